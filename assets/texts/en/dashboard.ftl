### The dashboard

dashboard-as-of = on { $date }
dashboard-empty = Nothing to count yet
dashboard-empty-next = Open a layout, or add a park and its buildings
dashboard-all-parks = All parks

## Big figures
dashboard-by-area = Occupancy by area
dashboard-by-area-detail = { $taken } of { $lettable }
dashboard-by-units = Occupancy by units
dashboard-by-units-detail = { $taken } of { $lettable } units
dashboard-by-seats = Occupancy by seats
dashboard-by-seats-detail = { $taken } of { $lettable } seats
dashboard-vacancy = Vacancy rate
dashboard-vacancy-detail = of the asking rent, { $area } free
dashboard-vacancy-tip = Asking rent of what is vacant over the asking rent of all that can be let (EPRA)
dashboard-rent = Rent a year before tax
dashboard-rent-detail = { $rent } per m² let
dashboard-rent-mixed = Different currencies: choose a park
dashboard-vacant-units = Vacant units
dashboard-vacant-units-detail = { $count ->
        [0] no unit is unavailable
        [one] and { $count } unavailable unit
       *[other] and { $count } unavailable units
    }

## Buildings
dashboard-buildings = Parks and buildings
dashboard-column-area = Lettable m²
dashboard-column-let = Let m²
dashboard-column-by-area = By area
dashboard-column-by-units = By units
dashboard-column-by-seats = By seats
dashboard-column-vacancy = Vacancy
dashboard-column-vacant = Vacant
dashboard-column-rent = Rent/year { $currency }

## Expiries
dashboard-expiries = Expiries by quarter, in m²
dashboard-expiries-first = First possible exit (notice, break or end)
dashboard-expiries-contract = End of contract
dashboard-expiries-none = No expiries
dashboard-expiries-tenancies = { $count ->
        [one] { $count } tenancy
       *[other] { $count } tenancies
    }, { $area }
dashboard-expiries-rent = { $rent } a year
dashboard-expiries-ends = { $count ->
        [0] no contract ends
        [one] { $count } contract ends, { $area }
       *[other] { $count } contracts end, { $area }
    }
dashboard-expiries-later = { $count ->
        [one] and { $count } tenancy later
       *[other] and { $count } tenancies later
    }
