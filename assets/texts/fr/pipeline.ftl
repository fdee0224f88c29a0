### Le parcours des start-up : un tableau de leurs stades

pipeline-name = Parcours des start-up
pipeline-column = { $count ->
        [0] { $stage }, aucune start-up
       *[other] { $stage }, { $count } start-up
    }
pipeline-empty = Aucune start-up
pipeline-empty-hint = Le parcours montre qui attend, qui est incubé, à l’hôtel ou sorti, et quel séjour se termine. Ajoutez une première start-up.
pipeline-none-found = Aucune start-up ne correspond
pipeline-none-near = Aucun séjour n’approche de sa limite
pipeline-show-all = Tout afficher
pipeline-column-empty = Aucune

## Au-dessus des colonnes
pipeline-search = Nom ou secteur
pipeline-park = Parc
pipeline-all-parks = Tous les parcs
pipeline-near = Séjours à décider
pipeline-near-hint = N’afficher que les start-up proches de la limite de leur séjour, avec leurs choix
pipeline-waiting = { $count } en attente
pipeline-near-count = { $count ->
        [one] { $count } proche
       *[other] { $count } proches
    }
pipeline-near-count-hint = Séjours proches de leur limite
pipeline-over-count = { $count ->
        [one] { $count } dépassé
       *[other] { $count } dépassés
    }
pipeline-over-count-hint = Séjours au-delà de leur limite
pipeline-unstaged = { $count } sans stade
pipeline-unstaged-hint = Elles n’ont pas encore de stade et n’attendent pas de lot : voyez la liste des start-up

## Cartes
pipeline-need-area = ≥ { $area } m²
pipeline-need-rent = ≤ { $rent }
pipeline-needs = Besoin : { $needs }
pipeline-waits = { $days ->
        [0] attend depuis aujourd’hui
        [one] attend depuis { $days } jour
       *[other] attend depuis { $days } jours
    }
pipeline-waits-short = attend depuis { $days } j
pipeline-waits-unknown = attend, date inconnue
pipeline-priority-high = priorité haute
pipeline-priority-low = priorité basse
pipeline-still-in = occupe encore { $units }
pipeline-left = { $days ->
        [0] dernier jour aujourd’hui
        [one] { $days } jour restant
       *[other] { $days } jours restants
    }
pipeline-over = { $days ->
        [one] dépassé de { $days } jour
       *[other] dépassé de { $days } jours
    }
pipeline-over-short = dépassé de { $days } j
pipeline-label-ends = fin { $date } · { $label }
pipeline-label-ends-short = fin { $date }
pipeline-label-ended = expiré { $date } · { $label }
pipeline-label-ended-short = expiré { $date }
pipeline-units-more = { $unit } + { $count }
pipeline-card-hint = Glissez la carte vers un autre stade ou déplacez-la par Ctrl+flèches ; double-cliquez pour voir ses lots sur le plan

## Pendant le déplacement d’une carte
pipeline-enters = { $stage } à partir du { $weekday } { $date }
pipeline-keeps-units = Occupe encore { $units } : la convention continue. Le départ, dans le panneau de droite, y met fin.
pipeline-stays-in-incubator = Reste dans { $units }, à l’incubateur. Le passage à l’hôtel, dans le panneau de droite, prévoit aussi le déménagement.

## Menu d’une carte
pipeline-pass-to = Passer au stade
pipeline-show-on-plan = Voir sur le plan

## Séjours à décider
pipeline-decide = { $count ->
        [one] { $count } séjour à décider
       *[other] { $count } séjours à décider
    }
pipeline-decide-by = à décider d’ici le { $date }
pipeline-decide-since = à décider depuis le { $date }
pipeline-graduate = Passer à l’hôtel…
pipeline-extend = Prolonger…
pipeline-leave = Départ…
pipeline-choice-spoken = { $choice }, { $startup }
