# Draw mode: its tools, its dialogs, and what is said of what is being drawn.

menu-draw = Draw
menu-tools = Tools

action-draw = Draw
action-turn-units = Turn
action-mirror-left-right = Mirror left to right
action-mirror-up-down = Mirror top to bottom
action-merge-units = Merge
action-copy-units = Copy units
action-paste-units = Paste units
action-remove-units = Remove units
action-edit-grid = Grid…

tool-select = Select and move
tool-select-hint = Drag a unit to move it, a wall of the selected one to resize it; arrows move by a cell, with Shift by ten; Enter puts it down, Escape cancels
tool-rectangle = Rectangle
tool-rectangle-hint = Drag a rectangle, or click a corner and type a size such as 4.5x6; Enter draws it, Escape cancels
tool-brush = Brush
tool-brush-hint = Paint the cells of a unit; begin on a unit to add cells to it
tool-eraser = Eraser
tool-eraser-hint = Paint over the cells to take them from their units; tenants of a unit that disappears wait to be placed again
tool-split = Split
tool-split-hint = Draw a line across a unit to split it; where somebody is there, you choose who goes where
tool-door = Door
tool-door-hint = Click a line between two cells, or drag along it for a wider door; click a door to remove it
tool-window = Window
tool-window-hint = Drag along the lines of a façade; click a window to remove it
tool-caption = Text
tool-caption-hint = Click where the text is to stand; click a text to alter it, and empty it to remove it
tool-outline = Outline of the building
tool-outline-hint = Drag rectangles to add them to the building’s outline; with Alt they are taken away

draw-use = Draws
draw-caption-field = Text on the plan
draw-typed = { $width } × { $depth } m
draw-size = { $width } × { $depth } m · { $area }

notice-question-out-of-date = The layout was changed meanwhile: ask again
notice-copied = { $units ->
    [one] { $units } unit copied; paste it on this floor or another
   *[other] { $units } units copied; paste them on this floor or another
}

split-heading = Split { $unit }
split-area-measured = { $area }, as measured
split-area = Area
split-who = Who goes where
split-over = { $tenancies ->
    [one] { $tenancies } tenancy that is over keeps all parts, so that the past stays as it was
   *[other] { $tenancies } tenancies that are over keep all parts, so that the past stays as it was
}
split-to-place = to be placed
split-do = Split

join-heading = Merge into one unit
join-who = Who stays
join-over = { $tenancies ->
    [one] { $tenancies } tenancy that is over is kept as it was
   *[other] { $tenancies } tenancies that are over are kept as they were
}
join-do = Merge

grid-heading = Grid: { $floor }
grid-sides = Sides
grid-module = Module
grid-sides-hint = Cells to add on each side; a number below zero takes some away. Everything drawn keeps its place in the building.
grid-left = On the left
grid-top = Above
grid-right = On the right
grid-bottom = Below
grid-keep-size = Keep the sizes in metres: units are drawn anew on the other grid
grid-keep-cells = Keep the cells: the sizes in metres change
grid-extent = { $columns } × { $rows } cells, { $width } × { $depth } m
grid-areas = { $units ->
    [one] { $units } unit: { $before } by its cells now, { $after } then
   *[other] { $units } units: { $before } by their cells now, { $after } then
}
grid-lost = These units would not last: { $units }
grid-do = Apply
