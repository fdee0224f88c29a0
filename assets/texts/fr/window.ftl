### Panneaux, plan, boîtes de dialogue

## Onglets et barres
tab-plan = Plan
tab-dashboard = Tableau de bord
tab-startups = Start-up
tab-units = Lots
tab-timeline = Chronologie
tab-pipeline = Parcours
plan-place = { $park } › { $building } › { $floor }
toolbar-search = Rechercher…
toolbar-date = Date affichée
toolbar-colours = Couleurs du plan
status-park = { $park } : { $units } lots · { $percent } loués en surface
status-problems = { $count ->
        [one] { $count } problème
       *[other] { $count } problèmes
    }
status-unsaved = Modifications non enregistrées
status-saved = Enregistré à { $time }
status-no-file = Dans aucun fichier encore

## Curseur des dates
slider-spoken = Curseur des dates : { $date }
slider-span = Durée montrée
slider-years = { $years ->
        [one] { $years } an
       *[other] { $years } ans
    }
slider-pause = Arrêter le défilement
slider-moves = { $came ->
        [one] { $came } entre
       *[other] { $came } entrent
    }, { $left ->
        [one] { $left } sort
       *[other] { $left } sortent
    }
slider-between = Entre le { $from } et le { $to }
slider-forget-moves = Ne plus montrer les mouvements
slider-more = { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
slider-moves-in = { $startup } entre dans { $unit }
slider-moves-out = { $startup } quitte { $unit }
slider-next-term = { $startup } commence une nouvelle convention pour { $unit }
slider-notice-given = Congé de { $startup } pour { $unit }
slider-stays-on = { $startup } se maintient dans { $unit } après son terme
slider-enters = { $startup } ({ $unit }) passe au stade : { $stage }
slider-reservation-lapses = La réservation de { $unit } pour { $startup } prend fin
slider-closes = { $unit } n’est plus disponible : { $reason }
slider-opens = { $unit } est de nouveau disponible : { $reason }

## Calendrier
calendar-open = Choisir une date
calendar-previous-year = Année précédente
calendar-previous-month = Mois précédent
calendar-next-month = Mois suivant
calendar-next-year = Année suivante

## Parcs, bâtiments, étages
panel-parks = Parcs
panel-parks-empty = Aucun parc dans ce plan d’occupation
tree-add = Ajouter un parc, un bâtiment ou un étage
tree-more = Menu : { $name }
tree-nothing-lettable = Rien à louer ici
tree-figures = { $taken } lots loués sur { $units } · { $area } louables, { $percent } loués

## Plan
plan-empty = Aucun étage à montrer
plan-empty-hint = Commencez un nouveau plan d’occupation, ouvrez-en un, ou regardez l’exemple des parcs de l’ANPT
plan-no-floor-hint = Ajoutez un étage au bâtiment, ou un bâtiment avec son premier étage
plan-floor-empty = Rien n’est encore dessiné sur cet étage
plan-draw-first-room = Dessiner la première pièce
units-empty = Aucun lot
units-empty-hint = Dessinez les premiers sur le plan d’un étage
startups-empty = Aucune start-up
startups-empty-hint = Ajoutez-en une pour lui attribuer un lot
move-is-here = Y est déjà
swap-nobody-there = Personne avec qui échanger

## Start-up à placer
tray-heading = À placer ({ $count })
tray-search = Nom, secteur…
tray-everywhere = Tous les parcs
tray-empty = Aucune start-up n’attend de place ici. Une start-up qui a des besoins et pas de convention apparaît dans ce panneau.
tray-none-found = Aucune start-up à placer ne correspond à cette recherche
tray-card-hint = Cliquez pour voir où elle peut aller, ou glissez-la sur un lot
tray-to-be-placed = À placer
tray-lost = était en { $place } ({ $area })
tray-until = jusqu’au { $date }
tray-open-ended = sans terme
tray-rent = { $rent } par mois
tray-tenant-hint = Son lot n’est plus sur le plan : cliquez puis choisissez un lot, ou glissez la carte sur un lot
need-area = dès { $area }
need-seats = { $seats ->
        [one] { $seats } poste
       *[other] { $seats } postes
    }
need-from = à partir du { $date }
need-rent = { $rent } par mois au plus

## Panneau de la sélection
inspector-empty = Cliquez sur un lot du plan, une start-up ou un étage pour le voir ici
layout-contents = { $parks } parcs · { $units } lots · { $startups } start-up
units-selected = { $count } lots sélectionnés
bulk-heading = Pour tous ces lots
bulk-several = Plusieurs valeurs
bulk-by-area = Selon la surface
bulk-seats-by-area = ou m² par personne
bulk-rent = Loyer demandé
bulk-rent-hint = Un montant, ou +5 %
bulk-several-currencies = Les parcs comptent en plusieurs monnaies
bulk-not-a-change = Écrivez une variation comme +5 % ou -3 %
bulk-apply = { $count ->
        [one] Appliquer à un lot
       *[other] Appliquer à { $count } lots
    }
bulk-reset = Réinitialiser
section-particulars = Caractéristiques
section-unavailable = Indisponibilités
section-in-place = Occupant
section-to-come = À suivre
section-past = Anciens occupants
section-suits = Start-up qui conviennent
section-units = Lots
section-dates = Dates
section-money = Loyer et caution
section-contract = Contrat
section-tenancies = Conventions
section-needs = Besoins
section-stages = Stades
section-labels = Labels
occupancy-by-area = Occupation par surface
occupancy-by-units = Occupation par lots
occupancy-by-seats = Occupation par postes
lettable-area = Surface louable
let-area = Surface louée
units-caption = Lots loués
units-let-of = { $taken } sur { $units }
seats-caption = Postes loués
seats-let-of = { $taken } sur { $seats }
annual-rent = Loyer annuel HT
annual-rent-per-area = Loyer annuel par m²
vacancy-rate = Taux de vacance (EPRA)
asking-rent-month = Loyer demandé par mois
asking-rent-whole = soit { $rent } par mois
rent-share-of = dont { $unit }
area-derived = Du plan : { $area }
area-difference = Du plan : { $area }, écart { $more } ({ $difference })
suits-nobody = Aucune start-up à placer n’a besoin d’un tel lot à cette date
go-to-startup = Voir la start-up
place-startup = Placer cette start-up
place-startup-further = Attribuer un autre lot
no-tenancy-yet = Aucune convention encore
any-park = N’importe lequel
needs-none = Ne cherche rien en ce moment
needs-add = Noter un besoin
needs-remove = Ne cherche plus
stage-add = Nouveau stade
stage-remove = Retirer le dernier
label-add = Nouveau label
label-remove = Retirer ce label
unavailable-add = Nouvelle indisponibilité
unavailable-remove = Retirer cette période
tenancy-remove = Supprimer la convention
tenancy-remove-hint = Comme si elle n’avait jamais existé ; pour un départ, libérez plutôt le lot

## Attribuer, déménager, échanger
allocate-heading = Placer { $startup }
allocate-choose-units = Cliquez sur un lot qui convient ; Ctrl-clic en ajoute d’autres. Un lot pâle ne convient pas, sa bulle dit pourquoi.
allocate-do = Attribuer { $units } à { $startup }
allocate-propose-do = Proposer { $units } à { $startup }
allocate-holdover = { $unit } : { $tenant } y est encore, au-delà de la fin de sa convention
allocate-unwise = { $unit } : { $reason }
allocate-cancel = Abandonner
place-heading = Placer { $startup }
place-choose = Cliquez sur le lot qu’elle reçoit, aux conditions convenues
place-do = Placer dans { $unit }
move-heading = Déménager { $startup }
move-choose = Cliquez sur le lot où aller
move-do = De { $from } à { $to } le { $date }
swap-heading = Échanger la place de { $startup }
swap-choose = Cliquez sur le lot de l’autre occupant
swap-do = Échanger avec { $other } ({ $unit }) le { $date }

## Champs
field-title = Titre
field-code = Code
field-name = Nom
field-town = Ville
field-operator = Gestionnaire
field-status = État
field-currency = Monnaie
field-weekend = Repos hebdomadaire
field-week-starts = Début de semaine
field-notice-months = Préavis (mois)
field-incubation-months = Incubation max. (mois)
field-hotel-months = Hôtel max. (mois)
field-area-per-person = m² par personne
field-kind = Nature
field-level = Niveau
field-columns = Colonnes
field-rows = Rangées
field-module = Module (m)
field-use = Usage
field-area = Surface mesurée (m²)
field-standard = Norme de mesure
field-seats = Postes
field-shared = Partagé
field-services = Services
field-asking-rent = Loyer demandé ({ $currency }/m²/mois)
field-remarks = Remarques
field-reason = Raison
field-start = Début
field-end = Fin
field-note = Note
field-other-name = Autre écriture
field-legal-form = Forme juridique
field-trade-register = Registre (RC)
field-tax-number = NIF
field-sector = Secteur
field-headcount = Effectif
field-contact = Contact
field-email = Courriel
field-phone = Téléphone
field-park = Parc souhaité
field-needed-area = Surface min. (m²)
field-earliest = Au plus tôt
field-rent-limit = Loyer max. ({ $currency }/mois)
field-stage = Stade
field-since = Depuis
field-label = Label
field-granted = Accordé le
field-expires = Expire le
field-state = Engagement
field-vacated = Dernier jour sur place
field-holdover = Reste après la fin
field-notice-given = Préavis donné le
field-breaks = Sorties possibles
field-rent = Loyer mensuel HT
field-rent-in = Loyer ({ $currency }/mois)
field-charges = Charges mensuelles
field-deposit = Caution demandée
field-deposit-held = Caution reçue
field-rent-start = Loyer dû dès le
field-contract = N° de contrat
field-contract-kind = Type de contrat
field-signed = Signé le
field-seats-of = Postes de { $unit } (sur { $seats })
field-from-day = À partir du
field-empty = Écrivez quelque chose
field-not-a-count = Écrivez un nombre entier, 0 ou plus
field-not-a-number = Écrivez un nombre
field-not-a-positive-number = Écrivez un nombre plus grand que zéro
field-not-an-amount = Écrivez un montant, par exemple 34 600 ou 34 600,50
field-not-a-currency = Écrivez un code de trois lettres majuscules, par exemple DZD
field-not-a-level = Écrivez un nombre entier : 0 est le rez-de-chaussée, -1 le premier sous-sol
field-not-levels = Écrivez des niveaux comme 2-6, 8 ; -1 est le premier sous-sol
field-levels = Niveaux
field-levels-hint = De l’un à l’autre et un par un, comme 2-6, 8
field-pattern = Codes
field-first-number = Premier numéro
field-step = Pas
field-park-name = Nom du parc
field-park-code = Code du parc
field-country = Usages du pays
field-building-name = Nom du bâtiment
field-building-code = Code du bâtiment
field-width = Largeur (m)
field-depth = Profondeur (m)

## Boîtes de dialogue
dialog-cancel = Abandonner
dialog-close = Fermer
unsaved-heading = Enregistrer « { $name } » ?
unsaved-explanation = Des modifications ne sont pas encore dans le fichier. Sans enregistrer, elles seront perdues.
unsaved-save = Enregistrer
unsaved-discard = Ne pas enregistrer
overwrite-heading = Remplacer « { $name } » ?
overwrite-explanation = { $path } existe déjà. Son contenu sera remplacé.
overwrite-do = Remplacer
not-opened-heading = « { $name } » n’a pas pu être ouvert
path-caption = Chemin du fichier
path-open = Ouvrir
path-save = Enregistrer
path-write = Écrire
path-choose = Choisir
path-empty = Écrivez le chemin d’un fichier
path-is-folder = C’est un dossier : ajoutez le nom d’un fichier
path-not-found = Ce fichier n’existe pas
path-no-folder = Ce dossier n’existe pas
problems-heading = Problèmes du plan
problems-none = Aucun problème : tout se tient
problems-explanation = Cliquez sur un problème pour aller là où il se corrige
palette-hint = Que voulez-vous faire ?
find-hint = Lot, start-up ou numéro de contrat
find-nothing = Rien ne correspond
shortcuts-heading = Raccourcis clavier
shortcuts-plan = Sur le plan : les flèches vont de lot en lot, Entrée ouvre, la molette agrandit, le bouton du milieu ou Espace déplace, un cadre tracé à la souris sélectionne
print-heading = Imprimer l’état locatif
print-date = Au { $date }
print-all-parks = Tous les parcs
print-pdf = PDF, à lire et à imprimer
print-csv = CSV, pour un tableur
print-plans = Avec les plans des étages
print-columns = Colonnes
print-usual-columns = Colonnes habituelles
print-write = Écrire le document
new-layout-heading = Nouveau plan d’occupation
new-layout-building = Hôtel d’entreprises
new-layout-first-building = Premier bâtiment
new-layout-first-floor = Premier étage dessiné
new-layout-customs = Loyers en { $currency }, week-end le { $weekend }, semaine à partir du { $first }
new-layout-grid = Une grille de { $columns } × { $rows } cases de { $side } m de côté
new-layout-grid-too-large = La grille aurait plus de { $most } cases sur un côté, choisissez un module plus grand
new-layout-do = Créer
country-algeria = Algérie
country-russia = Russie
country-other = Autre pays
add-park-heading = Ajouter un parc
add-park-do = Ajouter
copy-floor-heading = Copier : { $floor }, { $building }
copy-floor-explanation = Les lots sont copiés avec leur fiche, sans leurs occupants. Un lot garde son numéro si son code suit le modèle.
copy-floor-do = Copier
renumber-heading = { $count ->
        [one] Renuméroter un lot
       *[other] Renuméroter { $count } lots
    }
renumber-explanation = Dans l’ordre de lecture, rangée par rangée de haut en bas et de gauche à droite
renumber-nothing = Chaque lot a déjà son code
renumber-do = Renuméroter
pattern-help = Avec { $names } ; doublez une accolade pour l’écrire
pattern-empty = Écrivez un modèle
pattern-not-closed = L’accolade en position { $at } n’est jamais fermée
pattern-not-opened = L’accolade en position { $at } ne ferme rien
pattern-unknown = Cet élément n’existe pas, en position { $at }
remove-heading = { $kind ->
        [park] Supprimer le parc { $name } ?
        [building] Supprimer le bâtiment { $name } ?
       *[floor] Supprimer l’étage « { $name } » ?
    }
remove-explanation = { $count ->
        [one] Un occupant y est ou va y venir. Il attendra dans le bandeau d’être placé ailleurs, aux conditions qu’il a. Annuler ramène le tout.
       *[other] Des occupants y sont ou vont y venir. Ils attendront dans le bandeau d’être placés ailleurs, aux conditions qu’ils ont. Annuler ramène le tout.
    }
remove-do = Supprimer
about-version = Version { $version }
about-text = Les étages des parcs technologiques comme des plans vivants : qui occupe quel lot, jusqu’à quand, à quelles conditions, et qui vient ensuite. Les données restent dans vos fichiers.
about-licences = Sous licence MIT ou Apache-2.0. Polices Noto Sans sous licence OFL, icônes Phosphor sous licence MIT.

## Travail retrouvé
recover-heading = Du travail non enregistré a été retrouvé
recover-explanation = Plateau a été interrompu avant de l’enregistrer. Récupérez-le pour le relire et l’enregistrer. Chaque modification pourra être annulée.
recover-changes = { $count ->
        [one] { $count } modification
       *[other] { $count } modifications
    }
recover-last = Modifié le { $time }
recover-outdated = Quelqu’un d’autre a enregistré ce fichier depuis, son travail sera réuni avec celui-ci
recover-without-base = L’état de départ ne peut être lu, ces modifications seront refaites sur le fichier tel qu’il est à présent
recover-lost = { $lost ->
        [one] Une modification ne peut être lue
       *[other] { $lost } modifications ne peuvent être lues
    }
recover-torn = La toute dernière modification était en train d’être notée, elle est perdue
recover-do = Récupérer
recover-elsewhere = Enregistrer ailleurs…
recover-drop = Supprimer…
recover-later = Plus tard
drop-heading = Supprimer ce travail sur « { $name } » ?
drop-explanation = { $count ->
        [one] Une modification jamais enregistrée disparaîtra. On ne pourra pas revenir en arrière.
       *[other] { $count } modifications jamais enregistrées disparaîtront. On ne pourra pas revenir en arrière.
    }
drop-do = Supprimer définitivement

## Fichier endommagé
not-opened-readable = Une partie peut être lue tout de même, pour être regardée et enregistrée sous un autre nom. Ce fichier reste tel qu’il est.
not-opened-salvage = Ouvrir ce qui se lit ({ $count })
damage-heading = Ce qui n’a pas pu être lu de « { $name } »
damage-explanation = Le fichier lui-même reste tel qu’il est
banner-damaged = { $count ->
        [0] Lecture seule, { $name } est endommagé
        [one] Lecture seule, { $name } est endommagé : un endroit illisible
       *[other] Lecture seule, { $name } est endommagé : { $count } endroits illisibles
    }
banner-show-damage = Voir la liste…

## Historique
banner-earlier = État du { $time }
banner-bring-back = Ramener cet état
banner-return = Revenir au présent
history-close = Fermer l’historique
history-empty = Rien n’a encore été fait. Chaque modification s’inscrira ici, avec l’heure et l’auteur. Un clic montre le plan tel qu’il était.
history-lost = { $lost ->
        [one] Une modification de l’historique ne peut être lue
       *[other] { $lost } modifications de l’historique ne peuvent être lues
    }
history-present = Présent
history-saved = Tout est enregistré
history-unsaved = pas encore enregistré
history-beginning = État de départ
history-beginning-hint = Avant tout ce qui est noté ici
status-conflicts = { $count ->
        [one] { $count } conflit à trancher
       *[other] { $count } conflits à trancher
    }

## Deux versions à réunir
merge-heading = Deux versions à réunir
merge-explanation = Quelqu’un d’autre a enregistré ce fichier pendant que vous y travailliez. Ce que vous avez changé tous deux est à trancher ici, tout le reste est réuni. Rien n’est enregistré d’ici là.
merge-left = { $count ->
        [0] Tout est tranché
        [one] Un conflit à trancher
       *[other] { $count } conflits à trancher
    }
merge-before = Avant : { $value }
merge-mine = De moi, { $author }
merge-theirs = { $author }, { $time }
merge-all-mine = Tout de moi
merge-all-theirs = Tout des autres
merge-do = Réunir
merge-later = Trancher plus tard

## Sauvegardes
backups-heading = Sauvegardes de « { $name } »
backups-explanation = Chaque enregistrement garde la version qu’il remplace. Restaurer est une modification comme une autre, que l’on peut annuler.
backups-none = Aucune sauvegarde encore. Chaque enregistrement garde la version qu’il remplace, jusqu’aux dix dernières.
backups-nothing-differs = Rien ne changerait, le plan est déjà dans cet état
backups-opens-apart = Elle s’ouvre comme un nouveau plan, dans aucun fichier encore, et le fichier reste tel qu’il est
backups-count-added = { $count ->
        [one] { $count } ajout
       *[other] { $count } ajouts
    }
backups-count-removed = { $count ->
        [one] { $count } retrait
       *[other] { $count } retraits
    }
backups-count-changed = { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }
backups-added = Serait ajouté
backups-removed = Serait retiré
backups-changed = Serait changé
backups-restore = Restaurer
backups-open = Ouvrir cette sauvegarde
difference-field = { $field } : { $from } → { $to }

## Importer des parcs
import-parks-heading = Parcs de « { $name } »
import-parks-explanation = Chacun vient avec ses bâtiments, ses conventions et leurs start-up
import-parks-park = { $park } ({ $units ->
        [one] { $units } lot
       *[other] { $units } lots
    })
import-parks-here = Il est déjà là, et viendrait comme copie
import-parks-do = Importer

## Image sous le plan
section-underlay = Image sous le plan
underlay-none = Un scan ou un dessin sous la grille, pour dessiner dessus : PNG, JPEG ou PDF
underlay-file = Fichier
underlay-opacity = Opacité
underlay-width = Largeur (m)
underlay-rotation = Rotation (°)
underlay-x = Centre X (m)
underlay-y = Centre Y (m)
underlay-locked = Verrouillée
underlay-move = Déplacer
underlay-scale = Échelle par deux points…
underlay-level = Redresser par deux points…
underlay-replace = Remplacer…
underlay-remove = Retirer
underlay-done = Terminer
underlay-drag = Faites glisser l’image là où elle va
underlay-first-end = Cliquez un bout d’une longueur que vous connaissez
underlay-second-end = Cliquez l’autre bout de cette longueur
underlay-length = Longueur (m)
underlay-length-hint = Longueur entre les deux points, puis Entrée
underlay-first-flat = Cliquez un point d’une ligne qui doit être horizontale
underlay-second-flat = Cliquez un autre point de cette ligne

## Chaîne de déménagements
moves-heading = Planifier des déménagements
moves-explanation = Tout se fait le même jour et s’annule en une fois : l’un part, un autre prend son lot, un troisième le lot de celui-ci.
moves-who = Étape { $number } : qui
moves-to = Étape { $number } : où
moves-who-hint = Qui…
moves-to-hint = Où…
moves-away = Quitte les lieux
moves-tenant = { $startup } ({ $units })
moves-waiting = { $startup } (en attente)
moves-freed = { $unit } · { $area } · se libère
moves-vacant = { $unit } · { $area }
moves-vacant-until = { $unit } · libre jusqu’au { $date }
moves-who-takes = Qui prend { $unit } ?
moves-add = Ajouter une étape
moves-remove = Retirer l’étape { $number }
moves-undecided = Choisissez pour chaque étape qui déménage, et où.
moves-fit = { $steps ->
        [one] Cette étape tient, le { $date }
       *[other] Les { $steps } étapes tiennent ensemble, le { $date }
    }
moves-do = Déménager
field-moves-day = Premier jour sur place
pick-filter = Chercher…
pick-nothing = Rien de ce nom

## Alertes
tab-alerts = Alertes
tab-alerts-count = Alertes { $count }
alerts-empty = Rien à décider
alerts-empty-hint = Aucune échéance d’ici au { $date } ; chaque parc fixe combien de jours d’avance il est averti
alerts-do-notice = Donner préavis…
alerts-do-renew = Renouveler…
alerts-do-decide = Décider…
alerts-do-place = Placer…
alerts-do-label = Noter le label…
alerts-do-review = Réviser le loyer…
alerts-do-deposit = Caution reçue
alerts-do-settle = Départager…
alerts-do-let = Voir le lot
alerts-do-works = Fixer la fin…
alerts-do-minutes = Consigner…
alerts-do-agenda = Réinscrire…

## Comité
tab-committee = Comité
committee-empty = Aucune séance du comité d’attribution
committee-empty-hint = Ajoutez une séance, inscrivez les start-up à son ordre du jour, consignez les décisions et attribuez
committee-to-come = À venir
committee-held = Tenues
committee-below = { $count ->
        [0] { $park }, ordre du jour vide
        [one] { $park }, { $count } point
       *[other] { $park }, { $count } points
    }
committee-add-item = Inscrire…
committee-waits = { $startup } (cherche un lot)
committee-write-agenda = Ordre du jour…
committee-write-minutes = Procès-verbal…
committee-write-hint = Écrire un tableau CSV pour un tableur
committee-on-weekend = La séance tombe un jour de repos
section-agenda = Ordre du jour
section-decision = Décision
section-request = Demande
section-committee = Comité
session-remove = Supprimer la séance
decision-none = Sans décision
do-accept = Accepter
do-refuse = Refuser
do-postpone = Ajourner
do-grant = Attribuer
do-grant-renewal = Renouveler
do-grant-stay = Prolonger le séjour
agenda-granted-remark = Cette décision est exécutée
agenda-no-later-session = Aucune séance ultérieure : ajoutez-en une pour y reporter la demande
agenda-put-off = Reporter au { $date }
agenda-take-selection = Prendre { $units }
agenda-move-up = Monter
agenda-move-down = Descendre
agenda-remove = Retirer

## Ce que devient une convention
renew-heading = Renouveler { $startup }
renew-do = Renouveler jusqu’au { $date }
renew-do-open = Renouveler sans date de fin
new-end-heading = Changer la fin : { $startup }
extend-do = Prolonger jusqu’au { $date }
extend-do-open = Prolonger sans date de fin
shorten-do = Écourter au { $date }
notice-heading = Préavis de { $startup }
notice-latest = À donner au plus tard
notice-do = Départ le { $date }
notice-do-none = Aucun jour possible
transfer-heading = Transférer la convention de { $startup }
transfer-to-hint = Choisir une start-up…
transfer-do = Transférer à { $startup }
field-transfer-to = À
add-units-heading = Ajouter des lots à { $startup }
add-units-choose = Sélectionnez sur le plan les lots à ajouter.
add-units-do = Ajouter { $units } le { $date }
give-back-heading = Rendre des lots : { $startup }
give-back-unit = { $unit } · { $area }
give-back-choose = Cochez les lots rendus ; il en reste un au moins.
give-back-do = Rendre { $units } le { $date }
term-more = Plus
section-line = Suite des conventions
section-rents = Loyer à venir et options
field-step-from = Palier { $number }, dès le
field-step-rent = Palier { $number }, loyer
rent-step-add = Ajouter un palier
rent-step-remove = Retirer le dernier
field-review-first = Première révision
field-review-months = Tous les (mois)
field-review-percent = Hausse (%)
field-review-index = Indice
field-renewal-terms = Renouvellements de droit
field-renewal-months = Durée de chacun (mois)
rent-now = Loyer à cette date
rent-next-change = Prochain changement
field-new-start = Commence le
field-new-end = Nouvelle fin
field-new-state = Engagement
field-new-charges = Charges
field-new-deposit = Caution
field-new-contract = Contrat
field-notice-on = Date du préavis
field-leaves-on = Départ le

## Le séjour d’une start-up et ce qu’elle devient
section-stay = Séjour
section-label = Label
section-stay-and-label = Séjour et label
stay-decide-by = À décider au plus tard le { $date }
stay-part-used = { $part } de { $months }
stay-extended = Ce dernier jour a été accordé par une décision
stay-extended-to = { $stay } : prolongé au { $date }
stay-extension-decided = Décidé le { $date }
stay-extension-remove = Retirer la prolongation au { $date }
label-decide-by = À renouveler au plus tard le { $date }
label-renew = Renouveler
label-renew-until = Renouveler jusqu’au { $date }
label-no-park = Aucun parc dont les règles vaudraient n’est connu
graduate-heading = { $startup } change de stade
graduate-tenancy = Convention
graduate-unit = Va en
graduate-stays = Reste sur place
graduate-no-unit = Aucun lot
graduate-rent-now = { $units } jusque-là : { $rent } par mois
graduate-do = Changer de stade le { $date }
graduate-move-do = Passer en { $unit } le { $date }
extend-stay-heading = Prolonger le séjour de { $startup }
extend-stay-which = Séjour
extend-stay-limit = Peut rester jusqu’au
extend-stay-until = Prolongé au
extend-stay-decision = Par décision
extend-stay-no-session = Hors séance
extend-stay-decided = Décidé le
extend-stay-why = Motif
extend-stay-do = Prolonger le séjour au { $date }
leave-heading = Départ de { $startup }
leave-last-day = Dernier jour
leave-vacate = Ses conventions finissent ce jour-là
leave-keeps = Ses conventions courent encore après son départ
leave-drops = Dès le { $date } : supprimée
leave-ends = Au lieu du { $date }
leave-ends-open = Était sans date de fin
leave-do = Départ le { $date }

## Correspondances
section-units-that-fit = Lots qui conviennent
units-that-fit-none = Aucun lot ne convient d’ici { $months } ; revoyez ses besoins
match-seats = { $seats ->
        [one] { $seats } poste
       *[other] { $seats } postes
    }
match-rent-month = { $rent }/mois
match-waits = { $days ->
        [one] Attend depuis { $days } jour
       *[other] Attend depuis { $days } jours
    }
match-priority = { $priority ->
        [high] Priorité haute
       *[low] Priorité basse
    }
match-propose = Proposer
match-propose-unit = Proposer { $unit }
match-propose-startup = Proposer à { $startup }
match-put-on-agenda = Inscrire { $unit } à l’ordre du jour du { $date }
match-on-agenda = Il est déjà inscrit à cet ordre du jour
matches-more = { $count } de plus
needs-waits-since = Attend depuis le
needs-wait = { $days ->
        [0] Depuis aujourd’hui
        [one] Depuis { $days } jour
       *[other] Depuis { $days } jours
    }
