### Le tableau de bord

dashboard-as-of = au { $date }
dashboard-empty = Rien à compter pour le moment
dashboard-empty-next = Ouvrez un plan d’occupation, ou ajoutez un parc et ses bâtiments
dashboard-all-parks = Tous les parcs

## Grands chiffres
dashboard-by-area = Occupation par surface
dashboard-by-area-detail = { $taken } sur { $lettable }
dashboard-by-units = Occupation par lots
dashboard-by-units-detail = { $taken } sur { $lettable } lots
dashboard-by-seats = Occupation par postes
dashboard-by-seats-detail = { $taken } sur { $lettable } postes
dashboard-vacancy = Taux de vacance
dashboard-vacancy-detail = du loyer demandé, { $area } libres
dashboard-vacancy-tip = Loyer demandé des surfaces vacantes, rapporté à celui de toutes les surfaces louables (EPRA)
dashboard-rent = Loyer annuel hors taxe
dashboard-rent-detail = { $rent } par m² occupé
dashboard-rent-mixed = Monnaies différentes : choisissez un parc
dashboard-vacant-units = Lots vacants
dashboard-vacant-units-detail = { $count ->
        [0] aucun lot indisponible
        [one] et { $count } lot indisponible
       *[other] et { $count } lots indisponibles
    }

## Bâtiments
dashboard-buildings = Parcs et bâtiments
dashboard-column-area = Louable m²
dashboard-column-let = Occupé m²
dashboard-column-by-area = Par surface
dashboard-column-by-units = Par lots
dashboard-column-by-seats = Par postes
dashboard-column-vacancy = Vacance
dashboard-column-vacant = Vacants
dashboard-column-rent = Loyer/an { $currency }

## Échéances
dashboard-expiries = Échéances par trimestre, en m²
dashboard-expiries-first = Sortie possible (préavis, faculté de résiliation ou terme)
dashboard-expiries-contract = Terme du contrat
dashboard-expiries-none = Aucune échéance
dashboard-expiries-tenancies = { $count ->
        [one] { $count } convention
       *[other] { $count } conventions
    }, { $area }
dashboard-expiries-rent = { $rent } par an
dashboard-expiries-ends = { $count ->
        [0] aucun terme de contrat
        [one] { $count } terme de contrat, { $area }
       *[other] { $count } termes de contrat, { $area }
    }
dashboard-expiries-later = { $count ->
        [one] et { $count } convention plus tard
       *[other] et { $count } conventions plus tard
    }
