### Menus, commands, notices

## Menus
menu-file = File
menu-edit = Edit
menu-structure = Structure
menu-tenancy = Tenancy
menu-view = View
menu-help = Help
menu-samples = Open a sample
menu-recent = Recent files
menu-forget-recent = Forget these files
menu-picture = Picture under the plan
menu-colours = Colours of the plan
menu-date = Date shown
menu-theme = Theme
menu-language = Language

## Actions
action-new = New…
action-open = Open…
action-sample-anpt = ANPT parks (sample)
action-sample-skolkovo = Skolkovo (sample)
action-sample-empty = Empty layout
action-save = Save
action-save-as = Save as…
action-import-park = Import a park…
action-export-park = Export the park…
action-print-schedule = Print tenancy schedule…
action-export-schedule = Export tenancy schedule…
action-show-problems = Problems of the layout
action-restore-backup = Restore a backup…
action-recover = Recover unsaved work…
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-of-change = { $action }: { $change }
action-find = Find a unit, startup or contract…
action-palette = Command palette…
action-select-floor = Select every unit of the floor
action-select-same-use = Select every unit of the same use
action-add-park = Add a park…
action-add-building = Add a building
action-add-floor-above = Add a floor above
action-add-floor-below = Add a floor below
action-copy-floor = Copy the floor to other levels…
action-duplicate = Duplicate park or building
action-renumber = Renumber units…
action-rename = Rename
action-move-place-up = Move up in the list
action-move-place-down = Move down in the list
action-remove-place = Remove park, building or floor…
action-step-back = Step back
action-put-picture = Put a picture under the plan…
action-move-picture = Move the picture
action-scale-picture = Scale the picture by two points…
action-level-picture = Level the picture by two points…
action-remove-picture = Remove the picture
action-import-drawing = Import units from a drawing…
action-allocate = Allocate the selected units
action-vacate = Vacate at the date shown
action-withdraw-proposal = Withdraw the proposal
action-cancel-reservation = Cancel the reservation
action-cancel-tenancy = Cancel the tenancy to come
action-move = Move to another unit…
action-swap = Swap two tenants…
action-plan-moves = Plan moves…
action-renew = Renew…
action-change-end = Change the end…
action-give-notice = Notice…
action-withdraw-notice = Take back the notice
action-hold-over = Stays on after the end
action-transfer = Transfer…
action-add-units = Add units…
action-give-back = Give units back…
action-receive-deposit = Deposit received
action-graduate = Graduate…
action-extend-stay = Extend the stay…
action-leave = Leave…
action-add-startup = New startup
action-remove-startup = Remove startup
action-show-plan = Show the plan
action-show-dashboard = Show the dashboard
action-show-startups = Show the startups
action-show-units = Show the units
action-show-timeline = Show the timeline
action-fit = Fit to window
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-floor-up = Floor above
action-floor-down = Floor below
action-colour-status = Colours: status
action-colour-stage = Colours: stage
action-colour-expiry = Colours: year of expiry
action-colour-sector = Colours: sector
action-colour-use = Colours: use
action-previous-day = Previous day
action-next-day = Next day
action-previous-month = Previous month
action-next-month = Next month
action-today = Today
action-play = Play through the months
action-toggle-parks = Parks panel
action-toggle-inspector = Selection panel
action-toggle-tray = Startups to place
action-toggle-history = History
action-toggle-slider = Date slider
action-theme-system = System theme
action-theme-light = Light theme
action-theme-dark = Dark theme
action-language-french = Français
action-language-english = English
action-shortcuts = Keyboard shortcuts
action-about = About Plateau

## Samples and files
sample-anpt = ANPT parks
sample-skolkovo = Skolkovo
sample-empty = Untitled
new-startup-name = New startup
new-building-name = New building
copy-name = { $name } (copy)
file-name-schedule = Tenancy schedule
file-name-recovered = recovered
backup-name = { $name } (backup of { $time })
somebody-else = Somebody else
file-kind-layout = Layout
file-kind-pdf = PDF document
file-kind-csv = CSV table
file-kind-picture = Picture (PNG, JPEG, PDF)
file-kind-drawing = Drawing (DXF, GeoJSON)
file-title-open = Open a layout
file-title-save = Save the layout
file-title-import-park = Import parks of another layout
file-title-export-park = Export the park as a layout of its own
file-title-print = Write the tenancy schedule
file-title-agenda = Write the agenda
file-title-minutes = Write the minutes
file-title-picture = Put a picture under the plan
file-title-drawing = Import units from a drawing

## Work under way
job-open = Opening…
job-save = Saving…
job-print = Preparing the document…
job-picture = Reading the picture…
job-picture-copy = Copying the picture…
job-drawing = Reading the drawing…
job-preview = Laying the drawing onto the grid…
job-export-park = Exporting the park…
job-journal = Recovery journal…
job-recover = Looking for unsaved work…
job-reread = Reading the file again…
job-past = Reading the history…
job-backups = Reading backups…
job-count = Counting the figures…
job-check = Checking…
job-ask = Choosing a file…
job-cancel = Cancel

## Notices
notice-preferences-unreadable = Your preferences could not be read, the usual settings take their place ({ $reason })
notice-job-failed = A fault of the program ended: { $job } Your layout is intact; save it and try again.
notice-undone = Undone: { $change }
notice-redone = Redone: { $change }
notice-opened-with-problems = { $count ->
        [one] This layout has one problem to mend
       *[other] This layout has { $count } problems to mend
    } (F8)
notice-no-journal = What you do cannot be noted to survive a crash, save often. { $reason }
notice-recovered = { $count ->
        [one] One change recovered; it is not saved yet
       *[other] { $count } changes recovered; they are not saved yet
    }
notice-recovered-in-part = { $lost ->
        [one] Recovered, but for one change that could not be read; check the layout before you save
       *[other] Recovered, but for { $lost } changes that could not be read; check the layout before you save
    }
notice-not-recovered = This work could not be recovered, it is kept in { $path }. { $reason }
notice-recovered-elsewhere = Recovered work saved in { $path }
notice-seal-broken = This file was changed since Plateau wrote it, by hand or by accident; check it before you go on. Saving renews its checksum.
notice-seal-missing = This file has no checksum, Plateau will add one when it saves
notice-file-gone = The file is not in its place any more; save to put it back
notice-file-unreadable = The file was replaced by something unreadable; your work is safe here, save it under another name. { $reason }
notice-reloaded = { $count ->
        [one] { $author } saved one change; the layout is up to date
       *[other] { $author } saved { $count } changes; the layout is up to date
    }
notice-merged = { $count ->
        [one] { $author } saved one change; it is merged with yours
       *[other] { $author } saved { $count } changes; they are merged with yours
    }
notice-no-backup = Saved, but the former version could not be kept as a backup. { $reason }
notice-no-trail = Saved, but the history could not be added to. { $reason }
notice-no-past = The history could not be read ({ $reason })
notice-nothing-differs = Nothing differs, the layout is in that state already
notice-save-before-picture = Save the layout first: pictures under plans are kept beside its file
notice-drawing-not-read = “{ $name }” is not imported. { $reason }
notice-drawing-empty = There is no closed outline in it that could become a unit
notice-pictures-left = { $count ->
        [one] A picture under a plan could not be copied along. { $reason }
       *[other] { $count } pictures under plans could not be copied along, the first of them for this reason. { $reason }
    }
notice-no-park = There is no park in { $path }
notice-not-the-present = You are looking at an earlier state; bring it back, or return to the present to change the layout
notice-read-only = This layout comes from a damaged file and cannot be changed; save it under another name first
notice-written = Document written: { $path }
notice-written-and-opened = Document written and opened: { $path }
notice-not-written = The document { $path } could not be prepared: { $reason }
notice-close = Close this notice

## Keys
key-control = Ctrl
key-shift = Shift
key-alt = Alt
key-escape = Esc
key-delete = Delete
key-page-up = Page Up
key-page-down = Page Down

## Alerts and committee
action-show-pipeline = Show the pipeline
action-show-alerts = Show the alerts
action-show-committee = Show the committee
action-add-session = Add a session
