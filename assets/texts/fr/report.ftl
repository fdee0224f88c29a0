### Documents imprimés

## Pages
report-page = Page { $page } sur { $pages }
report-as-of = Situation au { $date }
report-continued = { $name } (suite)

## Unités des colonnes
report-unit-area = m²
report-unit-months = mois
report-unit-percent = %
report-unit-per-year = { $currency }/an
report-unit-per-area-and-year = { $currency }/m²/an
report-currency = Devise

## État locatif
schedule-title = État locatif
schedule-no-units = Ce parc n’a encore aucun lot à louer
schedule-waiting = { $count ->
        [one] À placer depuis que le plan a été redessiné, hors des lignes ci-dessus : { $tenants }
       *[other] À placer depuis que le plan a été redessiné, hors des lignes ci-dessus ({ $count }) : { $tenants }
    }
schedule-subtotal-of = Sous-total { $name }
schedule-total-of = Total { $name }
schedule-total-park = Total du parc
schedule-total-all = Total
schedule-sum-occupied = { $occupied } sur { $units } { $units ->
        [one] lot
       *[other] lots
    } · { $part } de la surface
schedule-floor-detail = { $units } { $units ->
        [one] lot à louer
       *[other] lots à louer
    } · surface { $area } · occupée { $occupied } · { $part }
schedule-floor-without-units = Aucun lot à louer à cet étage
schedule-summary = Récapitulatif
schedule-comparison = Récapitulatif par parc
schedule-all-parks = Tous les parcs
schedule-note-figures = Taux de vacance : loyer demandé des surfaces vacantes rapporté au loyer demandé de toutes les surfaces à louer (EPRA). Occupation des lots : lots occupés rapportés aux lots à louer.

## Remarques de l’état locatif
schedule-remark-leaves = Départ le { $date }
schedule-remark-reserved = Réservé à { $tenant } dès le { $date }
schedule-remark-let = Loué à { $tenant } dès le { $date }
schedule-remark-follows = Ensuite { $tenant } dès le { $date }

## Colonnes de l’état locatif
schedule-park = Parc
schedule-building = Bâtiment
schedule-floor = Étage
schedule-unit = Lot
schedule-use = Usage
schedule-area = Surface
schedule-area-standard = Norme de mesure
schedule-seats = Postes
schedule-status = Statut
schedule-tenant = Occupant
schedule-stage = Stade
schedule-label = Label
schedule-label-expiry = Fin du label
schedule-contract = Convention
schedule-contract-kind = Type de convention
schedule-signed = Signature
schedule-start = Début
schedule-rent-start = Début du loyer
schedule-end = Fin
schedule-next-break = Prochaine résiliation
schedule-notice = Préavis
schedule-latest-notice = Préavis au plus tard
schedule-renewal-options = Options de renouvellement
schedule-end-of-stay = Fin de séjour
schedule-annual-rent = Loyer annuel HT
schedule-rent-per-area = Loyer HT
schedule-asking-rent-per-area = Loyer demandé HT
schedule-difference = Écart
schedule-charges = Charges HT
schedule-services = Services
schedule-rent-steps = Paliers du loyer
schedule-indexation = Révision du loyer
schedule-next-review = Prochaine révision
schedule-deposit-due = Caution due
schedule-deposit-held = Caution reçue
schedule-term-to-break = Durée avant résiliation
schedule-term-to-end = Durée restante
schedule-headcount = Effectif
schedule-area-per-person = Surface par personne
schedule-remarks = Remarques

## Colonnes des récapitulatifs
summary-units = Lots à louer
summary-units-let = Lots occupés
summary-units-vacant = Lots vacants
summary-units-unavailable = Lots hors service
summary-area = Surface à louer
summary-area-let = Surface occupée
summary-area-vacant = Surface libre
summary-by-area = Occupation surface
summary-by-units = Occupation lots
summary-by-seats = Occupation postes
summary-vacancy-rate = Taux de vacance

## Plans d’étage
plan-legend-also = { $names }, { $name }
plan-legend-entry = { $status } ({ $count })
plan-key = Repères
plan-scale = 1 : { $scale }

## Alertes et comité
alerts-title = Alertes
alerts-date = Date
alerts-weekday = Jour
alerts-days = Jours restants
alerts-kind = Alerte
alerts-subject = Objet
alerts-units = Lots
alerts-detail = Précision
committee-agenda = Ordre du jour
committee-minutes = Procès-verbal
committee-present = Présents : { $members }
agenda-session = Séance
agenda-number = N°
agenda-startup = Start-up
agenda-subject = Objet
agenda-request = Demande
agenda-units = Lots
agenda-from = Du
agenda-to = Au
agenda-rent = Loyer mensuel HT
agenda-decision = Décision
agenda-conditions = Conditions
agenda-remarks = Remarques
