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
       *[tenancy] Cette convention n’existe pas : { $id }
    }
refusal-exists = Cet élément existe déjà : { $entity }
refusal-startup-has-tenancies = { $count ->
        [one] { $startup } a une convention d’occupation, à supprimer d’abord
       *[other] { $startup } a { $count } conventions d’occupation, à supprimer d’abord
    }
refusal-units-have-tenancies = { $count ->
        [one] { $units } a une convention d’occupation, et ne peut être remplacé
       *[other] { $units } ont des conventions d’occupation, et ne peuvent être remplacés
    }
refusal-other-module = Les cellules de cet étage ont { $module } de côté, et il y a déjà des dessins dessus : { $floor }
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
remedy-remove-tenancies = Supprimer d’abord les conventions de { $startup }

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
