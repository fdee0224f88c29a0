### Les termes du domaine

## Stades
stage-candidate = Candidate
stage-pre-incubated = Pré-incubée
stage-incubated = Incubée
stage-enterprise-hotel = Hôtel d’entreprises
stage-graduated = Diplômée
stage-exited = Sortie

## Usages des lots
use-office = Bureau
use-open-space = Plateau ouvert
use-laboratory = Laboratoire
use-meeting-room = Salle de réunion
use-training-room = Salle de formation
use-server-room = Salle serveurs
use-storage = Stockage
use-common = Partie commune
use-circulation = Circulation
use-stairs = Escalier
use-lift = Ascenseur
use-shaft = Gaine
opening-door = Porte
opening-window = Fenêtre
use-technical = Local technique

## Services
service-fibre = Fibre
service-wifi = Wi-Fi
service-adsl = ADSL
service-wimax = WiMAX
service-telephone = Téléphone
service-air-conditioning = Climatisation
service-backup-power = Alimentation de secours
service-three-phase-power = Courant triphasé
service-water = Point d’eau
service-fume-extraction = Hotte aspirante
service-raised-floor = Faux plancher
service-access-control = Contrôle d’accès
service-step-free-access = Accès de plain-pied
service-parking = Stationnement

## Parcs et bâtiments
park-status-planned = En projet
park-status-open = Ouvert
park-status-closed = Fermé
building-kind-incubator = Incubateur
building-kind-enterprise-hotel = Hôtel d’entreprises
building-kind-business-centre = Centre d’affaires

## Labels
label-startup = Start-up
label-innovative-project = Projet innovant
label-scale-up = Scale-up

## Conventions
contract-incubation = Convention d’incubation
contract-hosting = Convention d’hébergement
contract-lease = Bail
contract-temporary = Occupation temporaire
tenancy-proposed = Proposée
tenancy-reserved = Réservée
tenancy-signed = Signée

## Statuts des lots
status-let = Occupé
status-incubated = Incubé
status-notice-given = Préavis donné
status-holdover = Maintien dans les lieux
status-reserved = Réservé
status-vacant = Vacant
status-works = Travaux
status-unavailable = Indisponible
status-not-lettable = Non louable

## Où en est une convention à une date
standing-proposed = Proposée
standing-reserved = Réservée
standing-to-come = À venir
standing-in-place = En cours
standing-notice-given = Préavis donné
standing-holdover = Maintien dans les lieux
standing-ended = Terminée

## Indisponibilités
unavailable-works = Travaux
unavailable-damage = Sinistre
unavailable-own-use = Usage propre du parc
unavailable-other = Autre raison

## Jours et mois
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche
weekday-short-monday = lun.
weekday-short-tuesday = mar.
weekday-short-wednesday = mer.
weekday-short-thursday = jeu.
weekday-short-friday = ven.
weekday-short-saturday = sam.
weekday-short-sunday = dim.
month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre
month-short-january = janv.
month-short-february = févr.
month-short-march = mars
month-short-april = avr.
month-short-may = mai
month-short-june = juin
month-short-july = juil.
month-short-august = août
month-short-september = sept.
month-short-october = oct.
month-short-november = nov.
month-short-december = déc.

## Dates et durées
date-long = { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-medium = { $weekday } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-quarter = T{ $quarter } { $year }
date-quarter-alone = T{ $quarter }
date-since = depuis le { $date }
date-until = jusqu’au { $date }
period-closed = du { $first } au { $last }
period-open = à partir du { $first }
period-day = le { $date }
days = { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
months = { $count } mois

## Niveaux
level-ground = RDC
level-basement = SS{ $level }
level-upper = { $level ->
        [1] 1er étage
       *[other] { $level }e étage
    }
level-short-ground = RDC
level-short-basement = SS{ $level }

## Listes
list-and = { $first } et { $last }
list-and-others = { $first } et { $count } autres

## Ce que sont les éléments d’un plan d’occupation, et où ils sont
entity-layout = plan d’occupation { $name }
entity-park = parc { $name }
entity-building = bâtiment { $name }
entity-floor = { $name }
entity-unit = lot { $code }
entity-startup = start-up { $name }
entity-tenancy = convention d’occupation de { $startup }
entity-tenancy-numbered = convention d’occupation { $contract } de { $startup }
entity-unnamed = (sans nom)
entity-unknown = (inconnu { $id })
entity-session = séance du { $date }

## Séjours, priorités
stay-incubation = Incubation
stay-hotel = Hôtel d’entreprises
priority-low = Basse
priority-normal = Normale
priority-high = Haute

## Comité d’attribution
agenda-allocation = Attribution
agenda-renewal = Renouvellement
agenda-stay-extension = Prolongation de séjour
agenda-other = Autre
decision-accepted = Accepté
decision-refused = Refusé
decision-postponed = Ajourné

## Ce qui est convenu ou fixé, en une ligne
rent-step = { $rent } dès le { $date }
indexation-up = +{ $percent } %
indexation-down = −{ $percent } %
indexation-open = taux à convenir
indexation-by-index = { $index }, { $rate }
indexation-once = { $what }, le { $date }
indexation-every = { $what }, tous les { $months } mois dès le { $date }
renewal-option = { $terms } fois { $months }
stay-extension = { $stay } jusqu’au { $date }
label-rule = { $label } : { $months }, { $renewals ->
        [0] non renouvelable
        [1] renouvelable une fois
       *[other] renouvelable { $renewals } fois
    }
alert-rules = fins { $ends }, préavis { $notices }, sorties { $breaks }, labels { $labels }, séjours { $stays }, travaux { $works }, vacance { $vacant }, cautions { $deposits } (jours)
agenda-item = { $subject } : { $startup }

## Alertes
alert-double-booking = Double attribution
alert-holdover = Maintien dans les lieux
alert-to-place = À placer
alert-notice = Dernier jour pour le préavis
alert-break = Résiliation possible
alert-end = Fin de convention
alert-stay = Durée maximale de séjour
alert-label = Fin de label
alert-review = Loyer à réviser
alert-deposit = Caution non reçue
alert-works = Fin de travaux
alert-open-works = Travaux sans date de fin
alert-vacant = Vacance prolongée
alert-minutes = Décisions à consigner
alert-postponed = Demande ajournée à réinscrire
alert-missing = Il manque { $amount }
alert-overlap = Avec { $tenant }
alert-seats = { $taken } postes promis sur { $seats }
alert-undecided = { $count ->
        [one] { $count } point sans décision
       *[other] { $count } points sans décision
    }
alert-today = aujourd’hui
alert-in-days = { $count ->
        [one] dans { $count } jour
       *[other] dans { $count } jours
    }
alert-overdue = { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }
alert-in-days-short = dans { $count } j
alert-overdue-short = il y a { $count } j

## Ce qui parle pour un lot, ou contre
merit-park-wished = Parc souhaité
merit-suits-stage = Pour le stade « { $stage } »
merit-free-at-once = Libre dès le premier jour
merit-free-from = Libre le { $date }
merit-area = { $area } pour { $needed }
merit-seats = { $seats ->
        [one] { $seats } poste pour { $needed }
       *[other] { $seats } postes pour { $needed }
    }
merit-services = Avec { $services }
merit-within-rent = { $rent } par mois pour { $limit } au plus
shortcoming-other-kind = Bâtiment d’un autre stade : { $kind }
shortcoming-free-until = Libre jusqu’au { $date } seulement

## Séjours et labels
stay-clock = { $stay } : { $spent }
stay-clock-until = { $days ->
        [0] { $stay } : { $spent }, dernier jour aujourd’hui
        [one] { $stay } : { $spent }, jusqu’au { $limit } (reste { $days } jour)
       *[other] { $stay } : { $spent }, jusqu’au { $limit } (reste { $days } jours)
    }
stay-clock-over = { $days ->
        [one] { $stay } : { $spent }, terminé le { $limit } (dépassé de { $days } jour)
       *[other] { $stay } : { $spent }, terminé le { $limit } (dépassé de { $days } jours)
    }
limit-passed-stay = Au-delà de la durée maximale de séjour, qui finit le { $date }
limit-passed-label = Au-delà du label, qui finit le { $date }
label-outlook = { $state ->
        [expired] Label { $label } expiré le { $date }
       *[valid] Label { $label } jusqu’au { $date }
    }
label-outlook-renewable = { $state ->
        [expired] { $renewals ->
            [0] Label { $label } expiré le { $date }, plus renouvelable
           *[other] Label { $label } expiré le { $date }, renouvelable encore { $renewals } fois
        }
       *[valid] { $renewals ->
            [0] Label { $label } jusqu’au { $date }, plus renouvelable
           *[other] Label { $label } jusqu’au { $date }, renouvelable encore { $renewals } fois
        }
    }
