### Ce que l’on a fait, dans les menus : « Annuler : Attribuer ML-102 à Novatek »

change-allocate = Attribuer { $units } à { $startup }
change-vacate = Libérer { $units } ({ $startup })
change-move = Déplacer { $startup } vers { $units }
change-renew = Renouveler { $startup } ({ $units }) { $until ->
        [open] sans date de fin
       *[date] jusqu’au { $date }
    }
change-extend = Prolonger { $startup } ({ $units }) { $until ->
        [open] sans date de fin
       *[date] jusqu’au { $date }
    }
change-shorten = Écourter { $startup } ({ $units }) { $until ->
        [open] sans date de fin
       *[date] au { $date }
    }
change-give-notice = Préavis de { $startup } ({ $units }) { $until ->
        [open] sans date de fin
       *[date] pour le { $date }
    }
change-withdraw-notice = Retirer le préavis de { $startup } ({ $units })
change-hold-over = Maintenir { $startup } dans les lieux ({ $units })
change-transfer = Transférer { $units } de { $from } à { $to }
change-add-units = Ajouter { $units } à { $startup }
change-give-back = Rendre { $units } ({ $startup })
change-receive-deposit = Caution de { $startup } reçue
change-move-chain = Chaîne de déménagements : { $startups }
change-swap = Échanger { $one } et { $other }
change-edit-park = Modifier le parc { $name }
change-edit-building = Modifier le bâtiment { $name }
change-edit-floor = Modifier l’étage { $name }
change-edit-unit = Modifier le lot { $code }
change-edit-startup = Modifier la start-up { $name }
change-add-startup = Ajouter la start-up { $name }
change-remove-startup = Supprimer la start-up { $name }
change-enter-stage = Passer { $startup } au stade « { $stage } »
change-extend-stay = Prolonger le séjour de { $startup } jusqu’au { $date } ({ $stay })
change-leave = Enregistrer le départ de { $startup }
change-renew-label = Renouveler le label { $label } de { $startup }
change-edit-tenancy = Modifier la convention de { $startup }
change-remove-tenancy = Supprimer la convention de { $startup }
change-import-units = { $count ->
        [one] Importer { $count } lot à l’étage { $floor }
       *[other] Importer { $count } lots à l’étage { $floor }
    }
change-put-underlay = Mettre une image sous le plan { $floor }
change-place-underlay = Régler l’image sous le plan { $floor }
change-remove-underlay = Retirer l’image sous le plan { $floor }
change-import-parks = { $count ->
        [one] Importer le parc { $parks }
       *[other] Importer les parcs { $parks }
    }
change-draw-unit = Dessiner { $code }
change-reshape-unit = Redessiner { $code }
change-erase = { $count ->
        [0] Effacer une partie de { $units }
       *[other] Effacer une partie de { $units } (à placer : { $tenants })
    }
change-remove-units = { $count ->
        [0] Supprimer { $units }
       *[other] Supprimer { $units } (à placer : { $tenants })
    }
change-split-unit = { $count ->
        [0] Diviser { $code } en { $parts }
       *[other] Diviser { $code } en { $parts } (à placer : { $tenants })
    }
change-merge-units = { $count ->
        [0] Réunir { $units } en { $code }
       *[other] Réunir { $units } en { $code } (à placer : { $tenants })
    }
change-place = Placer { $startup } dans { $unit }
change-move-units = Déplacer { $units } sur le plan
change-turn-units = Tourner { $units }
change-mirror-units = Retourner { $units }
change-paste = Coller { $units } à l’étage { $floor }
change-put-opening = { $kind ->
        [window] Dessiner une fenêtre à l’étage { $floor }
       *[door] Dessiner une porte à l’étage { $floor }
    }
change-remove-opening = { $kind ->
        [window] Supprimer une fenêtre de l’étage { $floor }
       *[door] Supprimer une porte de l’étage { $floor }
    }
change-put-caption = Écrire « { $text } » sur le plan
change-remove-caption = Supprimer « { $text } » du plan
change-set-outline = Dessiner le contour de l’étage { $floor }
change-resize-grid = Changer la grille de l’étage { $floor }
change-change-module = Changer le module de l’étage { $floor }
change-edit-title = Modifier le titre
change-add-park = Ajouter le parc { $name }
change-add-building = Ajouter le bâtiment { $name }
change-add-floor = Ajouter l’étage { $name }
change-copy-floor = { $copies ->
        [one] Copier l’étage { $name } à un autre niveau
       *[other] Copier l’étage { $name } à { $copies } niveaux
    }
change-copy-building = Copier le bâtiment { $name }
change-copy-park = Copier le parc { $name }
change-move-park = Déplacer le parc { $name } dans la liste
change-move-building = Déplacer le bâtiment { $name } dans la liste
change-remove-park = Supprimer le parc { $name }
change-remove-building = Supprimer le bâtiment { $name }
change-remove-floor = Supprimer l’étage { $name }
change-renumber = { $count ->
        [one] Renuméroter un lot
       *[other] Renuméroter { $count } lots
    }
change-edit-units = { $count ->
        [one] Modifier un lot
       *[other] Modifier { $count } lots
    }
change-undo = Annuler « { $change } »
change-redo = Rétablir « { $change } »
change-bring-back = Revenir à l’état du { $time }
change-restore-backup = Restaurer la sauvegarde du { $time }
change-decide-conflicts = Trancher entre deux versions
change-outside = Modification hors de Plateau

## Parcs importés
park-import-done = { $count ->
        [one] Le parc { $parks } est importé
       *[other] Les parcs { $parks } sont importés
    }, avec { $units ->
        [one] { $units } lot
       *[other] { $units } lots
    }, { $tenancies ->
        [one] { $tenancies } convention
       *[other] { $tenancies } conventions
    } et { $startups ->
        [one] { $startups } nouvelle start-up
       *[other] { $startups } nouvelles start-up
    }
park-import-renamed = { $park } a ici le code { $code }, car un autre parc a déjà { $former }
park-import-shared = { $count ->
        [one] { $count } start-up était déjà connue et n’est pas ajoutée
       *[other] { $count } start-up étaient déjà connues et ne sont pas ajoutées
    }
park-import-twice = { $count ->
        [one] Cette start-up est déjà là avec d’autres données, et donc maintenant deux fois : { $names }
       *[other] Ces start-up sont déjà là avec d’autres données, et donc maintenant deux fois : { $names }
    }

## Comité
change-add-session = Ajouter la séance du { $date }
change-edit-session = Modifier la séance du { $date }
change-remove-session = Supprimer la séance du { $date }
change-add-item = Inscrire { $startup } à l’ordre du jour du { $date }
change-edit-item = Modifier le point de { $startup }
change-remove-item = Retirer { $startup } de l’ordre du jour du { $date }
change-move-item = Déplacer le point de { $startup }
change-decide = { $decision ->
        [accepted] Accepter la demande de { $startup }
        [refused] Refuser la demande de { $startup }
        [postponed] Ajourner la demande de { $startup }
       *[none] Effacer la décision sur la demande de { $startup }
    }
change-postpone = Reporter la demande de { $startup } à la séance du { $date }
change-grant = Attribuer { $units } à { $startup } par décision du comité
