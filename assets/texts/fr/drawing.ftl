# Le mode dessin : ses outils, ses dialogues, et ce qui est dit de ce qu’on dessine.

menu-draw = Dessin
menu-tools = Outils

action-draw = Dessiner
action-turn-units = Tourner
action-mirror-left-right = Retourner de gauche à droite
action-mirror-up-down = Retourner de haut en bas
action-merge-units = Réunir
action-copy-units = Copier les lots
action-paste-units = Coller les lots
action-remove-units = Supprimer les lots
action-edit-grid = Grille…

tool-select = Sélectionner et déplacer
tool-select-hint = Tirez un lot pour le déplacer, un mur du lot sélectionné pour l’agrandir ; les flèches déplacent d’une case, avec Maj de dix ; Entrée pose, Échap annule
tool-rectangle = Rectangle
tool-rectangle-hint = Tirez un rectangle, ou cliquez un coin et tapez une taille comme 4,5x6 ; Entrée le dessine, Échap annule
tool-brush = Pinceau
tool-brush-hint = Peignez les cases d’un lot ; commencez sur un lot pour lui ajouter des cases
tool-eraser = Gomme
tool-eraser-hint = Passez sur les cases pour les retirer de leurs lots ; les occupants d’un lot qui disparaît attendent d’être replacés
tool-split = Diviser
tool-split-hint = Tirez un trait à travers un lot pour le diviser ; s’il est occupé, vous choisissez qui va où
tool-door = Porte
tool-door-hint = Cliquez un trait entre deux cases, ou tirez le long pour une porte plus large ; cliquez une porte pour la retirer
tool-window = Fenêtre
tool-window-hint = Tirez le long d’une façade ; cliquez une fenêtre pour la retirer
tool-caption = Texte
tool-caption-hint = Cliquez là où le texte doit être ; cliquez un texte pour le modifier, videz-le pour le retirer
tool-outline = Contour du bâtiment
tool-outline-hint = Tirez des rectangles pour les ajouter au contour du bâtiment ; avec Alt, ils en sont retirés

draw-use = Dessine
draw-caption-field = Texte sur le plan
draw-typed = { $width } × { $depth } m
draw-size = { $width } × { $depth } m · { $area }

notice-question-out-of-date = Le plan d’occupation a changé entre-temps : recommencez
notice-copied = { $units ->
    [one] { $units } lot copié ; collez-le sur cet étage ou un autre
   *[other] { $units } lots copiés ; collez-les sur cet étage ou un autre
}

split-heading = Diviser { $unit }
split-area-measured = { $area }, mesurés
split-area = Surface
split-who = Qui va où
split-over = { $tenancies ->
    [one] { $tenancies } convention terminée garde toutes les parties : le passé reste ce qu’il était
   *[other] { $tenancies } conventions terminées gardent toutes les parties : le passé reste ce qu’il était
}
split-to-place = à placer
split-do = Diviser

join-heading = Réunir en un seul lot
join-who = Qui reste
join-over = { $tenancies ->
    [one] { $tenancies } convention terminée est gardée telle quelle
   *[other] { $tenancies } conventions terminées sont gardées telles quelles
}
join-do = Réunir

grid-heading = Grille : { $floor }
grid-sides = Côtés
grid-module = Module
grid-sides-hint = Cases à ajouter de chaque côté ; un nombre négatif en retire. Tout ce qui est dessiné garde sa place dans le bâtiment.
grid-left = À gauche
grid-top = En haut
grid-right = À droite
grid-bottom = En bas
grid-keep-size = Garder les tailles en mètres : les lots sont redessinés sur l’autre grille
grid-keep-cells = Garder les cases : les tailles en mètres changent
grid-extent = { $columns } × { $rows } cases, { $width } × { $depth } m
grid-areas = { $units ->
    [one] { $units } lot : { $before } d’après ses cases aujourd’hui, { $after } ensuite
   *[other] { $units } lots : { $before } d’après leurs cases aujourd’hui, { $after } ensuite
}
grid-lost = Ces lots ne tiendraient pas : { $units }
grid-do = Appliquer
