### Panels, plan, dialogs

## Tabs and bars
tab-plan = Plan
tab-dashboard = Dashboard
tab-startups = Startups
tab-units = Units
tab-timeline = Timeline
tab-pipeline = Pipeline
plan-place = { $park } › { $building } › { $floor }
toolbar-search = Search…
toolbar-date = Date shown
toolbar-colours = Colours of the plan
status-park = { $park }: { $units } units · { $percent } let by area
status-problems = { $count ->
        [one] { $count } problem
       *[other] { $count } problems
    }
status-unsaved = Unsaved changes
status-saved = Saved at { $time }
status-no-file = In no file yet

## Date slider
slider-spoken = Date slider: { $date }
slider-span = Time shown
slider-years = { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
slider-pause = Pause
slider-moves = { $came ->
        [one] { $came } moves in
       *[other] { $came } move in
    }, { $left ->
        [one] { $left } moves out
       *[other] { $left } move out
    }
slider-between = Between { $from } and { $to }
slider-forget-moves = Show moves no more
slider-more = { $count ->
        [one] and { $count } other
       *[other] and { $count } others
    }
slider-moves-in = { $startup } moves into { $unit }
slider-moves-out = { $startup } leaves { $unit }
slider-next-term = { $startup } begins a new term in { $unit }
slider-notice-given = Notice of { $startup } for { $unit }
slider-stays-on = { $startup } stays in { $unit } past its end
slider-enters = { $startup } ({ $unit }) enters the stage: { $stage }
slider-reservation-lapses = The reservation of { $unit } for { $startup } lapses
slider-closes = { $unit } is no longer available: { $reason }
slider-opens = { $unit } is available again: { $reason }

## Calendar
calendar-open = Pick a date
calendar-previous-year = Previous year
calendar-previous-month = Previous month
calendar-next-month = Next month
calendar-next-year = Next year

## Parks, buildings, floors
panel-parks = Parks
panel-parks-empty = No park in this layout yet
tree-add = Add a park, a building or a floor
tree-more = Menu of { $name }
tree-nothing-lettable = Nothing to let here
tree-figures = { $taken } of { $units } units let · { $area } lettable, { $percent } let

## Plan
plan-empty = No floor to show
plan-empty-hint = Begin a new layout, open one, or look at the sample of the ANPT parks
plan-no-floor-hint = Add a floor to the building, or a building with its first floor
plan-floor-empty = Nothing is drawn on this floor yet
plan-draw-first-room = Draw the first room
units-empty = No units yet
units-empty-hint = Draw the first ones on the plan of a floor
startups-empty = No startups yet
startups-empty-hint = Add one to let a unit to it
move-is-here = Is there already
swap-nobody-there = Nobody to swap with

## Startups to be placed
tray-heading = To place ({ $count })
tray-search = Name, sector…
tray-everywhere = Every park
tray-empty = No startup waits for a place here. A startup with needs and without a tenancy appears in this panel.
tray-none-found = No startup to place matches this search
tray-card-hint = Click to see where it can go, or drag it onto a unit
tray-to-be-placed = To be placed
tray-lost = was in { $place } ({ $area })
tray-until = until { $date }
tray-open-ended = without an end
tray-rent = { $rent } a month
tray-tenant-hint = Its unit is gone from the plan: click, then choose a unit, or drag the card onto one
need-area = from { $area }
need-seats = { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }
need-from = from { $date }
need-rent = up to { $rent } a month

## The selection
inspector-empty = Click a unit of the plan, a startup or a floor to see it here
layout-contents = { $parks } parks · { $units } units · { $startups } startups
units-selected = { $count } units selected
bulk-heading = For all of them
bulk-several = Several values
bulk-by-area = By area
bulk-seats-by-area = or m² per person
bulk-rent = Asking rent
bulk-rent-hint = An amount, or +5%
bulk-several-currencies = The parks count in several currencies
bulk-not-a-change = Write a change such as +5% or -3%
bulk-apply = { $count ->
        [one] Apply to one unit
       *[other] Apply to { $count } units
    }
bulk-reset = Reset
section-particulars = Particulars
section-unavailable = Unavailability
section-in-place = Tenant in place
section-to-come = What follows
section-past = Past tenants
section-suits = Startups that fit
section-units = Units
section-dates = Dates
section-money = Rent and deposit
section-contract = Contract
section-tenancies = Tenancies
section-needs = Needs
section-stages = Stages
section-labels = Labels
occupancy-by-area = Occupancy by area
occupancy-by-units = Occupancy by units
occupancy-by-seats = Occupancy by seats
lettable-area = Lettable area
let-area = Let area
units-caption = Units let
units-let-of = { $taken } of { $units }
seats-caption = Seats let
seats-let-of = { $taken } of { $seats }
annual-rent = Annual rent before tax
annual-rent-per-area = Annual rent per m²
vacancy-rate = Vacancy rate (EPRA)
asking-rent-month = Asking rent a month
asking-rent-whole = that is { $rent } a month
rent-share-of = of which { $unit }
area-derived = From the plan: { $area }
area-difference = From the plan: { $area }, difference { $more } ({ $difference })
suits-nobody = No startup to place needs such a unit at this date
go-to-startup = See the startup
place-startup = Place this startup
place-startup-further = Allocate another unit
no-tenancy-yet = No tenancy yet
any-park = Any
needs-none = Looks for nothing at present
needs-add = Note a need
needs-remove = Looks no longer
stage-add = New stage
stage-remove = Remove the last
label-add = New label
label-remove = Remove this label
unavailable-add = New unavailability
unavailable-remove = Remove this period
tenancy-remove = Remove the tenancy
tenancy-remove-hint = As if it had never been; for a departure, vacate the unit instead

## Allocate, move, swap
allocate-heading = Place { $startup }
allocate-choose-units = Click a unit that suits; Ctrl-click adds more. A faded unit does not suit, its tooltip says why.
allocate-do = Allocate { $units } to { $startup }
allocate-propose-do = Propose { $units } to { $startup }
allocate-holdover = { $unit }: { $tenant } is still there, past the end of its tenancy
allocate-unwise = { $unit }: { $reason }
allocate-cancel = Give up
place-heading = Place { $startup }
place-choose = Click the unit that it gets, on the terms it has
place-do = Place in { $unit }
move-heading = Move { $startup }
move-choose = Click the unit to go to
move-do = From { $from } to { $to } on { $date }
swap-heading = Swap the place of { $startup }
swap-choose = Click the other tenant’s unit
swap-do = Swap with { $other } ({ $unit }) on { $date }

## Fields
field-title = Title
field-code = Code
field-name = Name
field-town = Town
field-operator = Operator
field-status = Status
field-currency = Currency
field-weekend = Weekend
field-week-starts = Week starts on
field-notice-months = Notice (months)
field-incubation-months = Longest incubation (months)
field-hotel-months = Longest hotel stay (months)
field-area-per-person = m² per person
field-kind = Kind
field-level = Level
field-columns = Columns
field-rows = Rows
field-module = Module (m)
field-use = Use
field-area = Measured area (m²)
field-standard = Area standard
field-seats = Seats
field-shared = Shared
field-services = Services
field-asking-rent = Asking rent ({ $currency }/m²/month)
field-remarks = Remarks
field-reason = Reason
field-start = Start
field-end = End
field-note = Note
field-other-name = Other script
field-legal-form = Legal form
field-trade-register = Trade register (RC)
field-tax-number = Tax number (NIF)
field-sector = Sector
field-headcount = Headcount
field-contact = Contact
field-email = E-mail
field-phone = Telephone
field-park = Park wished for
field-needed-area = Least area (m²)
field-earliest = Earliest date
field-rent-limit = Rent limit ({ $currency }/month)
field-stage = Stage
field-since = Since
field-label = Label
field-granted = Granted on
field-expires = Expires on
field-state = Commitment
field-vacated = Last day there
field-holdover = Stays past the end
field-notice-given = Notice given on
field-breaks = Breaks
field-rent = Monthly rent before tax
field-rent-in = Rent ({ $currency }/month)
field-charges = Monthly charges
field-deposit = Deposit asked
field-deposit-held = Deposit held
field-rent-start = Rent due from
field-contract = Contract no.
field-contract-kind = Contract kind
field-signed = Signed on
field-seats-of = Seats of { $unit } (of { $seats })
field-from-day = From
field-empty = Write something
field-not-a-count = Write a whole number, 0 or more
field-not-a-number = Write a number
field-not-a-positive-number = Write a number above zero
field-not-an-amount = Write an amount, such as 34,600 or 34,600.50
field-not-a-currency = Write a code of three capital letters, such as DZD
field-not-a-level = Write a whole number: 0 is the ground floor, -1 the first basement
field-not-levels = Write levels such as 2-6, 8; -1 is the first basement
field-levels = Levels
field-levels-hint = From one to another and one by one, such as 2-6, 8
field-pattern = Codes
field-first-number = First number
field-step = Step
field-park-name = Name of the park
field-park-code = Code of the park
field-country = Customs of
field-building-name = Name of the building
field-building-code = Code of the building
field-width = Width (m)
field-depth = Depth (m)

## Dialogs
dialog-cancel = Cancel
dialog-close = Close
unsaved-heading = Save “{ $name }”?
unsaved-explanation = Some changes are not in the file yet. Without saving they will be lost.
unsaved-save = Save
unsaved-discard = Don’t save
overwrite-heading = Replace “{ $name }”?
overwrite-explanation = { $path } exists already. Its contents will be replaced.
overwrite-do = Replace
not-opened-heading = “{ $name }” could not be opened
path-caption = Path of the file
path-open = Open
path-save = Save
path-write = Write
path-choose = Choose
path-empty = Write the path of a file
path-is-folder = This is a folder: add the name of a file
path-not-found = This file does not exist
path-no-folder = This folder does not exist
problems-heading = Problems of the layout
problems-none = No problem: everything holds together
problems-explanation = Click a problem to go where it is mended
palette-hint = What do you want to do?
find-hint = Unit, startup or contract number
find-nothing = Nothing matches
shortcuts-heading = Keyboard shortcuts
shortcuts-plan = On the plan: arrows walk from unit to unit, Enter opens, the wheel zooms, the middle button or Space pans, a frame drawn with the mouse selects
print-heading = Print the tenancy schedule
print-date = As of { $date }
print-all-parks = Every park
print-pdf = PDF, to read and print
print-csv = CSV, for a spreadsheet
print-plans = With the floor plans
print-columns = Columns
print-usual-columns = Usual columns
print-write = Write the document
new-layout-heading = New layout
new-layout-building = Enterprise hotel
new-layout-first-building = First building
new-layout-first-floor = First floor drawn
new-layout-customs = Rents in { $currency }, weekend on { $weekend }, week from { $first }
new-layout-grid = A grid of { $columns } × { $rows } cells, each { $side } m wide
new-layout-grid-too-large = The grid would have more than { $most } cells on a side, choose a larger module
new-layout-do = Create
country-algeria = Algeria
country-russia = Russia
country-other = Another country
add-park-heading = Add a park
add-park-do = Add
copy-floor-heading = Copy: { $floor }, { $building }
copy-floor-explanation = Units are copied with their particulars, without their tenants. A unit keeps its number where its code follows the pattern.
copy-floor-do = Copy
renumber-heading = { $count ->
        [one] Renumber one unit
       *[other] Renumber { $count } units
    }
renumber-explanation = In reading order, row by row from top to bottom and from left to right
renumber-nothing = Every unit has its code already
renumber-do = Renumber
pattern-help = With { $names }; double a brace to write it
pattern-empty = Write a pattern
pattern-not-closed = The brace at place { $at } is never closed
pattern-not-opened = The brace at place { $at } closes nothing
pattern-unknown = There is no such placeholder at place { $at }
remove-heading = { $kind ->
        [park] Remove the park { $name }?
        [building] Remove the building { $name }?
       *[floor] Remove the floor “{ $name }”?
    }
remove-explanation = { $count ->
        [one] A tenant is there or to come. It will wait in the tray to be placed elsewhere, on the terms it has. Undo brings all of it back.
       *[other] Tenants are there or to come. They will wait in the tray to be placed elsewhere, on the terms they have. Undo brings all of it back.
    }
remove-do = Remove
about-version = Version { $version }
about-text = The floors of technology parks as living plans: who occupies which unit, until when, on which terms, and who comes next. The data stay in your files.
about-licences = Licensed under MIT or Apache-2.0. Noto Sans fonts under the OFL, Phosphor icons under MIT.

## Work that was found
recover-heading = Unsaved work was found
recover-explanation = Plateau was interrupted before it was saved. Recover it to look it over and save it; each change can then be undone.
recover-changes = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
recover-last = Changed on { $time }
recover-outdated = Somebody else has saved this file since, what they did will be merged with this
recover-without-base = The state it began with cannot be read, these changes will be made again to the file as it is now
recover-lost = { $lost ->
        [one] One change cannot be read
       *[other] { $lost } changes cannot be read
    }
recover-torn = The very last change was just being noted, it is lost
recover-do = Recover
recover-elsewhere = Save elsewhere…
recover-drop = Drop…
recover-later = Later
drop-heading = Drop this work on “{ $name }”?
drop-explanation = { $count ->
        [one] One change that was never saved will be gone. This cannot be undone.
       *[other] { $count } changes that were never saved will be gone. This cannot be undone.
    }
drop-do = Drop for good

## Damaged files
not-opened-readable = Part of it can be read all the same. It opens to be looked at and saved under another name; this file stays as it is.
not-opened-salvage = Open what can be read ({ $count })
damage-heading = What could not be read of “{ $name }”
damage-explanation = The file itself stays as it is
banner-damaged = { $count ->
        [0] Read-only, { $name } is damaged
        [one] Read-only, { $name } is damaged: one place could not be read
       *[other] Read-only, { $name } is damaged: { $count } places could not be read
    }
banner-show-damage = Show the list…

## History
banner-earlier = State of { $time }
banner-bring-back = Bring back this state
banner-return = Return to the present
history-close = Close the history
history-empty = Nothing was done yet. Every change will be listed here with its time and author; a click shows the layout as it was.
history-lost = { $lost ->
        [one] One change of the history cannot be read
       *[other] { $lost } changes of the history cannot be read
    }
history-present = Present
history-saved = Everything is saved
history-unsaved = not saved yet
history-beginning = State at the beginning
history-beginning-hint = Before everything that is noted here
status-conflicts = { $count ->
        [one] { $count } conflict to decide
       *[other] { $count } conflicts to decide
    }

## Two versions to bring together
merge-heading = Two versions to bring together
merge-explanation = Somebody else saved this file while you were working on it. What you both changed is to be decided here, everything else is merged. Nothing is saved until then.
merge-left = { $count ->
        [0] Everything is decided
        [one] One conflict to decide
       *[other] { $count } conflicts to decide
    }
merge-before = Before: { $value }
merge-mine = Mine, { $author }
merge-theirs = { $author }, { $time }
merge-all-mine = All mine
merge-all-theirs = All theirs
merge-do = Merge
merge-later = Decide later

## Backups
backups-heading = Backups of “{ $name }”
backups-explanation = Each save keeps the version that it replaces. Restoring is a change like any other, which can be undone.
backups-none = No backup yet. Each save keeps the version that it replaces, up to the ten latest.
backups-nothing-differs = Nothing would change, the layout is in this state already
backups-opens-apart = It opens as a new layout, in no file yet; the file stays as it is
backups-count-added = { $count ->
        [one] { $count } addition
       *[other] { $count } additions
    }
backups-count-removed = { $count ->
        [one] { $count } removal
       *[other] { $count } removals
    }
backups-count-changed = { $count ->
        [one] { $count } change
       *[other] { $count } changes
    }
backups-added = Would be added
backups-removed = Would be removed
backups-changed = Would be changed
backups-restore = Restore
backups-open = Open this backup
difference-field = { $field }: { $from } → { $to }

## Importing parks
import-parks-heading = Parks of “{ $name }”
import-parks-explanation = Each comes with its buildings, its tenancies and their startups
import-parks-park = { $park } ({ $units ->
        [one] { $units } unit
       *[other] { $units } units
    })
import-parks-here = It is here already, and would come as a copy
import-parks-do = Import

## Picture under the plan
section-underlay = Picture under the plan
underlay-none = A scan or a drawing under the grid to draw after: PNG, JPEG or PDF
underlay-file = File
underlay-opacity = Strength
underlay-width = Width (m)
underlay-rotation = Rotation (°)
underlay-x = Centre X (m)
underlay-y = Centre Y (m)
underlay-locked = Locked
underlay-move = Move
underlay-scale = Scale by two points…
underlay-level = Level by two points…
underlay-replace = Replace…
underlay-remove = Remove
underlay-done = Done
underlay-drag = Drag the picture to where it belongs
underlay-first-end = Click one end of a length that you know
underlay-second-end = Click the other end of this length
underlay-length = Length (m)
underlay-length-hint = Length between the two points, then Enter
underlay-first-flat = Click a place on a line that should lie flat
underlay-second-flat = Click another place on this line

## Chain of moves
moves-heading = Plan moves
moves-explanation = Everything happens on one day and is undone at once: one leaves, another takes the unit, a third takes that one’s.
moves-who = Step { $number }: who
moves-to = Step { $number }: where
moves-who-hint = Who…
moves-to-hint = Where…
moves-away = Leaves
moves-tenant = { $startup } ({ $units })
moves-waiting = { $startup } (waiting)
moves-freed = { $unit } · { $area } · becomes free
moves-vacant = { $unit } · { $area }
moves-vacant-until = { $unit } · free until { $date }
moves-who-takes = Who takes { $unit }?
moves-add = Add a step
moves-remove = Remove step { $number }
moves-undecided = Choose for each step who moves, and where.
moves-fit = { $steps ->
        [one] This step fits, on { $date }
       *[other] The { $steps } steps fit together, on { $date }
    }
moves-do = Move
field-moves-day = First day in place
pick-filter = Search…
pick-nothing = Nothing of that name

## Alerts
tab-alerts = Alerts
tab-alerts-count = Alerts { $count }
alerts-empty = Nothing to decide
alerts-empty-hint = Nothing is due until { $date }; each park sets how many days ahead it is warned
alerts-do-notice = Give notice…
alerts-do-renew = Renew…
alerts-do-decide = Decide…
alerts-do-place = Place…
alerts-do-label = Note the label…
alerts-do-review = Review the rent…
alerts-do-deposit = Deposit received
alerts-do-settle = Settle…
alerts-do-let = Show the unit
alerts-do-works = Set the end…
alerts-do-minutes = Write down…
alerts-do-agenda = Put on an agenda…

## Committee
tab-committee = Committee
committee-empty = No session of the allocation committee
committee-empty-hint = Add a session, put startups on its agenda, write down the decisions and allocate
committee-to-come = To come
committee-held = Held
committee-below = { $count ->
        [0] { $park }, empty agenda
        [one] { $park }, { $count } item
       *[other] { $park }, { $count } items
    }
committee-add-item = Add an item…
committee-waits = { $startup } (looks for a unit)
committee-write-agenda = Agenda…
committee-write-minutes = Minutes…
committee-write-hint = Write a CSV table for a spreadsheet
committee-on-weekend = The session falls on a day of rest
section-agenda = Agenda
section-decision = Decision
section-request = Request
section-committee = Committee
session-remove = Remove the session
decision-none = Not decided
do-accept = Accept
do-refuse = Refuse
do-postpone = Postpone
do-grant = Allocate
do-grant-renewal = Renew
do-grant-stay = Extend the stay
agenda-granted-remark = This decision is carried out
agenda-no-later-session = There is no later session: add one to put the request off to it
agenda-put-off = Put off to { $date }
agenda-take-selection = Take { $units }
agenda-move-up = Move up
agenda-move-down = Move down
agenda-remove = Remove

## What becomes of a term
renew-heading = Renew { $startup }
renew-do = Renew until { $date }
renew-do-open = Renew without an end
new-end-heading = Another end: { $startup }
extend-do = Extend until { $date }
extend-do-open = Extend without an end
shorten-do = Shorten to { $date }
notice-heading = Notice of { $startup }
notice-latest = Notice at the latest on
notice-do = Leaves on { $date }
notice-do-none = No day possible
transfer-heading = Transfer the tenancy of { $startup }
transfer-to-hint = Choose a startup…
transfer-do = Transfer to { $startup }
field-transfer-to = To
add-units-heading = More units for { $startup }
add-units-choose = Select on the plan the units to add.
add-units-do = Add { $units } on { $date }
give-back-heading = Give units back: { $startup }
give-back-unit = { $unit } · { $area }
give-back-choose = Tick the units given back; one at least stays.
give-back-do = Give { $units } back on { $date }
term-more = More
section-line = Line of terms
section-rents = Rent to come and options
field-step-from = Step { $number }, from
field-step-rent = Step { $number }, rent
rent-step-add = Add a step
rent-step-remove = Remove the last
field-review-first = First review
field-review-months = Every (months)
field-review-percent = Rise (%)
field-review-index = Index
field-renewal-terms = Renewals by right
field-renewal-months = Months of each
rent-now = Rent at this date
rent-next-change = Next change
field-new-start = Starts on
field-new-end = New end
field-new-state = Commitment
field-new-charges = Charges
field-new-deposit = Deposit
field-new-contract = Contract
field-notice-on = Date of the notice
field-leaves-on = Leaves on

## A startup's stay, and what becomes of it
section-stay = Stay
section-label = Label
section-stay-and-label = Stay and label
stay-decide-by = To be decided by { $date }
stay-part-used = { $part } of { $months } used
stay-extended = This last day was granted by a decision
stay-extended-to = { $stay }: extended to { $date }
stay-extension-decided = Decided on { $date }
stay-extension-remove = Take back the extension to { $date }
label-decide-by = To be renewed by { $date }
label-renew = Renew
label-renew-until = Renew until { $date }
label-no-park = No park is known yet whose rules would hold
graduate-heading = Graduate { $startup }
graduate-tenancy = Tenancy
graduate-unit = Goes to
graduate-stays = Stays in place
graduate-no-unit = No unit
graduate-rent-now = { $units } until then: { $rent } a month
graduate-do = Graduate on { $date }
graduate-move-do = Graduate to { $unit } on { $date }
extend-stay-heading = Longer stay: { $startup }
extend-stay-which = Stay
extend-stay-limit = May stay until
extend-stay-until = Extended to
extend-stay-decision = By decision
extend-stay-no-session = Without a session
extend-stay-decided = Decided on
extend-stay-why = Why
extend-stay-do = Extend the stay to { $date }
leave-heading = { $startup } leaves
leave-last-day = Last day
leave-vacate = Its tenancies end by then
leave-keeps = Its tenancies run on after it has left
leave-drops = From { $date }: dropped
leave-ends = Instead of { $date }
leave-ends-open = Instead of running on
leave-do = Leaves on { $date }

## Matches
section-units-that-fit = Units that fit
units-that-fit-none = No unit fits within { $months }: look at what it needs
match-seats = { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }
match-rent-month = { $rent }/month
match-waits = { $days ->
        [one] Waits for { $days } day
       *[other] Waits for { $days } days
    }
match-priority = { $priority ->
        [high] High priority
       *[low] Low priority
    }
match-propose = Propose
match-propose-unit = Propose { $unit }
match-propose-startup = Propose to { $startup }
match-put-on-agenda = Put { $unit } on the agenda of { $date }
match-on-agenda = It stands on that agenda already
matches-more = { $count } more
needs-waits-since = Waits since
needs-wait = { $days ->
        [0] Since today
        [one] For { $days } day
       *[other] For { $days } days
    }
