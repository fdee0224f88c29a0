### The plan of a floor

canvas-name = Floor plan
canvas-legend-no-stage = No stage
canvas-legend-past = Ended, still there
canvas-legend-later = { $year } and later
canvas-legend-open-end = Open-ended
canvas-legend-no-sector = No sector
canvas-zoom-in = Zoom in
canvas-zoom-out = Zoom out
canvas-zoom-fit = Fit the floor (F)

## On units and in their tooltips
canvas-seats-taken = { $taken }/{ $seats } seats
canvas-seats =
    { $seats ->
        [one] { $seats } seat
       *[other] { $seats } seats
    }
canvas-until = until { $end }
canvas-status-until = { $status } until { $end }
canvas-next-tenant = Next: { $tenant }, from { $start }
canvas-asking-rent = Asking { $rent } per m² and month

## What a screen reader says
canvas-unit-spoken = { $code }, { $status }
canvas-unit-spoken-tenant = { $code }, { $tenant }, { $status }
