### What is wrong in a field that is being filled in

number-error-empty = Type a number
number-error-not-a-number = This is not a number; type for instance 12,500.5
number-error-ambiguous = A mark before three digits can part off thousands or decimals; type thousands without a mark, decimals with a point
money-error-too-many-decimals = An amount has at most two decimals
money-error-too-large = This amount is too large
date-error-empty = Type a date
date-error-unreadable = This is not a date; type for instance 31/12/2026 or +1y
date-error-no-such-day = There is no such day
date-error-year = The year is not between { $first } and { $last }
date-error-no-start = Give the start to count from first
field-no-such-unit = The park has no unit { $code }

## Rules of a park
section-alert-rules = Alerts
section-label-rules = Labels
field-alert-ends = Ends: days ahead
field-alert-notices = Notices: days ahead
field-alert-breaks = Breaks: days ahead
field-alert-labels = Labels: days ahead
field-alert-stays = Stays: days ahead
field-alert-works = Works: days ahead
field-alert-vacant = Vacant: after (days)
field-alert-deposits = Deposit: after (days)
field-label-months = Length (months)
field-label-renewals = Renewals
label-rule-add = Add a label
label-rule-remove = Remove this label
field-too-many = { $most } at most
