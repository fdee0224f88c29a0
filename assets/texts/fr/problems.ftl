### Ce qui ne va pas dans un plan d’occupation, et ce qu’il faut faire

problem = { $entity } : { $what }
problem-id-twice = un autre élément a le même identifiant ; donnez un autre identifiant à l’un des deux
problem-unknown-parent = { $kind ->
        [building] son parc n’existe pas ; ajoutez le parc ou retirez le bâtiment
        [floor] son bâtiment n’existe pas ; ajoutez le bâtiment ou retirez l’étage
        [session] son parc n’existe pas ; ajoutez le parc ou retirez la séance
       *[other] son étage n’existe pas ; ajoutez l’étage ou retirez le lot
    }
problem-unknown-startup = la start-up { $id } n’existe pas ; ajoutez-la ou nommez-en une autre
problem-unknown-unit = le lot { $id } n’existe pas ; ajoutez-le ou retirez-le de la convention
problem-unknown-park = le parc souhaité { $id } n’existe pas ; choisissez-en un autre ou aucun
problem-unnamed = { $kind ->
        [park] le code ou le nom manque ; donnez les deux
        [startup] le nom manque ; donnez-lui un nom
       *[other] le code manque ; donnez-lui un code
    }
problem-hidden-characters = { $kind ->
        [layout] le titre a des caractères cachés, qui peuvent tromper ; écrivez-le à nouveau
        [unit] le code a des caractères cachés, qui peuvent tromper ; écrivez-le à nouveau
        [floor] le nom a des caractères cachés, qui peuvent tromper ; écrivez-le à nouveau
        [startup] le nom a des caractères cachés, qui peuvent tromper ; écrivez-le à nouveau
        [session] le lieu ou un nom a des caractères cachés, qui peuvent tromper ; écrivez-le à nouveau
       *[other] le code ou le nom a des caractères cachés, qui peuvent tromper ; écrivez-les à nouveau
    }
problem-code-twice = le code est aussi celui d’un autre élément : { $other } ; changez l’un des deux codes
problem-level-twice = le niveau est aussi celui d’un autre étage du bâtiment : { $other } ; changez l’un des deux niveaux
problem-grid-size = la grille n’a pas entre 1 et { $most } cases de côté ; corrigez ses colonnes et ses lignes
problem-module = le côté d’une case n’est pas entre { $least } et { $most } ; corrigez le module
problem-off-grid = { $kind ->
    [floor] le contour du bâtiment dépasse la grille ; redessinez-le ou agrandissez la grille
   *[other] des cases sont hors de la grille de l’étage ; redessinez le lot ou agrandissez la grille
}
problem-opening-misplaced = la porte ou la fenêtre à la colonne { $column }, rangée { $row }, n’est pas un trait droit de la grille ; redessinez-la
problem-underlay-unusable = l’image sous le plan a une taille, une opacité ou un chemin inutilisable ; son chemin est relatif et reste dans le dossier du fichier
problem-shape-overlaps-itself = { $kind ->
    [floor] deux rectangles du contour du bâtiment se recouvrent ; redessinez-le
   *[other] deux rectangles de sa forme se recouvrent ; redessinez le lot
}
problem-units-overlap = { $cells ->
        [one] { $cells } case appartient aussi au lot { $other } ; redessinez l’un des deux lots
       *[other] { $cells } cases appartiennent aussi au lot { $other } ; redessinez l’un des deux lots
    }
problem-not-positive = { $kind ->
        [park] la surface conseillée par personne n’est pas supérieure à zéro ; corrigez-la
        [startup] la surface recherchée n’est pas supérieure à zéro ; corrigez-la ou effacez-la
       *[other] la surface n’est pas supérieure à zéro ; corrigez-la, ou effacez-la pour qu’elle soit calculée d’après les cases
    }
problem-shared-without-seats = le lot est partagé, mais n’a aucun poste ; donnez le nombre de ses postes
problem-end-before-start = { $kind ->
        [unit] une indisponibilité finit le { $end }, avant de commencer le { $start } ; corrigez l’une des deux dates
        [startup] un label expire le { $end }, avant d’être accordé le { $start } ; corrigez l’une des deux dates
       *[other] la fin, le { $end }, est avant le début, le { $start } ; corrigez l’une des deux dates
    }
problem-vacated-before-start = la date de départ est avant le début ; corrigez l’une des deux dates
problem-holdover-without-end = l’occupant est dit maintenu après la fin, mais la convention n’a pas de fin ; donnez la fin ou retirez le maintien
problem-break-outside = la date de résiliation possible { $date } est hors de la durée de la convention ; corrigez-la ou retirez-la
problem-no-unit = la convention ne couvre aucun lot ; attribuez-lui un lot ou supprimez-la
problem-unit-twice = le lot { $unit } y figure deux fois ; retirez l’un des deux
problem-several-parks = ses lots sont dans plusieurs parcs ; faites une convention par parc
problem-not-lettable = le lot { $unit } ne peut être attribué (usage : { $usage }) ; changez son usage ou retirez-le de la convention
problem-seats-misplaced = { $shared ->
        [yes] aucun poste n’est pris dans le lot partagé { $unit } ; donnez le nombre de postes
       *[no] des postes sont comptés dans le lot { $unit }, qui n’est pas partagé ; retirez ce nombre ou partagez le lot
    }
problem-tenancies-overlap = le lot { $unit } est déjà promis à { $other } { $period } ; changez les dates ou le lot de l’une des deux conventions
problem-seats-exceeded = { $taken ->
        [one] { $taken } poste est promis
       *[other] { $taken } postes sont promis
    } le { $date }, pour { $seats ->
        [0] aucun poste
        [1] un seul poste
       *[other] { $seats } postes
    } dans le lot ; ajoutez des postes ou déplacez un occupant
problem-let-while-unavailable = le lot { $unit } est indisponible { $period } ({ $reason }) ; changez les dates ou le lot
problem-negative-amount = { $kind ->
        [unit] le loyer demandé est inférieur à zéro ; corrigez-le
        [startup] le loyer maximal est inférieur à zéro ; corrigez-le
        [session] un loyer proposé est inférieur à zéro ; corrigez-le
       *[other] un montant (loyer, charges ou caution) est inférieur à zéro ; corrigez-le
    }
problem-stages-out-of-order = les stades ne sont pas dans l’ordre de leurs dates ; corrigez les dates ou l’ordre
problem-unknown-term = la convention précédente { $id } n’existe pas ; nommez-en une autre ou aucune
problem-terms-out-of-order = elle ne commence pas après la convention à laquelle elle fait suite ({ $other }) ; corrigez les dates
problem-rent-steps-out-of-order = les paliers du loyer ne sont pas dans l’ordre de leurs dates, après le début ; corrigez les dates
problem-indexation-unusable = une révision changerait le loyer de plus de { $most } % ; corrigez le taux
