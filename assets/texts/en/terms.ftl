### The terms of the domain

## Stages
stage-candidate = Candidate
stage-pre-incubated = Pre-incubated
stage-incubated = Incubated
stage-enterprise-hotel = Enterprise hotel
stage-graduated = Graduated
stage-exited = Exited

## Uses of units
use-office = Office
use-open-space = Open space
use-laboratory = Laboratory
use-meeting-room = Meeting room
use-training-room = Training room
use-server-room = Server room
use-storage = Storage
use-common = Common area
use-circulation = Circulation
use-stairs = Stairs
use-lift = Lift
use-shaft = Shaft
opening-door = Door
opening-window = Window
use-technical = Technical room

## Services
service-fibre = Fibre
service-wifi = Wi-Fi
service-adsl = ADSL
service-wimax = WiMAX
service-telephone = Telephone
service-air-conditioning = Air conditioning
service-backup-power = Backup power
service-three-phase-power = Three-phase power
service-water = Water
service-fume-extraction = Fume extraction
service-raised-floor = Raised floor
service-access-control = Access control
service-step-free-access = Step-free access
service-parking = Parking

## Parks and buildings
park-status-planned = Planned
park-status-open = Open
park-status-closed = Closed
building-kind-incubator = Incubator
building-kind-enterprise-hotel = Enterprise hotel
building-kind-business-centre = Business centre

## Labels
label-startup = Start-up
label-innovative-project = Innovative project
label-scale-up = Scale-up

## Tenancies
contract-incubation = Incubation agreement
contract-hosting = Hosting agreement
contract-lease = Lease
contract-temporary = Temporary occupation
tenancy-proposed = Proposed
tenancy-reserved = Reserved
tenancy-signed = Signed

## Unit statuses
status-let = Let
status-incubated = Incubated
status-notice-given = Notice given
status-holdover = Holding over
status-reserved = Reserved
status-vacant = Vacant
status-works = Works
status-unavailable = Unavailable
status-not-lettable = Not lettable

## Where a tenancy stands at a date
standing-proposed = Proposed
standing-reserved = Reserved
standing-to-come = To come
standing-in-place = In place
standing-notice-given = Notice given
standing-holdover = Holdover
standing-ended = Ended

## Unavailability
unavailable-works = Works
unavailable-damage = Damage
unavailable-own-use = The park’s own use
unavailable-other = Other reason

## Days and months
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
weekday-short-monday = Mon
weekday-short-tuesday = Tue
weekday-short-wednesday = Wed
weekday-short-thursday = Thu
weekday-short-friday = Fri
weekday-short-saturday = Sat
weekday-short-sunday = Sun
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
month-short-january = Jan
month-short-february = Feb
month-short-march = Mar
month-short-april = Apr
month-short-may = May
month-short-june = Jun
month-short-july = Jul
month-short-august = Aug
month-short-september = Sep
month-short-october = Oct
month-short-november = Nov
month-short-december = Dec

## Dates and durations
date-long = { $weekday } { $day } { $month } { $year }
date-medium = { $weekday } { $day } { $month } { $year }
date-quarter = Q{ $quarter } { $year }
date-quarter-alone = Q{ $quarter }
date-since = since { $date }
date-until = until { $date }
period-closed = from { $first } to { $last }
period-open = from { $first }
period-day = on { $date }
days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

## Levels
level-ground = Ground floor
level-basement = Basement { $level }
level-upper = { NUMBER($level, type: "ordinal") ->
        [one] { $level }st floor
        [two] { $level }nd floor
        [few] { $level }rd floor
       *[other] { $level }th floor
    }
level-short-ground = GF
level-short-basement = B{ $level }

## Lists
list-and = { $first } and { $last }
list-and-others = { $first } and { $count } others

## What the entities of a layout are called, and where they are
entity-layout = layout { $name }
entity-park = park { $name }
entity-building = building { $name }
entity-floor = { $name }
entity-unit = unit { $code }
entity-startup = startup { $name }
entity-tenancy = tenancy of { $startup }
entity-tenancy-numbered = tenancy { $contract } of { $startup }
entity-unnamed = (unnamed)
entity-unknown = (unknown { $id })
entity-session = session of { $date }

## Stays, priorities
stay-incubation = Incubation
stay-hotel = Enterprise hotel
priority-low = Low
priority-normal = Normal
priority-high = High

## Allocation committee
agenda-allocation = Allocation
agenda-renewal = Renewal
agenda-stay-extension = Longer stay
agenda-other = Other
decision-accepted = Accepted
decision-refused = Refused
decision-postponed = Postponed

## What is agreed or laid down, in a line
rent-step = { $rent } from { $date }
indexation-up = +{ $percent }%
indexation-down = −{ $percent }%
indexation-open = rate to be agreed
indexation-by-index = { $index }, { $rate }
indexation-once = { $what }, on { $date }
indexation-every = { $what }, every { $months } months from { $date }
renewal-option = { $terms } times { $months }
stay-extension = { $stay } until { $date }
label-rule = { $label }: { $months }, { $renewals ->
        [0] not renewable
        [1] renewable once
       *[other] renewable { $renewals } times
    }
alert-rules = ends { $ends }, notice { $notices }, breaks { $breaks }, labels { $labels }, stays { $stays }, works { $works }, vacancy { $vacant }, deposits { $deposits } (days)
agenda-item = { $subject }: { $startup }

## Alerts
alert-double-booking = Double booking
alert-holdover = Holdover
alert-to-place = To be placed
alert-notice = Last day for notice
alert-break = Break
alert-end = End of tenancy
alert-stay = Longest stay reached
alert-label = End of label
alert-review = Rent to be reviewed
alert-deposit = Deposit not held
alert-works = End of works
alert-open-works = Works without an end
alert-vacant = Vacant for long
alert-minutes = Decisions to write down
alert-postponed = Postponed and on no agenda
alert-missing = { $amount } missing
alert-overlap = With { $tenant }
alert-seats = { $taken } of { $seats } seats promised
alert-undecided = { $count ->
        [one] { $count } item without a decision
       *[other] { $count } items without a decision
    }
alert-today = today
alert-in-days = { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
alert-overdue = { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
alert-in-days-short = in { $count } d
alert-overdue-short = { $count } d ago

## What speaks for a unit, or against it
merit-park-wished = Park wished for
merit-suits-stage = For the stage “{ $stage }”
merit-free-at-once = Free from the first day
merit-free-from = Free from { $date }
merit-area = { $area } for { $needed }
merit-seats = { $seats ->
        [one] { $seats } seat for { $needed }
       *[other] { $seats } seats for { $needed }
    }
merit-services = With { $services }
merit-within-rent = { $rent } a month for { $limit } at most
shortcoming-other-kind = Building for another stage: { $kind }
shortcoming-free-until = Free until { $date } only

## Stays and labels
stay-clock = { $stay }: { $spent }
stay-clock-until = { $days ->
        [0] { $stay }: { $spent }, last day today
        [one] { $stay }: { $spent }, until { $limit } ({ $days } day left)
       *[other] { $stay }: { $spent }, until { $limit } ({ $days } days left)
    }
stay-clock-over = { $days ->
        [one] { $stay }: { $spent }, over since { $limit } ({ $days } day)
       *[other] { $stay }: { $spent }, over since { $limit } ({ $days } days)
    }
limit-passed-stay = Beyond the maximum stay, which ends on { $date }
limit-passed-label = Beyond the label, which ends on { $date }
label-outlook = { $state ->
        [expired] { $label } label expired on { $date }
       *[valid] { $label } label until { $date }
    }
label-outlook-renewable = { $state ->
        [expired] { $renewals ->
            [0] { $label } label expired on { $date }, not renewable any more
            [one] { $label } label expired on { $date }, renewable once more
           *[other] { $label } label expired on { $date }, renewable { $renewals } times more
        }
       *[valid] { $renewals ->
            [0] { $label } label until { $date }, not renewable any more
            [one] { $label } label until { $date }, renewable once more
           *[other] { $label } label until { $date }, renewable { $renewals } times more
        }
    }
