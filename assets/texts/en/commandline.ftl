### Without a window

## Messages
commandline-has-problems = { $count ->
        [one] { $count } problem; plateau check names it
       *[other] { $count } problems; plateau check names them
    }
commandline-unknown = { $kind ->
        [park] There is no park { $name }
        [unit] There is no unit { $name }
       *[startup] There is no startup { $name }
    }
commandline-unknown-similar = { $kind ->
        [park] There is no park { $name }, only { $similar }
        [unit] There is no unit { $name }, but for instance { $similar }
       *[startup] There is no startup { $name }, but for instance { $similar }
    }
commandline-ambiguous = { $kind ->
        [park] Several parks are called { $name }; say which one by the id: { $candidates }
        [unit] Several units are called { $name }; say which one: { $candidates }
       *[startup] Several startups are called { $name }; say which one by the id: { $candidates }
    }
commandline-allocated = { $state }: contract { $contract }, { $startup }, { $units }, { $period }, { $rent } a month
commandline-wrong-value = { $option } { $value }: { $reason }
commandline-unknown-ending = The name of a document ends with .pdf or .csv, that of this one does not: { $path }
commandline-no-document = The document cannot be made ({ $reason })
commandline-no-output = The figures cannot be written to standard output ({ $reason })
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
help-value-number = NUMBER
help-value-amount = AMOUNT
help-value-state = STATE
help-value-document = DOCUMENT
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
    notice, latest-notice, end-of-stay, annual-rent, rent-per-area,
    asking-rent-per-area, difference, charges, services,
    deposit-due, deposit-held, term-to-break, term-to-end,
    headcount, area-per-person, remarks
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

## figures
help-figures = Print the figures of the dashboard as RON

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
