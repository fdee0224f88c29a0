### Menus, commands, notices

## Menus
menu-file = File
menu-edit = Edit
menu-tenancy = Tenancy
menu-view = View
menu-help = Help
menu-samples = Open a sample
menu-recent = Recent files
menu-forget-recent = Forget these files
menu-colours = Colours of the plan
menu-date = Date shown
menu-theme = Theme
menu-language = Language

## Actions
action-open = Open…
action-sample-anpt = ANPT parks (sample)
action-sample-skolkovo = Skolkovo (sample)
action-sample-empty = Empty layout
action-save = Save
action-save-as = Save as…
action-print-schedule = Print tenancy schedule…
action-export-schedule = Export tenancy schedule…
action-show-problems = Problems of the layout
action-quit = Quit
action-undo = Undo
action-redo = Redo
action-of-change = { $action }: { $change }
action-find = Find a unit, startup or contract…
action-palette = Command palette…
action-select-floor = Select every unit of the floor
action-step-back = Step back
action-allocate = Allocate the selected units
action-vacate = Vacate at the date shown
action-move = Move to another unit…
action-swap = Swap two tenants…
action-add-startup = New startup
action-remove-startup = Remove startup
action-show-plan = Show the plan
action-show-dashboard = Show the dashboard
action-show-startups = Show the startups
action-show-units = Show the units
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
action-toggle-parks = Parks panel
action-toggle-inspector = Selection panel
action-toggle-tray = Startups to place
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
file-name-schedule = Tenancy schedule
file-kind-layout = Layout
file-kind-pdf = PDF document
file-kind-csv = CSV table
file-title-open = Open a layout
file-title-save = Save the layout
file-title-print = Write the tenancy schedule

## Work under way
job-open = Opening…
job-save = Saving…
job-print = Preparing the document…
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
