### The tables of units and startups

## Toolbar
tables-filter = Filter
tables-clear-filters = Clear the filters
tables-columns = Columns
tables-copy = Copy
tables-copy-tip = Copies the selected rows, or all those shown, for a spreadsheet

## Units
tables-units = Table of units
tables-units-count = { $total ->
        [one] { $shown } of { $total } unit
       *[other] { $shown } of { $total } units
    }
tables-units-select = Select these
tables-units-none = No units yet: draw some on a floor’s plan
tables-units-no-match = No unit matches the filter

## Startups
tables-startups = Table of startups
tables-startups-count = { $total ->
        [one] { $shown } of { $total } startup
       *[other] { $shown } of { $total } startups
    }
tables-startups-none = No startups yet: add one to let a unit to it
tables-startups-no-match = No startup matches the filter
tables-in-place = In place
tables-to-come = To come
tables-candidate = To place
tables-left = Left

## Heads of columns
tables-code = Code
tables-park = Park
tables-building = Building
tables-floor = Floor
tables-use = Use
tables-area = Area m²
tables-seats = Seats
tables-status = Status
tables-tenants = Tenants
tables-stage = Stage
tables-start = Start
tables-end = End
tables-rent = Rent/month { $currency }
tables-asking-rent = Asking/month { $currency }
tables-annual-rent = Rent/m²/year { $currency }
tables-vacant-since = Vacant since
tables-available = Available from
tables-services = Services
tables-name = Startup
tables-sector = Sector
tables-label = Label
tables-label-end = Label until
tables-headcount = Headcount
tables-units-held = Units
tables-area-per-person = m²/person
tables-contract = Contract
tables-contact = Contact
tables-legal-form = Form
tables-trade-register = RC
tables-tax-number = NIF

## Alerts and agenda
tables-alerts = Table of alerts
tables-alerts-count = { $total ->
        [one] { $shown } of { $total } alert
       *[other] { $shown } of { $total } alerts
    }
alerts-none = Nothing to decide
tables-alerts-no-match = No alert matches the filter
alerts-when = Due
alerts-group = Period
alerts-action = Action
alerts-when-overdue = Overdue
alerts-when-week = This week
alerts-when-month = This month
alerts-when-later = Later
tables-agenda = Agenda of the session
tables-agenda-count = { $total ->
        [one] { $shown } of { $total } item
       *[other] { $shown } of { $total } items
    }
tables-agenda-none = The agenda is empty: put a startup on it
tables-agenda-no-match = No item matches the filter
agenda-granted = Follow-up
agenda-is-granted = Carried out
