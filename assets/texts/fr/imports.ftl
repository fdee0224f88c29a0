### Ce qu’un dessin donne

## Pourquoi il n’est pas lu
import-too-large = Le fichier a { $size } Mo ; un plan d’étage en a { $limit } au plus
import-too-many = { $what ->
        [entities] Le dessin a plus de { $limit } entités, celles des blocs comptées partout où elles sont dessinées
        [outlines] Le dessin a plus de { $limit } contours et textes
        [corners] Les contours ont plus de { $limit } sommets
        [corners-of-outline] Un contour a plus de { $limit } sommets
        [layers] Le dessin a plus de { $limit } calques
        [rooms] Il y a plus de { $limit } contours sur ces calques
       *[values] Le fichier a plus de { $limit } valeurs
    }
import-too-intricate = Les contours se recouvrent et s’emboîtent tant qu’il serait trop long de les démêler ; choisissez moins de calques
import-not-dxf = Ce n’est pas un fichier DXF, ou il ne contient pas de dessin
import-binary-dxf = C’est un fichier DXF sous forme binaire ; enregistrez-le en DXF texte (ASCII)
import-dwg = C’est un fichier DWG ; enregistrez-le en DXF dans le logiciel qui l’a dessiné
import-cut-off = Le fichier finit à la ligne { $line }, au milieu du dessin : il est tronqué
import-not-read = La ligne { $line } n’est pas ce qu’un fichier DXF a à cet endroit : { $text }
import-coordinate = Le nombre de la ligne { $line } n’est pas une coordonnée de dessin : { $text }
import-blocks-too-deep = Le bloc { $block } se contient lui-même, ou des blocs sont emboîtés trop profondément
import-not-geojson = Ce n’est pas un fichier GeoJSON d’entités
import-not-json = Le fichier ne peut être lu comme du GeoJSON à partir de la ligne { $line }, colonne { $column }
import-no-units = Il n’y a pas de lot dans le fichier
import-no-layer-chosen = Choisissez les calques qui portent les contours des locaux. Il y a : { $layers }
import-no-such-layer = Rien ne s’appelle { $wanted } ici. Il y a : { $layers }
import-several-levels = Choisissez l’un des niveaux. Il y a : { $levels }
import-too-wide = Le dessin a { $width } de large ; { $limit } au plus sont importés. Son unité de longueur est peut-être une autre, ou quelque chose est dessiné très loin
import-module = Le module n’est pas entre { $least } et { $most }
import-placement = La rotation et le décalage doivent être des nombres

## Les calques qu’il y a
import-layer = { $count ->
        [one] { $name } ({ $count } contour fermé)
       *[other] { $name } ({ $count } contours fermés)
    }
import-level = { $count ->
        [one] { $name } « { $title } » ({ $count } lot)
       *[other] { $name } « { $title } » ({ $count } lots)
    }

## Ce qui est laissé de côté, et pourquoi
import-left-out = Laissé de côté, un contour sur { $layer } en ({ $x } ; { $y }) : { $reason }
import-left-out-named = Laissé de côté, { $name } sur { $layer } en ({ $x } ; { $y }) : { $reason }
import-reason-open = il est ouvert, ses bouts sont à { $gap } l’un de l’autre
import-reason-no-area = il a moins de trois sommets
import-reason-crosses-itself = il se recoupe en ({ $x } ; { $y })
import-reason-too-small = il a { $area }, et le plus petit lot en a { $least }
import-reason-drawn-twice = il est dessiné deux fois
import-reason-all-cut-out = les contours qu’il contient n’en laissent rien
import-reason-no-polygon = il n’a pas de polygone
import-fate-no-cell = il ne couvre la moitié d’aucune case ; choisissez un module plus petit
import-fate-falls-apart = ses cases sont en { $parts } morceaux, et un lot est d’un seul tenant ; choisissez un module plus petit
import-fate-beyond-grid = il est hors de la plus grande grille, de { $most } cases de côté
import-fate-taken = { $cells ->
        [one] { $cells } de ses cases appartient au lot { $unit }
       *[other] { $cells } de ses cases appartiennent au lot { $unit }
    }
import-fine-area = { $number } m²

## Ce qu’il faut encore savoir
import-unnamed-room = le contour en ({ $x } ; { $y })
import-unit-guessed = Le fichier ne dit pas ce que comptent ses nombres ; en { $unit } le dessin a { $width } sur { $depth }
import-other-entities = { $count ->
        [one] Sur { $layer } il y a aussi { $count } { $kind }, qui n’est pas un contour
       *[other] Sur { $layer } il y a aussi { $count } { $kind }, qui ne sont pas des contours
    }
import-texts-outside = { $count ->
        [one] { $count } texte n’est dans aucun contour : « { $text } » en ({ $x } ; { $y })
       *[other] { $count } textes ne sont dans aucun contour, le premier « { $text } » en ({ $x } ; { $y })
    }
import-hidden = { $count ->
        [one] { $count } entité est masquée ou sur une présentation
       *[other] { $count } entités sont masquées ou sur une présentation
    }
import-unknown-block = { $count ->
        [one] Le bloc { $block } sert une fois et n’est pas dans le fichier
       *[other] Le bloc { $block } sert { $count } fois et n’est pas dans le fichier
    }
import-cut-out = { $count ->
        [one] { $inners } est dans { $outer } et en est découpé
       *[other] { $inners } sont dans { $outer } et en sont découpés
    }
import-several-texts = Plusieurs textes de { $room } ressemblent à un code : { $code } est pris, pas { $others }
import-numbered = { $room } n’a pas de texte qui puisse être son code, et a reçu un numéro
import-code-renamed = { $room } est dessiné sous { $drawn }, un code déjà pris
import-overlap = { $cells ->
        [one] { $one } et { $other } se recouvrent d’une case, qui va à celui qui en couvre le plus
       *[other] { $one } et { $other } se recouvrent de { $cells } cases, dont chacune va à celui qui en couvre le plus
    }
import-area-differs = { $room } a { $area } d’après son contour et { $cells } d’après ses cases ; la première est gardée comme surface

## Le compte rendu
import-summary = { $count ->
        [0] Aucun lot pour { $floor } : rien du dessin ne convient
        [one] { $count } lot pour { $floor } : { $area } d’après son contour, { $cells } d’après ses cases
       *[other] { $count } lots pour { $floor } : { $area } d’après leurs contours, { $cells } d’après leurs cases
    }
import-unit = { $code } ({ $usage }) : { $area }, { $cells } d’après ses cases

## Le dialogue
import-drawing-heading = Lots de « { $name } » pour { $floor }
import-drawing-layers = Calques avec les contours des lots
import-drawing-levels = Niveau
import-drawing-layer = { $name } ({ $closed ->
        [one] { $closed } contour fermé
       *[other] { $closed } contours fermés
    }, { $texts ->
        [one] { $texts } texte
       *[other] { $texts } textes
    })
import-drawing-choose = Choisissez les calques où les lots sont tracés
import-drawing-unit = Unité de longueur
import-drawing-unit-stated = { $unit }, d’après le fichier
import-drawing-unit-guessed = { $unit }, devinée d’après la taille
import-drawing-unit-guess = D’après la taille des contours
import-drawing-module = Module de la grille (m)
import-drawing-rotation = Rotation (°)
import-drawing-straighten = Redresser
import-drawing-right = Vers la droite (cases)
import-drawing-down = Vers le bas (cases)
import-drawing-present = Lots de l’étage
import-drawing-stay = Restent
import-drawing-go = Sont remplacés
import-drawing-making = L’aperçu se prépare…
import-drawing-picture = Aperçu sur la grille. { $summary }
import-drawing-left-out = { $count ->
        [0] Rien n’est laissé de côté
        [one] { $count } contour est laissé de côté
       *[other] { $count } contours sont laissés de côté
    }
import-drawing-overlapping = { $count ->
        [0] Rien ne se chevauche
        [one] { $count } lot en chevauche un autre
       *[other] { $count } lots en chevauchent d’autres
    }
import-drawing-do = { $count ->
        [0] Importer
        [one] Importer { $count } lot
       *[other] Importer { $count } lots
    }
