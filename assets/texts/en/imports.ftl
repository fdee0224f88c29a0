### What comes of a drawing

## Why it is not read
import-too-large = The file has { $size } MB; a plan of a floor has { $limit } MB at most
import-too-many = { $what ->
        [entities] The drawing has more than { $limit } entities, those of blocks counted wherever they are drawn
        [outlines] The drawing has more than { $limit } outlines and texts
        [corners] The outlines have more than { $limit } corners
        [corners-of-outline] An outline has more than { $limit } corners
        [layers] The drawing has more than { $limit } layers
        [rooms] There are more than { $limit } outlines on these layers
       *[values] The file has more than { $limit } values
    }
import-too-intricate = The outlines overlap and nest so much that it would take too long to sort them out; choose fewer layers
import-not-dxf = This is not a DXF file, or it has no drawing in it
import-binary-dxf = This is a DXF file in its binary form; save it as a text DXF (ASCII)
import-dwg = This is a DWG file; save it as DXF in the program that drew it
import-cut-off = The file ends at line { $line }, in the midst of the drawing: it was cut off
import-not-read = Line { $line } is not what a DXF file has there: { $text }
import-coordinate = The number at line { $line } is no coordinate of a drawing: { $text }
import-blocks-too-deep = The block { $block } is drawn within itself, or blocks stand in blocks too deeply
import-not-geojson = This is not a GeoJSON file of features
import-not-json = The file cannot be read as GeoJSON from line { $line }, column { $column } on
import-no-units = There is no unit in the file
import-no-layer-chosen = Choose the layers with the outlines of the rooms. There are: { $layers }
import-no-such-layer = Nothing here is called { $wanted }. There are: { $layers }
import-several-levels = Choose one of the levels. There are: { $levels }
import-too-wide = The drawing is { $width } wide; at most { $limit } are imported. Its unit of length may be another, or something is drawn far away
import-module = The module is not between { $least } and { $most }
import-placement = The rotation and the offset must be numbers

## The layers there are
import-layer = { $count ->
        [one] { $name } ({ $count } closed outline)
       *[other] { $name } ({ $count } closed outlines)
    }
import-level = { $count ->
        [one] { $name } “{ $title }” ({ $count } unit)
       *[other] { $name } “{ $title }” ({ $count } units)
    }

## What is left out, and why
import-left-out = Left out, an outline on { $layer } at ({ $x }; { $y }): { $reason }
import-left-out-named = Left out, { $name } on { $layer } at ({ $x }; { $y }): { $reason }
import-reason-open = it is open, its ends lie { $gap } apart
import-reason-no-area = it has fewer than three corners
import-reason-crosses-itself = it crosses itself at ({ $x }; { $y })
import-reason-too-small = it has { $area }, and the smallest unit has { $least }
import-reason-drawn-twice = it is drawn twice
import-reason-all-cut-out = the outlines within it leave nothing of it
import-reason-no-polygon = it has no polygon
import-fate-no-cell = it covers half of no cell; choose a smaller module
import-fate-falls-apart = its cells are in { $parts } parts, and a unit is in one; choose a smaller module
import-fate-beyond-grid = it lies outside the largest grid, of { $most } cells a side
import-fate-taken = { $cells ->
        [one] { $cells } of its cells belongs to the unit { $unit }
       *[other] { $cells } of its cells belong to the unit { $unit }
    }
import-fine-area = { $number } m²

## What else there is to know
import-unnamed-room = the outline at ({ $x }; { $y })
import-unit-guessed = The file does not say what its numbers count; in { $unit } the drawing has { $width } by { $depth }
import-other-entities = { $count ->
        [one] On { $layer } there is also { $count } { $kind }, which is no outline
       *[other] On { $layer } there are also { $count } { $kind }, which are no outlines
    }
import-texts-outside = { $count ->
        [one] { $count } text stands in no outline: “{ $text }” at ({ $x }; { $y })
       *[other] { $count } texts stand in no outline, the first “{ $text }” at ({ $x }; { $y })
    }
import-hidden = { $count ->
        [one] { $count } entity is hidden or on a sheet
       *[other] { $count } entities are hidden or on a sheet
    }
import-unknown-block = { $count ->
        [one] The block { $block } is used once and is not in the file
       *[other] The block { $block } is used { $count } times and is not in the file
    }
import-cut-out = { $count ->
        [one] { $inners } lies in { $outer } and is cut from it
       *[other] { $inners } lie in { $outer } and are cut from it
    }
import-several-texts = Several texts of { $room } look like a code: { $code } is taken, not { $others }
import-numbered = { $room } has no text that could be its code, and got a number
import-code-renamed = { $room } is drawn as { $drawn }, a code that is in use
import-overlap = { $cells ->
        [one] { $one } and { $other } overlap by one cell, which goes to the one that covers more of it
       *[other] { $one } and { $other } overlap by { $cells } cells, each of which goes to the one that covers more of it
    }
import-area-differs = { $room } has { $area } by its outline and { $cells } by its cells; the former is kept as its area

## The report
import-summary = { $count ->
        [0] No unit for { $floor }: nothing of the drawing fits
        [one] { $count } unit for { $floor }: { $area } by its outline, { $cells } by its cells
       *[other] { $count } units for { $floor }: { $area } by their outlines, { $cells } by their cells
    }
import-unit = { $code } ({ $usage }): { $area }, { $cells } by its cells

## The dialog
import-drawing-heading = Units of “{ $name }” for { $floor }
import-drawing-layers = Layers with the outlines of the units
import-drawing-levels = Level
import-drawing-layer = { $name } ({ $closed ->
        [one] { $closed } closed outline
       *[other] { $closed } closed outlines
    }, { $texts ->
        [one] { $texts } text
       *[other] { $texts } texts
    })
import-drawing-choose = Choose the layers on which the units are outlined
import-drawing-unit = Unit of length
import-drawing-unit-stated = { $unit }, as the file says
import-drawing-unit-guessed = { $unit }, guessed by the size
import-drawing-unit-guess = By the size of the outlines
import-drawing-module = Module of the grid (m)
import-drawing-rotation = Rotation (°)
import-drawing-straighten = Straighten
import-drawing-right = To the right (cells)
import-drawing-down = Down (cells)
import-drawing-present = Units on the floor
import-drawing-stay = Stay
import-drawing-go = Are replaced
import-drawing-making = The preview is being made…
import-drawing-picture = Preview on the grid. { $summary }
import-drawing-left-out = { $count ->
        [0] Nothing is left out
        [one] { $count } outline is left out
       *[other] { $count } outlines are left out
    }
import-drawing-overlapping = { $count ->
        [0] Nothing overlaps
        [one] { $count } unit overlaps with another
       *[other] { $count } units overlap with others
    }
import-drawing-do = { $count ->
        [0] Import
        [one] Import { $count } unit
       *[other] Import { $count } units
    }
