### Sans fenêtre

## Messages
commandline-has-problems = { $count ->
        [one] { $count } problème ; plateau check le nomme
       *[other] { $count } problèmes ; plateau check les nomme
    }
commandline-unknown = { $kind ->
        [floor] Il n’y a pas d’étage { $name }
        [park] Il n’y a pas de parc { $name }
        [tenancy] Il n’y a pas de convention { $name }
        [unit] Il n’y a pas de lot { $name }
       *[startup] Il n’y a pas de start-up { $name }
    }
commandline-unknown-similar = { $kind ->
        [floor] Il n’y a pas d’étage { $name }, mais par exemple { $similar }
        [park] Il n’y a pas de parc { $name }, seulement { $similar }
        [tenancy] Il n’y a pas de convention { $name }, mais par exemple { $similar }
        [unit] Il n’y a pas de lot { $name }, mais par exemple { $similar }
       *[startup] Il n’y a pas de start-up { $name }, mais par exemple { $similar }
    }
commandline-ambiguous = { $kind ->
        [floor] Plusieurs étages s’appellent { $name } ; dites lequel : { $candidates }
        [park] Plusieurs parcs s’appellent { $name } ; dites lequel par l’identifiant : { $candidates }
        [tenancy] Plusieurs conventions s’appellent { $name } ; dites laquelle par son numéro ou l’identifiant : { $candidates }
        [unit] Plusieurs lots s’appellent { $name } ; dites lequel : { $candidates }
       *[startup] Plusieurs start-up s’appellent { $name } ; dites laquelle par l’identifiant : { $candidates }
    }
commandline-allocated = { $state } : convention { $contract }, { $startup }, { $units }, { $period }, { $rent } par mois
commandline-renewed = Renouvelée : convention { $contract }, { $startup }, { $units }, { $period }, { $rent } par mois
commandline-noticed = Préavis donné : { $startup } libère { $units }, dernier jour { $date }
commandline-vacated = { $startup } libère { $units }, dernier jour { $date }
commandline-not-coming = { $startup } ne vient pas dans { $units } : la convention est supprimée
commandline-wrong-value = { $option } { $value } : { $reason }
commandline-unknown-ending = Le nom d’un document finit par .pdf ou .csv, pas celui-ci : { $path }
commandline-no-document = Le document ne peut être fait ({ $reason })
commandline-no-output = Les chiffres ne peuvent être écrits sur la sortie standard ({ $reason })
commandline-no-drawing = Le dessin ne peut être lu ({ $reason }) : { $path }
commandline-import-askew = La plupart des murs sont de biais ; { $option } les aligne sur la grille
commandline-seal-broken = modifié depuis que Plateau l’a écrit, à la main ou par accident ; vérifiez-le
commandline-changed-meanwhile = quelqu’un d’autre vient d’enregistrer ce fichier ; relancez la commande
commandline-no-backup = Enregistré, mais l’ancienne version n’a pas pu être gardée en sauvegarde. { $reason }
commandline-no-trail = Enregistré, mais l’historique n’a pas pu être complété. { $reason }
commandline-no-window = La fenêtre ne s’ouvre pas : { $reason }. Vérifiez le pilote graphique ; plateau --help nomme les commandes qui n’ont pas besoin de fenêtre

## Titres et valeurs de l’aide
help-usage-heading = Utilisation :
help-commands-heading = Commandes
help-arguments-heading = Arguments
help-options-heading = Options
help-value-command = COMMANDE
help-value-file = FICHIER
help-value-date = DATE
help-value-code = CODE
help-value-codes = CODE,…
help-value-columns = COLONNE,…
help-value-name = NOM
help-value-tenancy = CONVENTION
help-value-number = NOMBRE
help-value-amount = MONTANT
help-value-state = ÉTAT
help-value-document = DOCUMENT
help-value-level = NIVEAU
help-value-unit = mm|cm|m|in|ft
help-value-floor = PARC/BÂTIMENT/NIVEAU
help-value-metres = MÈTRES
help-value-degrees = DEGRÉS
help-value-base = DÉPART
help-value-ours = NÔTRE
help-value-theirs = LEUR
help-value-language = fr|en

## Le programme
help-program =
    Plateau montre les étages de bureaux des parcs technologiques comme des grilles,
    attribue les lots aux start-up et imprime les états locatifs

    Sans commande, il ouvre sa fenêtre. Les commandes finissent par 0 quand c’est fait,
    1 quand c’est refusé ou qu’il y a des problèmes, 2 quand un fichier n’a pu être lu
    ou écrit ou que l’appel est faux. Les messages vont sur la sortie d’erreur
help-window-file = Plan d’occupation à ouvrir dans la fenêtre ; à défaut, le dernier
help-lang = Langue des messages et des documents : fr ou en ; à défaut, celle du système
help-help = Afficher cette aide
help-version = Afficher la version
help-file = Plan d’occupation à lire
help-output = Fichier à écrire
help-as-of = Jour des chiffres, par exemple 2026-11-23 ; à défaut, aujourd’hui
help-park = Code d’un parc ; à défaut, tous les parcs

## check
help-check = Nommer chaque problème de plans d’occupation, un par ligne, avec chemin, ligne et colonne
help-check-files = Plans d’occupation à vérifier

## print
help-print = Imprimer un document en PDF, ou ses lignes en CSV
help-print-document = Quel document : tenancy-schedule (état locatif)
help-print-columns =
    Colonnes dans leur ordre, par exemple unit,tenant,end ; à défaut,
    les colonnes usuelles. Il y a :
    park, building, floor, unit, use, area, area-standard, seats,
    status, tenant, stage, label, label-expiry, contract,
    contract-kind, signed, start, rent-start, end, next-break,
    notice, latest-notice, renewal-options, end-of-stay, annual-rent,
    rent-per-area, asking-rent-per-area, difference, charges,
    services, rent-steps, indexation, next-review, deposit-due,
    deposit-held, term-to-break, term-to-end, headcount,
    area-per-person, remarks
help-print-plans = Joindre les plans d’étage à un PDF, comme d’usage
help-print-no-plans = Ne pas joindre les plans d’étage
help-print-output = Fichier à écrire ; sa fin, .pdf ou .csv, en dit le format

## allocate
help-allocate = Attribuer des lots à une start-up ; ce qui n’est pas donné est proposé comme dans la fenêtre
help-allocate-startup = Nom de la start-up
help-allocate-units = Lots : CODE, BÂTIMENT/CODE ou PARC/BÂTIMENT/CODE, séparés par des virgules
help-allocate-from = Premier jour, par exemple 2026-12-01
help-allocate-until = Dernier jour, par exemple 2028-11-30, ou durée, par exemple +24m
help-allocate-open-ended = Sans dernier jour
help-allocate-seats = Nombre de postes de chaque lot partagé
help-allocate-rent = Loyer hors taxes pour un mois, tous les lots ensemble
help-allocate-state = Degré d’engagement : proposed (proposée), reserved (réservée) ou signed (signée)
help-allocate-output = Fichier à écrire ; à défaut, le plan d’occupation lui-même

## renew, notice, vacate
help-tenancy = Convention : son numéro, le nom du locataire ou un lot
help-renew = Renouveler une convention à partir du lendemain de sa fin ; ce qui n’est pas donné est proposé comme dans la fenêtre
help-renew-months = Durée de la nouvelle période, en mois
help-notice = Donner un préavis ; le locataire part le premier jour pour lequel il n’est pas trop tard
help-notice-on = Jour où le préavis est donné ; à défaut, aujourd’hui
help-notice-leaves = Dernier jour souhaité, par exemple 2027-06-30
help-vacate = Laisser partir un locataire d’un commun accord, sans préavis
help-vacate-on = Dernier jour du locataire ; à défaut, aujourd’hui

## alerts
help-alerts = Afficher ce qui demande une décision, du plus ancien au plus lointain
help-alerts-days = Jours à regarder d’avance, au lieu de ceux que chaque parc a fixés
help-csv = En CSV pour un tableur, au lieu de RON

## figures
help-figures = Afficher les chiffres du tableau de bord en RON

## match
help-match = Montrer les lots qui conviennent à une start-up, ou les start-ups qui conviennent à un lot
help-match-startup = Start-up pour laquelle chercher des lots
help-match-unit = Lot pour lequel chercher des start-ups : CODE, BÂTIMENT/CODE ou PARC/BÂTIMENT/CODE
help-match-within = Compter aussi les lots qui se libèrent dans ce nombre de mois ; à défaut, 12
help-match-csv = Écrire du CSV pour un tableur au lieu de RON
match-startup = Start-up
match-unit = Lot
match-from = Libre le
match-fits = Convient
match-fits-yes = Oui
match-fits-no = Non
match-rent = Loyer demandé par mois
match-currency = Devise
match-reasons = Raisons

## import
help-import = Tirer des lots d’un dessin ; dire ce qui en est laissé de côté, et pourquoi
help-import-dxf = Fichier DXF : les polylignes fermées des calques sont des lots, les textes dedans leurs codes
help-import-geojson = Fichier GeoJSON de la forme d’IMDF : des lots sur des niveaux
help-import-layer = Calque du fichier DXF ; peut être donné plusieurs fois
help-import-level = Niveau du fichier GeoJSON, par son rang ou son nom court, quand il y en a plusieurs
help-import-unit = Ce que comptent les nombres du fichier DXF, s’il ne le dit pas : mm, cm, dm, m, km, in, ft ou yd
help-import-floor = Étage où mettre les lots, par exemple SA/INC/1
help-import-module = Côté d’une case en mètres ; celui de l’étage si quelque chose y est déjà dessiné
help-import-rotate = De combien tourner le dessin, en degrés, dans le sens inverse des aiguilles d’une montre
help-import-standard = Norme de mesure des surfaces du dessin, par exemple SUB
help-import-output = Fichier à écrire, FICHIER lui-même au besoin

## merge
help-merge = Fusionner le travail de deux personnes sur un plan d’occupation, champ par champ ; en cas de conflit, nommer chaque endroit
help-merge-base = Plan d’occupation de départ des deux ; un fichier vide vaut aucun
help-merge-ours = Ce que nous en avons fait
help-merge-theirs = Ce que les autres en ont fait
help-merge-output = Fichier à écrire, NÔTRE au besoin ; il reste tel quel en cas de conflit

## park
help-park-command = Extraire un parc, ou en importer d’un autre plan d’occupation
help-park-export = Écrire un parc comme un plan d’occupation à part, avec ses start-up et ses conventions
help-park-export-park = Code du parc
help-park-import = Importer des parcs d’un autre plan d’occupation, avec leurs start-up et leurs conventions
help-park-import-file = Plan d’occupation à compléter
help-park-import-from = Plan d’occupation d’où viennent les parcs
help-park-import-park = Code d’un parc à importer ; peut être répété ; à défaut, tous les parcs
help-park-import-copy = Importer comme copie un parc qui est déjà là

## sample
help-sample = Écrire un plan d’occupation inventé, le même pour les mêmes arguments
help-sample-units = Nombre de lots, 500000 au plus
help-sample-name = L’un des exemples du programme : anpt, skolkovo ou empty (vide)
help-sample-seed = Nombre dont tout est tiré ; à défaut, 0 ou celui de l’exemple
help-sample-today = Jour d’où il est vu ; à défaut, 2026-11-23
