### Ce que l’on a fait, dans les menus : « Annuler : Attribuer ML-102 à Novatek »

change-allocate = Attribuer { $units } à { $startup }
change-vacate = Libérer { $units } ({ $startup })
change-move = Déplacer { $startup } vers { $units }
change-swap = Échanger { $one } et { $other }
change-edit-park = Modifier le parc { $name }
change-edit-building = Modifier le bâtiment { $name }
change-edit-floor = Modifier l’étage { $name }
change-edit-unit = Modifier le lot { $code }
change-edit-startup = Modifier la start-up { $name }
change-add-startup = Ajouter la start-up { $name }
change-remove-startup = Supprimer la start-up { $name }
change-edit-tenancy = Modifier la convention de { $startup }
change-remove-tenancy = Supprimer la convention de { $startup }
change-import-units = { $count ->
        [one] Importer { $count } lot à l’étage { $floor }
       *[other] Importer { $count } lots à l’étage { $floor }
    }
change-edit-title = Modifier le titre
change-undo = Annuler « { $change } »
change-redo = Rétablir « { $change } »
change-bring-back = Revenir à l’état du { $time }
change-restore-backup = Restaurer la sauvegarde du { $time }
change-decide-conflicts = Trancher entre deux versions
change-outside = Modification hors de Plateau
