### Why something is refused, and what would help

## What stands in the way
refusal-unit-taken = Unit { $unit } is promised to { $startup } { $period }, and wanted { $wanted }
refusal-too-few-seats = Unit { $unit } has { $free ->
        [0] no free seat
        [one] only { $free } free seat
       *[other] only { $free } free seats
    } of { $seats } on { $from }, and { $wanted ->
        [one] { $wanted } is wanted
       *[other] { $wanted } are wanted
    }
refusal-unit-unavailable = Unit { $unit } is unavailable { $period } ({ $reason }), and wanted { $wanted }
refusal-not-lettable = Unit { $unit } cannot be let (use: { $usage })
refusal-seats-none-taken = Unit { $unit } is shared, but no seat of it is taken
refusal-seats-not-shared = Unit { $unit } is not shared, so its seats are not counted one by one
refusal-end-before-start = The end, { $end }, is before the start, { $start }
refusal-term-over = The tenancy of { $startup } ends on { $date }: nothing is left to move
refusal-no-unit = No unit is chosen
refusal-unit-twice = Unit { $unit } is chosen twice
refusal-several-parks = The units are in several parks ({ $parks }), and each park needs a tenancy of its own
refusal-park-not-open = { $status ->
        [closed] Park { $park } is closed: nothing can be signed or reserved there
       *[planned] Park { $park } is planned: nothing can be signed there yet
    }
refusal-unknown = { $kind ->
        [park] This park does not exist: { $id }
        [building] This building does not exist: { $id }
        [floor] This floor does not exist: { $id }
        [unit] This unit does not exist: { $id }
        [startup] This startup does not exist: { $id }
        [session] This session does not exist: { $id }
       *[tenancy] This tenancy does not exist: { $id }
    }
refusal-exists = This is there already: { $entity }
refusal-park-exists = The park { $park } is in this layout already
refusal-startup-has-tenancies = { $count ->
        [one] { $startup } has a tenancy, which must be removed first
       *[other] { $startup } has { $count } tenancies, which must be removed first
    }
refusal-open-ended = The tenancy of { $startup } has no end; it can be neither renewed nor run past it
refusal-leaving = { $startup } leaves on { $date }; take back the notice or the last day there first
refusal-term-follows = A term of the same line starts on { $date } already ({ $startup })
refusal-notice-too-late = By notice { $startup } cannot leave on { $date }; the next day possible is { $next }
refusal-notice-too-late-for-any = It is too late for a notice of { $startup } (end { $date }); agree on a day, or decide at the end
refusal-moves-twice = { $startup } is in the chain twice; keep one step
refusal-stays-there = { $startup } is there already ({ $units }); choose another unit
refusal-startup-on-agenda = { $startup } stands on the committee’s agenda ({ $sessions }); take its items out first
refusal-place-occupied = Tenants are there or to come ({ $startups }), so this cannot be removed: { $place }
refusal-no-level = No level is named
refusal-levels-exist = { $count ->
        [one] This level is there already: { $levels } ({ $building })
       *[other] These levels are there already: { $levels } ({ $building })
    }
refusal-codes-taken = { $count ->
        [one] Another unit of the building has this code: { $codes }
       *[other] Other units of the building have these codes: { $codes }
    }
refusal-codes-twice = { $count ->
        [one] Several units would have this code: { $codes }
       *[other] Several units would have each of these codes: { $codes }
    }
refusal-units-unfit = This cannot be done to { $codes }: { $problem }
refusal-units-have-tenancies = { $count ->
        [one] { $units } has a tenancy, and cannot be replaced
       *[other] { $units } have tenancies, and cannot be replaced
    }
refusal-other-module = The cells of this floor have a side of { $module }, and something is drawn on them: { $floor }
refusal-no-free-cell = None of these cells is free: draw on the grid, where no other unit lies
refusal-apart = The free cells there do not touch unit { $unit }: begin at its edge, or draw another unit
refusal-falls-apart = Unit { $unit } would fall into { $count } pieces: split it first, or take the cells from its edge
refusal-drawn-apart = What is drawn falls into { $count } pieces: draw it in one piece, or unit by unit
refusal-in-the-way = { $count ->
        [one] Unit { $units } is in the way: move it first, or choose free cells
       *[other] Units { $units } are in the way: move them first, or choose free cells
    }
refusal-off-grid = { $count ->
        [0] That lies outside the grid: enlarge the grid first
        [one] Unit { $units } would lie outside the grid: enlarge the grid first
       *[other] Units { $units } would lie outside the grid: enlarge the grid first
    }
refusal-several-floors = The units are on several floors: choose units of one floor
refusal-not-adjoining = { $units } do not all adjoin: choose units that share walls
refusal-parts-differ = The parts are not unit { $unit } as it is now: split it again
refusal-code-taken = Another unit of the building is already called { $code } ({ $place }): choose another code
refusal-not-waiting = { $startup } does not wait for a unit: move the tenancy instead
refusal-other-currency = The rent of { $startup } is agreed in { $agreed } and { $park } counts in { $currency }: choose a unit elsewhere, or agree on a new tenancy
refusal-grid-size = A grid of { $columns } × { $rows } cells is not possible: each side has between 1 and { $most } cells
refusal-units-cut = { $count ->
        [one] Unit { $units } lies there: move or remove it first
       *[other] Units { $units } lie there: move or remove them first
    }
refusal-marks-cut = The outline, a door or a window lies there ({ $floor }): redraw or remove it first
refusal-units-lost = { $count ->
        [one] Unit { $units } is too small for cells of this size: choose a smaller module, or enlarge it first
       *[other] Units { $units } are too small for cells of this size: choose a smaller module, or enlarge them first
    }
refusal-not-its-item = This decision is on no agenda for { $startup }
refusal-stage-follows = { $startup } enters the stage “{ $stage }” on { $date }: change that date first, or choose a day from then on
refusal-stay-not-longer = { $startup } may already stay until { $limit } ({ $stay }): { $until } is no later
refusal-no-label = { $startup } has no { $label } label to renew
refusal-no-label-rule = The park { $park } has no rule for the { $label } label
refusal-no-renewal-left = { $renewals ->
        [0] The { $label } label of { $startup } cannot be renewed
        [one] The { $label } label of { $startup } was renewed already: it can be renewed once only
       *[other] The { $label } label of { $startup } was renewed already: it can be renewed { $renewals } times only
    }
refusal-nothing-to-change = Nothing would change
refusal-problems = { $others ->
        [0] The layout would have a problem: { $problem }
        [one] The layout would have this problem and another: { $problem }
       *[other] The layout would have this problem and { $others } others: { $problem }
    }
refusal-with-help = { $refusal }; what would help: { $help }

## What would help
remedy-start-on = Start on { $date }
remedy-end-on = End on { $date }
remedy-use-seats = { $seats ->
        [one] Take { $seats } seat of { $unit }
       *[other] Take { $seats } seats of { $unit }
    }
remedy-other-unit = Take { $take } instead of { $instead }
remedy-choose-other-units = Choose other units
remedy-vacate-first = Vacate { $units } ({ $startup }) on { $date } first
remedy-reserve-instead = Reserve instead of signing
remedy-propose-instead = Only propose
remedy-allocate-anew = Allocate anew to { $startup } from { $date }
remedy-remove-term = Remove the term of { $units } from { $date } first
remedy-remove-tenancies = Remove the tenancies of { $startup } first
remedy-import-as-copy = Import { $park } as a copy
remedy-displace = Let the tenants wait in the tray to be placed elsewhere

## Why a unit does not suit a startup
misfit-not-lettable = Cannot be let
misfit-park-not-open = { $status ->
        [closed] Park closed
       *[planned] Park planned
    }
misfit-other-park = Another park is wished for: { $park }
misfit-taken = Taken by { $startup }
misfit-taken-until = Taken by { $startup }, free on { $date }
misfit-unavailable = Unavailable ({ $reason })
misfit-unavailable-until = Unavailable ({ $reason }) until { $date }
misfit-too-small = Too small: { $area } for { $needed }
misfit-too-few-seats = Too few seats: { $seats } for { $needed }
misfit-lacks-services = Lacks: { $services }
misfit-too-dear = Too dear: { $rent } a month for { $limit } at most

## Committee
refusal-item-granted = { $count ->
        [0] The stay of { $startup } was extended by this decision; take the extension back first
       *[other] A tenancy of { $startup } follows from this decision; remove it first
    }
refusal-session-granted = Decisions of this session were carried out ({ $startups }), so it cannot be removed: { $session }
refusal-not-on-agenda = This item is no longer on the agenda: { $session }
refusal-not-accepted = The request of { $startup } was not accepted
refusal-session-not-later = A request can only be put off to a later session of the same committee: { $session } is not later than { $than }
refusal-nothing-to-renew = { $startup } has no signed tenancy that ends and could be renewed
refusal-no-last-day = Say until which day the stay of { $startup } is extended
