### Menus, commandes, avis

## Menus
menu-file = Fichier
menu-edit = Édition
menu-structure = Structure
menu-tenancy = Occupation
menu-view = Affichage
menu-help = Aide
menu-samples = Ouvrir un exemple
menu-recent = Fichiers récents
menu-forget-recent = Oublier ces fichiers
menu-picture = Image sous le plan
menu-colours = Couleurs du plan
menu-date = Date affichée
menu-theme = Thème
menu-language = Langue

## Actions
action-new = Nouveau…
action-open = Ouvrir…
action-sample-anpt = Parcs de l’ANPT (exemple)
action-sample-skolkovo = Skolkovo (exemple)
action-sample-empty = Plan vide
action-save = Enregistrer
action-save-as = Enregistrer sous…
action-import-park = Importer un parc…
action-export-park = Exporter le parc…
action-print-schedule = Imprimer l’état locatif…
action-export-schedule = Exporter l’état locatif…
action-show-problems = Problèmes du plan
action-restore-backup = Restaurer une sauvegarde…
action-recover = Récupérer le travail non enregistré…
action-quit = Quitter
action-undo = Annuler
action-redo = Rétablir
action-of-change = { $action } : { $change }
action-find = Rechercher un lot, une start-up, un contrat…
action-palette = Palette de commandes…
action-select-floor = Sélectionner tous les lots de l’étage
action-select-same-use = Sélectionner tous les lots du même usage
action-add-park = Ajouter un parc…
action-add-building = Ajouter un bâtiment
action-add-floor-above = Ajouter un étage au-dessus
action-add-floor-below = Ajouter un étage au-dessous
action-copy-floor = Copier l’étage à d’autres niveaux…
action-duplicate = Dupliquer le parc ou le bâtiment
action-renumber = Renuméroter les lots…
action-rename = Renommer
action-move-place-up = Monter dans la liste
action-move-place-down = Descendre dans la liste
action-remove-place = Supprimer le parc, le bâtiment ou l’étage…
action-step-back = Revenir en arrière
action-put-picture = Mettre une image sous le plan…
action-move-picture = Déplacer l’image
action-scale-picture = Mettre l’image à l’échelle par deux points…
action-level-picture = Redresser l’image par deux points…
action-remove-picture = Retirer l’image
action-import-drawing = Importer les lots d’un dessin…
action-allocate = Attribuer les lots sélectionnés
action-vacate = Libérer à la date affichée
action-withdraw-proposal = Retirer la proposition
action-cancel-reservation = Annuler la réservation
action-cancel-tenancy = Annuler la convention à venir
action-move = Déménager…
action-swap = Échanger…
action-plan-moves = Planifier des déménagements…
action-renew = Renouveler…
action-change-end = Changer la fin…
action-give-notice = Préavis…
action-withdraw-notice = Retirer le préavis
action-hold-over = Maintenir après la fin
action-transfer = Transférer…
action-add-units = Ajouter des lots…
action-give-back = Rendre des lots…
action-receive-deposit = Caution reçue
action-graduate = Changer de stade…
action-extend-stay = Prolonger le séjour…
action-leave = Départ…
action-add-startup = Nouvelle start-up
action-remove-startup = Supprimer la start-up
action-show-plan = Voir le plan
action-show-dashboard = Voir le tableau de bord
action-show-startups = Voir les start-up
action-show-units = Voir les lots
action-show-timeline = Voir la chronologie
action-fit = Ajuster à la fenêtre
action-zoom-in = Agrandir
action-zoom-out = Réduire
action-floor-up = Étage au-dessus
action-floor-down = Étage au-dessous
action-colour-status = Couleurs : statut
action-colour-stage = Couleurs : stade
action-colour-expiry = Couleurs : échéance
action-colour-sector = Couleurs : secteur
action-colour-use = Couleurs : usage
action-previous-day = Jour précédent
action-next-day = Jour suivant
action-previous-month = Mois précédent
action-next-month = Mois suivant
action-today = Aujourd’hui
action-play = Faire défiler les mois
action-toggle-parks = Panneau des parcs
action-toggle-inspector = Panneau de la sélection
action-toggle-tray = Start-up à placer
action-toggle-history = Historique
action-toggle-slider = Curseur des dates
action-theme-system = Thème du système
action-theme-light = Thème clair
action-theme-dark = Thème sombre
action-language-french = Français
action-language-english = English
action-shortcuts = Raccourcis clavier
action-about = À propos de Plateau

## Exemples et fichiers
sample-anpt = Parcs de l’ANPT
sample-skolkovo = Skolkovo
sample-empty = Sans titre
new-startup-name = Nouvelle start-up
new-building-name = Nouveau bâtiment
copy-name = { $name } (copie)
file-name-schedule = État locatif
file-name-recovered = récupéré
backup-name = { $name } (sauvegarde du { $time })
somebody-else = Quelqu’un d’autre
file-kind-layout = Plan d’occupation
file-kind-pdf = Document PDF
file-kind-csv = Tableau CSV
file-kind-picture = Image (PNG, JPEG, PDF)
file-kind-drawing = Dessin (DXF, GeoJSON)
file-title-open = Ouvrir un plan d’occupation
file-title-save = Enregistrer le plan d’occupation
file-title-import-park = Importer des parcs d’un autre plan d’occupation
file-title-export-park = Exporter le parc comme un plan d’occupation à part
file-title-print = Écrire l’état locatif
file-title-agenda = Écrire l’ordre du jour
file-title-minutes = Écrire le procès-verbal
file-title-picture = Mettre une image sous le plan
file-title-drawing = Importer les lots d’un dessin

## Travaux en cours
job-open = Ouverture…
job-save = Enregistrement…
job-print = Préparation du document…
job-picture = Lecture de l’image…
job-picture-copy = Copie de l’image…
job-drawing = Lecture du dessin…
job-preview = Pose du dessin sur la grille…
job-export-park = Exportation du parc…
job-journal = Journal de récupération…
job-recover = Recherche de travail non enregistré…
job-reread = Relecture du fichier…
job-past = Lecture de l’historique…
job-backups = Lecture des sauvegardes…
job-count = Calcul des chiffres…
job-check = Vérification…
job-ask = Choix d’un fichier…
job-cancel = Interrompre

## Avis
notice-preferences-unreadable = Vos préférences n’ont pas pu être lues, les réglages habituels les remplacent ({ $reason })
notice-job-failed = Une erreur du programme a interrompu : { $job } Votre plan est intact ; enregistrez-le puis réessayez.
notice-undone = Annulé : { $change }
notice-redone = Rétabli : { $change }
notice-opened-with-problems = { $count ->
        [one] Ce plan a un problème à corriger
       *[other] Ce plan a { $count } problèmes à corriger
    } (F8)
notice-no-journal = Ce que vous faites ne peut être noté pour survivre à une panne, enregistrez souvent. { $reason }
notice-recovered = { $count ->
        [one] Une modification récupérée ; elle n’est pas encore enregistrée
       *[other] { $count } modifications récupérées ; elles ne sont pas encore enregistrées
    }
notice-recovered-in-part = { $lost ->
        [one] Récupéré, sauf une modification qui n’a pas pu être lue ; vérifiez le plan avant d’enregistrer
       *[other] Récupéré, sauf { $lost } modifications qui n’ont pas pu être lues ; vérifiez le plan avant d’enregistrer
    }
notice-not-recovered = Ce travail n’a pas pu être récupéré, il est gardé dans { $path }. { $reason }
notice-recovered-elsewhere = Travail récupéré enregistré dans { $path }
notice-seal-broken = Ce fichier a été modifié depuis que Plateau l’a écrit, à la main ou par accident ; vérifiez-le avant de continuer. L’enregistrer remet sa somme de contrôle à jour.
notice-seal-missing = Ce fichier n’a pas de somme de contrôle, Plateau en ajoutera une en l’enregistrant
notice-file-gone = Le fichier n’est plus à sa place ; enregistrez pour l’y remettre
notice-file-unreadable = Le fichier a été remplacé par quelque chose d’illisible ; votre travail est intact ici, enregistrez-le sous un autre nom. { $reason }
notice-reloaded = { $count ->
        [one] { $author } a enregistré une modification ; le plan est à jour
       *[other] { $author } a enregistré { $count } modifications ; le plan est à jour
    }
notice-merged = { $count ->
        [one] { $author } a enregistré une modification ; elle est réunie avec les vôtres
       *[other] { $author } a enregistré { $count } modifications ; elles sont réunies avec les vôtres
    }
notice-no-backup = Enregistré, mais l’ancienne version n’a pas pu être gardée en sauvegarde. { $reason }
notice-no-trail = Enregistré, mais l’historique n’a pas pu être complété. { $reason }
notice-no-past = L’historique n’a pas pu être lu ({ $reason })
notice-nothing-differs = Rien ne diffère, le plan est déjà dans cet état
notice-save-before-picture = Enregistrez d’abord le plan d’occupation : les images sous les plans sont gardées à côté de son fichier
notice-drawing-not-read = « { $name } » n’est pas importé. { $reason }
notice-drawing-empty = Il n’y a là aucun contour fermé qui puisse devenir un lot
notice-pictures-left = { $count ->
        [one] Une image sous un plan n’a pas pu être copiée avec le reste. { $reason }
       *[other] { $count } images sous des plans n’ont pas pu être copiées avec le reste, la première pour cette raison. { $reason }
    }
notice-no-park = Il n’y a pas de parc dans { $path }
notice-not-the-present = Vous regardez un état antérieur ; ramenez-le, ou revenez au présent pour modifier le plan
notice-read-only = Ce plan vient d’un fichier endommagé et ne peut être modifié ; enregistrez-le d’abord sous un autre nom
notice-written = Document écrit : { $path }
notice-written-and-opened = Document écrit et ouvert : { $path }
notice-not-written = Le document { $path } n’a pas pu être préparé : { $reason }
notice-close = Fermer cet avis

## Touches du clavier
key-control = Ctrl
key-shift = Maj
key-alt = Alt
key-escape = Échap
key-delete = Suppr
key-page-up = Page préc.
key-page-down = Page suiv.

## Alertes et comité
action-show-pipeline = Voir le parcours des start-up
action-show-alerts = Voir les alertes
action-show-committee = Voir le comité
action-add-session = Ajouter une séance
