### Printed documents

## Pages
report-page = Page { $page } of { $pages }
report-as-of = As of { $date }
report-continued = { $name } (continued)

## Units of columns
report-unit-area = m²
report-unit-months = months
report-unit-percent = %
report-unit-per-year = { $currency } a year
report-unit-per-area-and-year = { $currency }/m² a year
report-currency = Currency

## Tenancy schedule
schedule-title = Tenancy schedule
schedule-no-units = This park has no unit to let yet
schedule-waiting = { $count ->
        [one] To be placed since the plan was redrawn, and in no row above: { $tenants }
       *[other] To be placed since the plan was redrawn, and in no row above ({ $count }): { $tenants }
    }
schedule-subtotal-of = Subtotal { $name }
schedule-total-of = Total { $name }
schedule-total-park = Total of the park
schedule-total-all = Total
schedule-sum-occupied = { $occupied } of { $units } { $units ->
        [one] unit
       *[other] units
    } let · { $part } of the area
schedule-floor-detail = { $units } { $units ->
        [one] unit to let
       *[other] units to let
    } · area { $area } · let { $occupied } · { $part }
schedule-floor-without-units = No unit to let on this floor
schedule-summary = Summary
schedule-comparison = Summary by park
schedule-all-parks = All parks
schedule-note-figures = Vacancy rate: asking rent of vacant space over asking rent of all lettable space (EPRA). Occupancy by units: units let over lettable units.

## Remarks of the tenancy schedule
schedule-remark-leaves = Leaves on { $date }
schedule-remark-reserved = Reserved for { $tenant } from { $date }
schedule-remark-let = Let to { $tenant } from { $date }
schedule-remark-follows = Then { $tenant } from { $date }

## Columns of the tenancy schedule
schedule-park = Park
schedule-building = Building
schedule-floor = Floor
schedule-unit = Unit
schedule-use = Use
schedule-area = Area
schedule-area-standard = Measured by
schedule-seats = Seats
schedule-status = Status
schedule-tenant = Tenant
schedule-stage = Stage
schedule-label = Label
schedule-label-expiry = Label expiry
schedule-contract = Contract
schedule-contract-kind = Kind of contract
schedule-signed = Signed
schedule-start = Start
schedule-rent-start = Rent start
schedule-end = End
schedule-next-break = Next break
schedule-notice = Notice
schedule-latest-notice = Latest notice
schedule-renewal-options = Renewal options
schedule-end-of-stay = End of stay
schedule-annual-rent = Annual rent before tax
schedule-rent-per-area = Rent before tax
schedule-asking-rent-per-area = Asking rent before tax
schedule-difference = Difference
schedule-charges = Charges before tax
schedule-services = Services
schedule-rent-steps = Rent steps
schedule-indexation = Indexation
schedule-next-review = Next review
schedule-deposit-due = Deposit due
schedule-deposit-held = Deposit held
schedule-term-to-break = Term to break
schedule-term-to-end = Term to end
schedule-headcount = Headcount
schedule-area-per-person = Area per person
schedule-remarks = Remarks

## Columns of the summaries
summary-units = Units to let
summary-units-let = Units let
summary-units-vacant = Units vacant
summary-units-unavailable = Units out of use
summary-area = Lettable area
summary-area-let = Area let
summary-area-vacant = Area free
summary-by-area = Occupancy by area
summary-by-units = Occupancy by units
summary-by-seats = Occupancy by seats
summary-vacancy-rate = Vacancy rate

## Floor plans
plan-legend-also = { $names }, { $name }
plan-legend-entry = { $status } ({ $count })
plan-key = Key
plan-scale = 1:{ $scale }

## Alerts and committee
alerts-title = Alerts
alerts-date = Date
alerts-weekday = Day
alerts-days = Days left
alerts-kind = Alert
alerts-subject = Subject
alerts-units = Units
alerts-detail = Detail
committee-agenda = Agenda
committee-minutes = Minutes
committee-present = Present: { $members }
agenda-session = Session
agenda-number = No.
agenda-startup = Startup
agenda-subject = Subject
agenda-request = Request
agenda-units = Units
agenda-from = From
agenda-to = To
agenda-rent = Rent per month before tax
agenda-decision = Decision
agenda-conditions = Conditions
agenda-remarks = Remarks
