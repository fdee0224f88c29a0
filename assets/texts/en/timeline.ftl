### Units over time

timeline-name = Timeline
timeline-units = Units
timeline-today = Today
timeline-scope = Units shown
timeline-all-parks = All parks
timeline-hint = Wheel: scroll. Ctrl+wheel: zoom about the pointer.
timeline-empty = No unit to follow over time
timeline-empty-hint = The timeline shows who has each unit, until when, and who comes next. Draw units on a floor first.

## Marks
timeline-mark-notice = Latest notice date
timeline-mark-break = Break
timeline-mark-label = End of label
timeline-mark-stay = End of maximum stay
timeline-proposed = Proposed
timeline-works = Works
timeline-unavailable = Unavailable

## Tooltips
timeline-label-ends = End of the { $label } label
timeline-contract = Contract no. { $contract }
timeline-fact = { $fact }: { $date }
timeline-vacant = Vacant { $period } ({ $days })
timeline-vacant-from = Vacant from { $date }
timeline-never-let = Vacant, with nobody before
timeline-draw-hint = Drag to reserve days
timeline-reveal-hint = Double-click to show on the plan
timeline-axis-hint = Click or drag to choose the date shown, turn the wheel to zoom

## While dragging
timeline-day = { $weekday } { $date }
timeline-starts = Starts on { $day }
timeline-ends = Ends on { $day }
timeline-moves = To { $unit } from { $day }
timeline-reserves = Reserve { $period }
timeline-length = { $days }, or { $months }
timeline-wanted = To be reserved { $period }: choose a startup here or among those to place

## What a screen reader says
timeline-bar-spoken = { $unit }, { $tenant }, { $period }, { $standing }
timeline-vacant-spoken = { $unit }, vacant { $period }, { $days }
