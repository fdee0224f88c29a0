### What was done, in the menus: “Undo: Allocate ML-102 to Novatek”

change-allocate = Allocate { $units } to { $startup }
change-vacate = Vacate { $units } ({ $startup })
change-move = Move { $startup } to { $units }
change-renew = Renew { $startup } ({ $units }) { $until ->
        [open] without an end
       *[date] until { $date }
    }
change-extend = Extend { $startup } ({ $units }) { $until ->
        [open] without an end
       *[date] until { $date }
    }
change-shorten = Shorten { $startup } ({ $units }) { $until ->
        [open] without an end
       *[date] to { $date }
    }
change-give-notice = Notice of { $startup } ({ $units }) { $until ->
        [open] without an end
       *[date] for { $date }
    }
change-withdraw-notice = Take back the notice of { $startup } ({ $units })
change-hold-over = Let { $startup } stay on ({ $units })
change-transfer = Transfer { $units } from { $from } to { $to }
change-add-units = Add { $units } to { $startup }
change-give-back = Give back { $units } ({ $startup })
change-receive-deposit = Deposit of { $startup } received
change-move-chain = Chain of moves: { $startups }
change-swap = Swap { $one } and { $other }
change-edit-park = Edit the park { $name }
change-edit-building = Edit the building { $name }
change-edit-floor = Edit the floor { $name }
change-edit-unit = Edit the unit { $code }
change-edit-startup = Edit the startup { $name }
change-add-startup = Add the startup { $name }
change-remove-startup = Remove the startup { $name }
change-enter-stage = Move { $startup } to the stage “{ $stage }”
change-extend-stay = Extend the stay of { $startup } to { $date } ({ $stay })
change-leave = Record that { $startup } leaves
change-renew-label = Renew the { $label } label of { $startup }
change-edit-tenancy = Edit the tenancy of { $startup }
change-remove-tenancy = Remove the tenancy of { $startup }
change-import-units = { $count ->
        [one] Import { $count } unit to the floor { $floor }
       *[other] Import { $count } units to the floor { $floor }
    }
change-put-underlay = Put a picture under the plan { $floor }
change-place-underlay = Adjust the picture under the plan { $floor }
change-remove-underlay = Remove the picture under the plan { $floor }
change-import-parks = { $count ->
        [one] Import the park { $parks }
       *[other] Import the parks { $parks }
    }
change-draw-unit = Draw { $code }
change-reshape-unit = Redraw { $code }
change-erase = { $count ->
        [0] Erase from { $units }
       *[other] Erase from { $units } (to be placed: { $tenants })
    }
change-remove-units = { $count ->
        [0] Remove { $units }
       *[other] Remove { $units } (to be placed: { $tenants })
    }
change-split-unit = { $count ->
        [0] Split { $code } into { $parts }
       *[other] Split { $code } into { $parts } (to be placed: { $tenants })
    }
change-merge-units = { $count ->
        [0] Merge { $units } into { $code }
       *[other] Merge { $units } into { $code } (to be placed: { $tenants })
    }
change-place = Place { $startup } in { $unit }
change-move-units = Move { $units } on the plan
change-turn-units = Turn { $units }
change-mirror-units = Mirror { $units }
change-paste = Paste { $units } on floor { $floor }
change-put-opening = { $kind ->
        [window] Draw a window on floor { $floor }
       *[door] Draw a door on floor { $floor }
    }
change-remove-opening = { $kind ->
        [window] Remove a window from floor { $floor }
       *[door] Remove a door from floor { $floor }
    }
change-put-caption = Write “{ $text }” on the plan
change-remove-caption = Remove “{ $text }” from the plan
change-set-outline = Draw the outline of floor { $floor }
change-resize-grid = Change the grid of floor { $floor }
change-change-module = Change the module of floor { $floor }
change-edit-title = Edit the title
change-add-park = Add the park { $name }
change-add-building = Add the building { $name }
change-add-floor = Add the floor { $name }
change-copy-floor = { $copies ->
        [one] Copy the floor { $name } to another level
       *[other] Copy the floor { $name } to { $copies } levels
    }
change-copy-building = Copy the building { $name }
change-copy-park = Copy the park { $name }
change-move-park = Move the park { $name } in the list
change-move-building = Move the building { $name } in the list
change-remove-park = Remove the park { $name }
change-remove-building = Remove the building { $name }
change-remove-floor = Remove the floor { $name }
change-renumber = { $count ->
        [one] Renumber one unit
       *[other] Renumber { $count } units
    }
change-edit-units = { $count ->
        [one] Edit one unit
       *[other] Edit { $count } units
    }
change-undo = Undo “{ $change }”
change-redo = Redo “{ $change }”
change-bring-back = Return to the state of { $time }
change-restore-backup = Restore the backup of { $time }
change-decide-conflicts = Decide between two versions
change-outside = Changed outside Plateau

## Parks from another layout
park-import-done = { $count ->
        [one] The park { $parks } is imported
       *[other] The parks { $parks } are imported
    }, with { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }, { $tenancies ->
        [one] { $tenancies } tenancy
       *[other] { $tenancies } tenancies
    } and { $startups ->
        [one] { $startups } new startup
       *[other] { $startups } new startups
    }
park-import-renamed = { $park } has the code { $code } here, since another park has { $former }
park-import-shared = { $count ->
        [one] { $count } startup was known already and is not added
       *[other] { $count } startups were known already and are not added
    }
park-import-twice = { $count ->
        [one] This startup is known here with other particulars, and so is there twice now: { $names }
       *[other] These startups are known here with other particulars, and so are there twice now: { $names }
    }

## Committee
change-add-session = Add the session of { $date }
change-edit-session = Edit the session of { $date }
change-remove-session = Remove the session of { $date }
change-add-item = Put { $startup } on the agenda of { $date }
change-edit-item = Edit the item of { $startup }
change-remove-item = Take { $startup } off the agenda of { $date }
change-move-item = Move the item of { $startup }
change-decide = { $decision ->
        [accepted] Accept the request of { $startup }
        [refused] Refuse the request of { $startup }
        [postponed] Postpone the request of { $startup }
       *[none] Clear the decision on the request of { $startup }
    }
change-postpone = Put off the request of { $startup } to the session of { $date }
change-grant = Allocate { $units } to { $startup } by the committee’s decision
