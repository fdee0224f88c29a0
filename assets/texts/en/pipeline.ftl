### The pipeline: a board of startups by their stage

pipeline-name = Pipeline of startups
pipeline-column = { $count ->
        [0] { $stage }, no startup
        [one] { $stage }, { $count } startup
       *[other] { $stage }, { $count } startups
    }
pipeline-empty = No startup
pipeline-empty-hint = The pipeline shows who waits, who is incubated, in the hotel or gone, and whose stay ends. Add a first startup.
pipeline-none-found = No startup matches
pipeline-none-near = No stay comes near its limit
pipeline-show-all = Show all
pipeline-column-empty = None

## Above the columns
pipeline-search = Name or sector
pipeline-park = Park
pipeline-all-parks = All parks
pipeline-near = Stays to decide
pipeline-near-hint = Show only startups near the limit of their stay, with their choices
pipeline-waiting = { $count ->
        [one] { $count } waits
       *[other] { $count } wait
    }
pipeline-near-count = { $count } near the limit
pipeline-near-count-hint = Stays near their limit
pipeline-over-count = { $count } over it
pipeline-over-count-hint = Stays past their limit
pipeline-unstaged = { $count } without a stage
pipeline-unstaged-hint = They have no stage yet and do not wait for a unit: see the list of startups

## Cards
pipeline-need-area = ≥ { $area } m²
pipeline-need-rent = ≤ { $rent }
pipeline-needs = Needs: { $needs }
pipeline-waits = { $days ->
        [0] waits since today
        [one] waits for { $days } day
       *[other] waits for { $days } days
    }
pipeline-waits-short = waits for { $days } d
pipeline-waits-unknown = waits, date unknown
pipeline-priority-high = high priority
pipeline-priority-low = low priority
pipeline-still-in = still in { $units }
pipeline-left = { $days ->
        [0] last day today
        [one] { $days } day left
       *[other] { $days } days left
    }
pipeline-over = { $days ->
        [one] { $days } day over
       *[other] { $days } days over
    }
pipeline-over-short = { $days } d over
pipeline-label-ends = ends { $date } · { $label }
pipeline-label-ends-short = ends { $date }
pipeline-label-ended = ended { $date } · { $label }
pipeline-label-ended-short = ended { $date }
pipeline-units-more = { $unit } + { $count }
pipeline-card-hint = Drag the card to another stage, or move it with Ctrl+arrows; double-click to see its units on the plan

## While a card is dragged
pipeline-enters = { $stage } from { $weekday } { $date }
pipeline-keeps-units = Still in { $units }: the tenancy goes on. Leaving, in the panel at the right, ends it.
pipeline-stays-in-incubator = Stays in { $units }, in the incubator. Graduating, in the panel at the right, plans the move too.

## The menu of a card
pipeline-pass-to = Pass to the stage
pipeline-show-on-plan = Show on the plan

## Stays to decide
pipeline-decide = { $count ->
        [one] { $count } stay to decide
       *[other] { $count } stays to decide
    }
pipeline-decide-by = to be decided by { $date }
pipeline-decide-since = to be decided since { $date }
pipeline-graduate = To the hotel…
pipeline-extend = Extend…
pipeline-leave = Leave…
pipeline-choice-spoken = { $choice }, { $startup }
