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
change-import-units = { $count ->
        [one] Import { $count } unit to the floor { $floor }
       *[other] Import { $count } units to the floor { $floor }
    }
change-edit-title = Edit the title
change-undo = Undo “{ $change }”
change-redo = Redo “{ $change }”
change-bring-back = Return to the state of { $time }
change-restore-backup = Restore the backup of { $time }
change-decide-conflicts = Decide between two versions
change-outside = Changed outside Plateau
