### Les tableaux des lots et des start-up

## Barre d’outils
tables-filter = Filtrer
tables-clear-filters = Effacer les filtres
tables-columns = Colonnes
tables-copy = Copier
tables-copy-tip = Copie les lignes sélectionnées, ou toutes celles affichées, pour un tableur

## Lots
tables-units = Tableau des lots
tables-units-count = { $total ->
        [one] { $shown } sur { $total } lot
       *[other] { $shown } sur { $total } lots
    }
tables-units-select = Sélectionner ceux-ci
tables-units-none = Aucun lot : dessinez-en sur le plan d’un étage
tables-units-no-match = Aucun lot ne correspond au filtre

## Start-up
tables-startups = Tableau des start-up
tables-startups-count = { $shown } sur { $total } start-up
tables-startups-none = Aucune start-up : ajoutez-en une pour lui attribuer un lot
tables-startups-no-match = Aucune start-up ne correspond au filtre
tables-in-place = En place
tables-to-come = À venir
tables-candidate = À placer
tables-left = Partie

## Têtes de colonnes
tables-code = Code
tables-park = Parc
tables-building = Bâtiment
tables-floor = Étage
tables-use = Usage
tables-area = Surface m²
tables-seats = Postes
tables-status = Statut
tables-tenants = Occupants
tables-stage = Stade
tables-start = Début
tables-end = Fin
tables-rent = Loyer/mois { $currency }
tables-asking-rent = Demandé/mois { $currency }
tables-annual-rent = Loyer/m²/an { $currency }
tables-vacant-since = Vacant depuis
tables-available = Disponible dès
tables-services = Services
tables-name = Start-up
tables-sector = Secteur
tables-label = Label
tables-label-end = Label jusqu’au
tables-headcount = Effectif
tables-units-held = Lots
tables-area-per-person = m²/personne
tables-contract = Convention
tables-contact = Contact
tables-legal-form = Forme
tables-trade-register = RC
tables-tax-number = NIF

## Alertes et ordre du jour
tables-alerts = Tableau des alertes
tables-alerts-count = { $total ->
        [one] { $shown } sur { $total } alerte
       *[other] { $shown } sur { $total } alertes
    }
alerts-none = Rien à décider
tables-alerts-no-match = Aucune alerte ne correspond au filtre
alerts-when = Échéance
alerts-group = Période
alerts-action = Suite à donner
alerts-when-overdue = En retard
alerts-when-week = Cette semaine
alerts-when-month = Ce mois-ci
alerts-when-later = Plus tard
tables-agenda = Ordre du jour de la séance
tables-agenda-count = { $total ->
        [one] { $shown } sur { $total } point
       *[other] { $shown } sur { $total } points
    }
tables-agenda-none = L’ordre du jour est vide : inscrivez-y une start-up
tables-agenda-no-match = Aucun point ne correspond au filtre
agenda-granted = Suite
agenda-is-granted = Exécutée
