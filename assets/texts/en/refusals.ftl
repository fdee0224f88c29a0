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
       *[tenancy] This tenancy does not exist: { $id }
    }
refusal-exists = This is there already: { $entity }
refusal-startup-has-tenancies = { $count ->
        [one] { $startup } has a tenancy, which must be removed first
       *[other] { $startup } has { $count } tenancies, which must be removed first
    }
refusal-units-have-tenancies = { $count ->
        [one] { $units } has a tenancy, and cannot be replaced
       *[other] { $units } have tenancies, and cannot be replaced
    }
refusal-other-module = The cells of this floor have a side of { $module }, and something is drawn on them: { $floor }
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
remedy-remove-tenancies = Remove the tenancies of { $startup } first

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
