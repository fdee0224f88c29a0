### Le plan d’un étage

canvas-name = Plan de l’étage
canvas-legend-no-stage = Sans stade
canvas-legend-past = Échue, encore sur place
canvas-legend-later = { $year } et au-delà
canvas-legend-open-end = Sans échéance
canvas-legend-no-sector = Sans secteur
canvas-zoom-in = Agrandir
canvas-zoom-out = Réduire
canvas-zoom-fit = Afficher tout l’étage (F)

## Sur les lots et dans leurs infobulles
canvas-seats-taken = { $taken }/{ $seats } postes
canvas-seats =
    { $seats ->
        [one] { $seats } poste
       *[other] { $seats } postes
    }
canvas-until = jusqu’au { $end }
canvas-status-until = { $status } jusqu’au { $end }
canvas-next-tenant = Ensuite : { $tenant }, à partir du { $start }
canvas-asking-rent = Loyer demandé : { $rent } par m² et par mois

## Ce que dit un lecteur d’écran
canvas-unit-spoken = { $code }, { $status }
canvas-unit-spoken-tenant = { $code }, { $tenant }, { $status }
