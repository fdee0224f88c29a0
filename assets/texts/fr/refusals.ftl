### Pourquoi une opération est refusée, et ce qui aiderait

## Ce qui s’y oppose
refusal-unit-taken = Le lot { $unit } est promis à { $startup } { $period }, et demandé { $wanted }
refusal-too-few-seats = Le lot { $unit } { $free ->
        [0] n’a aucun poste libre
        [one] n’a que { $free } poste libre
       *[other] n’a que { $free } postes libres
    } sur { $seats } le { $from }, et { $wanted ->
        [one] { $wanted } est demandé
       *[other] { $wanted } sont demandés
    }
refusal-unit-unavailable = Le lot { $unit } est indisponible { $period } ({ $reason }), et demandé { $wanted }
refusal-not-lettable = Le lot { $unit } ne peut être attribué (usage : { $usage })
refusal-seats-none-taken = Le lot { $unit } est partagé, mais aucun poste n’y est pris
refusal-seats-not-shared = Le lot { $unit } n’est pas partagé, ses postes ne se comptent pas séparément
refusal-end-before-start = La fin, le { $end }, est avant le début, le { $start }
refusal-term-over = La convention de { $startup } finit le { $date } : il ne reste rien à déplacer
refusal-no-unit = Aucun lot n’est choisi
refusal-unit-twice = Le lot { $unit } est choisi deux fois
refusal-several-parks = Les lots sont dans plusieurs parcs ({ $parks }), et il faut une convention par parc
refusal-park-not-open = { $status ->
        [closed] Le parc { $park } est fermé : rien ne peut y être signé ni réservé
       *[planned] Le parc { $park } est en projet : rien ne peut y être signé
    }
refusal-unknown = { $kind ->
        [park] Ce parc n’existe pas : { $id }
        [building] Ce bâtiment n’existe pas : { $id }
        [floor] Cet étage n’existe pas : { $id }
        [unit] Ce lot n’existe pas : { $id }
        [startup] Cette start-up n’existe pas : { $id }
        [session] Cette séance n’existe pas : { $id }
       *[tenancy] Cette convention n’existe pas : { $id }
    }
refusal-exists = Cet élément existe déjà : { $entity }
refusal-park-exists = Le parc { $park } est déjà dans ce plan d’occupation
refusal-startup-has-tenancies = { $count ->
        [one] { $startup } a une convention d’occupation, à supprimer d’abord
       *[other] { $startup } a { $count } conventions d’occupation, à supprimer d’abord
    }
refusal-open-ended = La convention de { $startup } n’a pas de fin ; elle ne se renouvelle ni ne se dépasse
refusal-leaving = { $startup } part le { $date } ; retirez d’abord le préavis ou le dernier jour sur place
refusal-term-follows = Une convention de la même suite commence déjà le { $date } ({ $startup })
refusal-notice-too-late = Par préavis, { $startup } ne peut partir le { $date } ; le prochain jour possible est le { $next }
refusal-notice-too-late-for-any = Il est trop tard pour un préavis de { $startup } (fin le { $date }) ; convenez d’un départ, ou décidez à la fin
refusal-moves-twice = { $startup } figure deux fois dans la chaîne ; gardez une seule étape
refusal-stays-there = { $startup } y est déjà ({ $units }) ; choisissez un autre lot
refusal-startup-on-agenda = { $startup } est à l’ordre du jour du comité ({ $sessions }) ; retirez-en d’abord ses points
refusal-place-occupied = Des occupants y sont ou vont y venir ({ $startups }), ceci ne peut donc être supprimé : { $place }
refusal-no-level = Aucun niveau n’est indiqué
refusal-levels-exist = { $count ->
        [one] Ce niveau existe déjà : { $levels } ({ $building })
       *[other] Ces niveaux existent déjà : { $levels } ({ $building })
    }
refusal-codes-taken = { $count ->
        [one] Un autre lot du bâtiment a ce code : { $codes }
       *[other] D’autres lots du bâtiment ont ces codes : { $codes }
    }
refusal-codes-twice = { $count ->
        [one] Plusieurs lots auraient ce code : { $codes }
       *[other] Plusieurs lots auraient chacun de ces codes : { $codes }
    }
refusal-units-unfit = C’est impossible pour { $codes } : { $problem }
refusal-units-have-tenancies = { $count ->
        [one] { $units } a une convention d’occupation, et ne peut être remplacé
       *[other] { $units } ont des conventions d’occupation, et ne peuvent être remplacés
    }
refusal-other-module = Les cases de cet étage ont { $module } de côté, et il y a déjà des dessins dessus : { $floor }
refusal-no-free-cell = Aucune de ces cases n’est libre : dessinez sur la grille, là où il n’y a pas d’autre lot
refusal-apart = Les cases libres à cet endroit ne touchent pas le lot { $unit } : commencez à son bord, ou dessinez un autre lot
refusal-falls-apart = Le lot { $unit } serait en { $count } morceaux : divisez-le d’abord, ou retirez des cases à son bord
refusal-drawn-apart = Le dessin est en { $count } morceaux : dessinez d’un seul tenant, ou lot par lot
refusal-in-the-way = { $count ->
        [one] Le lot { $units } est à cet endroit : déplacez-le d’abord, ou choisissez des cases libres
       *[other] Les lots { $units } sont à cet endroit : déplacez-les d’abord, ou choisissez des cases libres
    }
refusal-off-grid = { $count ->
        [0] C’est en dehors de la grille : agrandissez-la d’abord
        [one] Le lot { $units } sortirait de la grille : agrandissez-la d’abord
       *[other] Les lots { $units } sortiraient de la grille : agrandissez-la d’abord
    }
refusal-several-floors = Les lots sont à plusieurs étages : choisissez les lots d’un seul étage
refusal-not-adjoining = { $units } ne sont pas tous contigus : choisissez des lots qui se touchent
refusal-parts-differ = Les parties ne correspondent plus au lot { $unit } : divisez-le de nouveau
refusal-code-taken = Un autre lot du bâtiment s’appelle déjà { $code } ({ $place }) : choisissez un autre code
refusal-not-waiting = { $startup } n’attend pas de lot : déplacez plutôt la convention
refusal-other-currency = Le loyer de { $startup } est convenu en { $agreed } et { $park } compte en { $currency } : choisissez un lot ailleurs, ou convenez d’une nouvelle convention
refusal-grid-size = Une grille de { $columns } × { $rows } cases n’est pas possible : chaque côté a de 1 à { $most } cases
refusal-units-cut = { $count ->
        [one] Le lot { $units } est à cet endroit : déplacez-le ou supprimez-le d’abord
       *[other] Les lots { $units } sont à cet endroit : déplacez-les ou supprimez-les d’abord
    }
refusal-marks-cut = Le contour, une porte ou une fenêtre est à cet endroit ({ $floor }) : redessinez ou supprimez d’abord
refusal-units-lost = { $count ->
        [one] Le lot { $units } est trop petit pour des cases de cette taille : choisissez un module plus petit, ou agrandissez-le d’abord
       *[other] Les lots { $units } sont trop petits pour des cases de cette taille : choisissez un module plus petit, ou agrandissez-les d’abord
    }
refusal-not-its-item = Cette décision n’est à l’ordre du jour d’aucune réunion pour { $startup }
refusal-stage-follows = { $startup } passe au stade « { $stage } » le { $date } : modifiez d’abord cette date, ou choisissez un jour à partir de celle-ci
refusal-stay-not-longer = { $startup } peut déjà rester jusqu’au { $limit } ({ $stay }) : le { $until } n’est pas plus tard
refusal-no-label = { $startup } n’a pas de label { $label } à renouveler
refusal-no-label-rule = Le parc { $park } n’a pas de règle pour le label { $label }
refusal-no-renewal-left = { $renewals ->
        [0] Le label { $label } de { $startup } ne se renouvelle pas
        [one] Le label { $label } de { $startup } a déjà été renouvelé : il ne peut l’être qu’une fois
       *[other] Le label { $label } de { $startup } a déjà été renouvelé : il ne peut l’être que { $renewals } fois
    }
refusal-nothing-to-change = Rien ne changerait
refusal-problems = { $others ->
        [0] Le plan d’occupation aurait un problème : { $problem }
        [one] Le plan d’occupation aurait ce problème et un autre : { $problem }
       *[other] Le plan d’occupation aurait ce problème et { $others } autres : { $problem }
    }
refusal-with-help = { $refusal } ; ce qui aiderait : { $help }

## Ce qui aiderait
remedy-start-on = Commencer le { $date }
remedy-end-on = Finir le { $date }
remedy-use-seats = { $seats ->
        [one] Prendre { $seats } poste de { $unit }
       *[other] Prendre { $seats } postes de { $unit }
    }
remedy-other-unit = Prendre { $take } au lieu de { $instead }
remedy-choose-other-units = Choisir d’autres lots
remedy-vacate-first = Libérer d’abord { $units } ({ $startup }) le { $date }
remedy-reserve-instead = Réserver au lieu de signer
remedy-propose-instead = Proposer seulement
remedy-allocate-anew = Attribuer de nouveau à { $startup } à partir du { $date }
remedy-remove-term = Supprimer d’abord la convention de { $units } à partir du { $date }
remedy-remove-tenancies = Supprimer d’abord les conventions de { $startup }
remedy-import-as-copy = Importer { $park } comme copie
remedy-displace = Laisser les occupants attendre d’être placés ailleurs

## Pourquoi un lot ne convient pas à une start-up
misfit-not-lettable = Ne peut être attribué
misfit-park-not-open = { $status ->
        [closed] Parc fermé
       *[planned] Parc en projet
    }
misfit-other-park = Un autre parc est souhaité : { $park }
misfit-taken = Pris par { $startup }
misfit-taken-until = Pris par { $startup }, libre le { $date }
misfit-unavailable = Indisponible ({ $reason })
misfit-unavailable-until = Indisponible ({ $reason }) jusqu’au { $date }
misfit-too-small = Trop petit : { $area } pour { $needed }
misfit-too-few-seats = Trop peu de postes : { $seats } pour { $needed }
misfit-lacks-services = Il manque : { $services }
misfit-too-dear = Trop cher : { $rent } par mois pour { $limit } au plus

## Comité
refusal-item-granted = { $count ->
        [0] Le séjour de { $startup } a été prolongé par cette décision ; retirez d’abord la prolongation
       *[other] Une convention de { $startup } découle de cette décision ; retirez-la d’abord
    }
refusal-session-granted = Des décisions de la { $session } ont été exécutées ({ $startups }) ; elle ne peut pas être supprimée
refusal-not-on-agenda = Ce point ne figure plus à l’ordre du jour : { $session }
refusal-not-accepted = La demande de { $startup } n’a pas été acceptée
refusal-session-not-later = Une demande ne peut être reportée qu’à une séance ultérieure du même comité ; la { $session } ne suit pas la { $than }
refusal-nothing-to-renew = { $startup } n’a pas de convention signée qui se termine et puisse être renouvelée
refusal-no-last-day = Indiquez jusqu’à quel jour le séjour de { $startup } est prolongé
