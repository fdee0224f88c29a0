### Les lots dans le temps

timeline-name = Chronologie
timeline-units = Lots
timeline-today = Aujourd’hui
timeline-scope = Lots affichés
timeline-all-parks = Tous les parcs
timeline-hint = Molette : défiler. Ctrl+molette : agrandir autour du pointeur.
timeline-empty = Aucun lot à suivre dans le temps
timeline-empty-hint = La chronologie montre qui occupe chaque lot, jusqu’à quand, et qui vient ensuite. Dessinez d’abord des lots sur un étage.

## Repères
timeline-mark-notice = Dernier jour de préavis
timeline-mark-break = Sortie anticipée possible
timeline-mark-label = Fin de label
timeline-mark-stay = Fin du séjour maximal
timeline-proposed = Proposé
timeline-works = Travaux
timeline-unavailable = Indisponible

## Infobulles
timeline-label-ends = Fin du label { $label }
timeline-contract = Convention n° { $contract }
timeline-fact = { $fact } : { $date }
timeline-vacant = Vacant { $period } ({ $days })
timeline-vacant-from = Vacant à partir du { $date }
timeline-never-let = Vacant, sans occupant auparavant
timeline-draw-hint = Tirez pour réserver des jours
timeline-reveal-hint = Double-clic : voir sur le plan
timeline-axis-hint = Cliquez ou tirez pour choisir la date affichée, tournez la molette pour agrandir

## Pendant qu’on tire
timeline-day = { $weekday } { $date }
timeline-starts = Commence le { $day }
timeline-ends = Finit le { $day }
timeline-moves = Vers { $unit } à partir du { $day }
timeline-reserves = Réserver { $period }
timeline-length = { $days }, soit { $months }
timeline-wanted = À réserver { $period } : choisissez une start-up ici ou parmi celles à placer

## Ce que dit un lecteur d’écran
timeline-bar-spoken = { $unit }, { $tenant }, { $period }, { $standing }
timeline-vacant-spoken = { $unit }, vacant { $period }, { $days }
