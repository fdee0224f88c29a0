### Where two people’s work does not go together, and what each of them has

conflict-line = { $subject }: { $field } — ours: { $ours }; theirs: { $theirs }; before: { $base }
conflict-removed = Removed on one side, changed on the other
conflict-missing = { $entity } was removed on one side and is needed on the other
conflict-gone = removed
conflict-not-yet = not there
conflict-empty = —
conflict-part = { $field }: { $value }
conflict-yes = yes
conflict-no = no
conflict-tenancy = { $startup }, { $units }, { $period } ({ $state })
conflict-dated = { $what } ({ $date })
conflict-seats = { $seats ->
        [one] { $unit } ({ $seats } seat)
       *[other] { $unit } ({ $seats } seats)
    }
conflict-cells = { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    }, { $rectangles }

## Fields that no form shows
conflict-field-position = Place in the order
conflict-field-park = Park
conflict-field-building = Building
conflict-field-floor = Floor
conflict-field-shape = Cells
conflict-field-startup = Startup
conflict-field-outline = Outline of the building
conflict-field-openings = Doors and windows
conflict-field-captions = Texts on the plan
conflict-field-underlay = Picture under the plan
conflict-field-to-place = To be placed
field-follows = Follows
field-decision = Decision of the committee
field-renewal = Renewal options
field-rent-steps = Rent steps
field-indexation = Rent review
field-label-rules = Terms of labels
field-alerts = Alert thresholds
field-stay-extensions = Longer stays
field-asked-since = Waiting since
field-priority = Priority
field-session-date = Date
field-session-place = Place
field-session-members = Members present
field-session-items = Agenda
conflict-caption = “{ $text }” at { $place }
conflict-opening = { $kind } { $edge }
conflict-underlay = { $file }: { $width } wide, its middle at { $x } and { $y }, turned by { $rotation }°, { $opacity }, locked: { $locked }
