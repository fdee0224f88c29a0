### What was done, in the menus: “Undo: Allocate ML-102 to Novatek”

change-allocate = Allocate { $units } to { $startup }
change-vacate = Vacate { $units } ({ $startup })
change-move = Move { $startup } to { $units }
change-swap = Swap { $one } and { $other }
change-edit-park = Edit the park { $name }
change-edit-building = Edit the building { $name }
change-edit-floor = Edit the floor { $name }
change-edit-unit = Edit the unit { $code }
change-edit-startup = Edit the startup { $name }
change-add-startup = Add the startup { $name }
change-remove-startup = Remove the startup { $name }
change-edit-tenancy = Edit the tenancy of { $startup }
change-remove-tenancy = Remove the tenancy of { $startup }
change-put-underlay = Put a picture under the plan { $floor }
change-place-underlay = Adjust the picture under the plan { $floor }
change-remove-underlay = Remove the picture under the plan { $floor }
change-import-parks = { $count ->
        [one] Import the park { $parks }
       *[other] Import the parks { $parks }
    }
change-edit-title = Edit the title
change-undo = Undo “{ $change }”
change-redo = Redo “{ $change }”
change-bring-back = Return to the state of { $time }
change-restore-backup = Restore the backup of { $time }
change-decide-conflicts = Decide between two versions
change-outside = Changed outside Plateau

## Parks from another layout
import-done = { $count ->
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
import-renamed = { $park } has the code { $code } here, since another park has { $former }
import-shared = { $count ->
        [one] { $count } startup was known already and is not added
       *[other] { $count } startups were known already and are not added
    }
import-twice = { $count ->
        [one] This startup is known here with other particulars, and so is there twice now: { $names }
       *[other] These startups are known here with other particulars, and so are there twice now: { $names }
    }
