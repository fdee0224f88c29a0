### Without a window

## Messages
commandline-has-problems = { $count ->
        [one] { $count } problem; plateau check names it
       *[other] { $count } problems; plateau check names them
    }
commandline-unknown = { $kind ->
        [floor] There is no floor { $name }
        [park] There is no park { $name }
        [tenancy] There is no tenancy { $name }
        [unit] There is no unit { $name }
       *[startup] There is no startup { $name }
    }
commandline-unknown-similar = { $kind ->
        [floor] There is no floor { $name }, but for instance { $similar }
        [park] There is no park { $name }, only { $similar }
        [tenancy] There is no tenancy { $name }, but for instance { $similar }
        [unit] There is no unit { $name }, but for instance { $similar }
       *[startup] There is no startup { $name }, but for instance { $similar }
    }
commandline-ambiguous = { $kind ->
        [floor] Several floors are called { $name }; say which one: { $candidates }
        [park] Several parks are called { $name }; say which one by the id: { $candidates }
        [tenancy] Several tenancies are called { $name }; say which one by the contract’s number or the id: { $candidates }
        [unit] Several units are called { $name }; say which one: { $candidates }
       *[startup] Several startups are called { $name }; say which one by the id: { $candidates }
    }
commandline-allocated = { $state }: contract { $contract }, { $startup }, { $units }, { $period }, { $rent } a month
commandline-renewed = Renewed: contract { $contract }, { $startup }, { $units }, { $period }, { $rent } a month
commandline-noticed = Notice given: { $startup } leaves { $units }, last day { $date }
commandline-vacated = { $startup } leaves { $units }, last day { $date }
commandline-not-coming = { $startup } does not come to { $units }: the tenancy is removed
commandline-wrong-value = { $option } { $value }: { $reason }
commandline-unknown-ending = The name of a document ends with .pdf or .csv, that of this one does not: { $path }
commandline-no-document = The document cannot be made ({ $reason })
commandline-no-output = The figures cannot be written to standard output ({ $reason })
commandline-no-drawing = The drawing cannot be read ({ $reason }): { $path }
commandline-import-askew = Most walls run askew; { $option } lays them along the grid
commandline-seal-broken = changed since Plateau wrote it, by hand or by accident; check it
commandline-changed-meanwhile = somebody else has just saved this file; run the command again
commandline-no-backup = Saved, but the former version could not be kept as a backup. { $reason }
commandline-no-trail = Saved, but the history could not be added to. { $reason }
commandline-no-window = The window does not open: { $reason }. Check the graphics driver; plateau --help names the commands that need no window

## Headings and values in the help
help-usage-heading = Usage:
help-commands-heading = Commands
help-arguments-heading = Arguments
help-options-heading = Options
help-value-command = COMMAND
help-value-file = FILE
help-value-date = DATE
help-value-code = CODE
help-value-codes = CODE,…
help-value-columns = COLUMN,…
help-value-name = NAME
help-value-tenancy = TENANCY
help-value-number = NUMBER
help-value-amount = AMOUNT
help-value-state = STATE
help-value-document = DOCUMENT
help-value-level = LEVEL
help-value-unit = mm|cm|m|in|ft
help-value-floor = PARK/BUILDING/LEVEL
help-value-metres = METRES
help-value-degrees = DEGREES
help-value-base = BASE
help-value-ours = OURS
help-value-theirs = THEIRS
help-value-language = fr|en

## The program
help-program =
    Plateau shows the office floors of technology parks as grids,
    allocates units to startups and prints tenancy schedules

    Without a command it opens its window. The commands end with 0 when done,
    1 when refused or where problems were found, 2 where a file could not be read
    or written or the call was wrong. Messages go to standard error
help-window-file = Layout to open in the window; the last one where none is named
help-lang = Language of messages and documents: fr or en; the system’s language where none is named
help-help = Print this help
help-version = Print the version
help-file = Layout to read
help-output = File to write
help-as-of = Day of the figures, such as 2026-11-23; today where none is named
help-park = Code of one park; all parks where none is named

## check
help-check = Name every problem of layouts, one a line: path:line:column: message
help-check-files = Layouts to check

## print
help-print = Print a document as PDF, or its rows as CSV
help-print-document = Which document: tenancy-schedule
help-print-columns =
    Columns in their order, such as unit,tenant,end; the usual ones
    where none is named. There are:
    park, building, floor, unit, use, area, area-standard, seats,
    status, tenant, stage, label, label-expiry, contract,
    contract-kind, signed, start, rent-start, end, next-break,
    notice, latest-notice, renewal-options, end-of-stay, annual-rent,
    rent-per-area, asking-rent-per-area, difference, charges,
    services, rent-steps, indexation, next-review, deposit-due,
    deposit-held, term-to-break, term-to-end, headcount,
    area-per-person, remarks
help-print-plans = Add the floor plans to a PDF, as is usual
help-print-no-plans = Leave the floor plans out
help-print-output = File to write; its ending, .pdf or .csv, says in which format

## allocate
help-allocate = Allocate units to a startup; what is not named is proposed as in the window
help-allocate-startup = Name of the startup
help-allocate-units = Units: CODE, BUILDING/CODE or PARK/BUILDING/CODE, parted by commas
help-allocate-from = First day, such as 2026-12-01
help-allocate-until = Last day, such as 2028-11-30, or the term, such as +24m
help-allocate-open-ended = Without a last day
help-allocate-seats = How many seats of each shared unit
help-allocate-rent = Rent before tax for one month, all units together
help-allocate-state = How firm it is: proposed, reserved or signed
help-allocate-output = File to write; the layout itself where none is named

## renew, notice, vacate
help-tenancy = Tenancy: a contract’s number, the tenant’s name or a unit
help-renew = Renew a tenancy from the day after its end; what is not named is proposed as in the window
help-renew-months = Length of the new term in months
help-notice = Give notice to leave; the tenant leaves on the first day for which it is not too late
help-notice-on = Day on which notice is given; today where none is named
help-notice-leaves = Last day wished for, such as 2027-06-30
help-vacate = Let a tenant leave by agreement, without notice
help-vacate-on = Last day of the tenant; today where none is named

## alerts
help-alerts = Print what needs a decision, the longest overdue first
help-alerts-days = Days to look ahead, instead of those that each park has set
help-csv = As CSV for a spreadsheet, instead of RON

## figures
help-figures = Print the figures of the dashboard as RON

## match
help-match = Show the units that fit a startup, or the startups that fit a unit
help-match-startup = Startup to find units for
help-match-unit = Unit to find startups for: CODE, BUILDING/CODE or PARK/BUILDING/CODE
help-match-within = Count units that become free within so many months too; 12 where none is given
help-match-csv = Write CSV for a spreadsheet instead of RON
match-startup = Startup
match-unit = Unit
match-from = Free from
match-fits = Fits
match-fits-yes = Yes
match-fits-no = No
match-rent = Asking rent per month
match-currency = Currency
match-reasons = Reasons

## import
help-import = Take units from a drawing; say what is left out of it, and why
help-import-dxf = DXF file: the closed polylines of the layers are units, the texts in them their codes
help-import-geojson = GeoJSON file in the shape of IMDF: units on levels
help-import-layer = Layer of the DXF file; may be given several times
help-import-level = Level of the GeoJSON file, by its ordinal or short name, where there are several
help-import-unit = What the numbers of the DXF file count, where it does not say so: mm, cm, dm, m, km, in, ft or yd
help-import-floor = Floor to put the units on, for instance SA/INC/1
help-import-module = Side of a cell in metres; that of the floor where something is drawn on it already
help-import-rotate = How far to turn the drawing, in degrees, counter-clockwise
help-import-standard = Standard by which the areas of the drawing are measured, for instance NIA
help-import-output = File to write, FILE itself if you like

## merge
help-merge = Merge two people’s work on a layout, field by field; where the two conflict, name each place
help-merge-base = The layout that both began with; an empty file stands for none
help-merge-ours = What we made of it
help-merge-theirs = What they made of it
help-merge-output = File to write, which may be OURS; it is left alone where there is a conflict

## park
help-park-command = Take a park out of a layout, or bring parks of another one in
help-park-export = Write a park as a layout of its own, with its startups and tenancies
help-park-export-park = Code of the park
help-park-import = Bring parks of another layout in, with their startups and tenancies
help-park-import-file = Layout that they come into
help-park-import-from = Layout that they come from
help-park-import-park = Code of a park to bring in; may be repeated; all parks where none is named
help-park-import-copy = Bring a park that is there already in as a copy

## sample
help-sample = Write an invented layout, the same for the same arguments
help-sample-units = How many units it has, 500000 at most
help-sample-name = One of the samples that the program carries: anpt, skolkovo or empty
help-sample-seed = Number that everything is drawn from; 0, or that of the sample, where none is named
help-sample-today = Day that it is seen from; 2026-11-23 where none is named
