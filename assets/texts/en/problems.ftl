### What is wrong in a layout, and what to do

problem = { $entity }: { $what }
problem-id-twice = another entity has the same id; give one of the two another id
problem-unknown-parent = { $kind ->
        [building] its park does not exist; add the park or remove the building
        [floor] its building does not exist; add the building or remove the floor
        [session] its park does not exist; add the park or remove the session
       *[other] its floor does not exist; add the floor or remove the unit
    }
problem-unknown-startup = startup { $id } does not exist; add it or name another
problem-unknown-unit = unit { $id } does not exist; add it or take it out of the tenancy
problem-unknown-park = the park it wishes for, { $id }, does not exist; choose another or none
problem-unnamed = { $kind ->
        [park] the code or the name is missing; give both
        [startup] the name is missing; give it a name
       *[other] the code is missing; give it a code
    }
problem-hidden-characters = { $kind ->
        [layout] the title has hidden characters, which may deceive; write it again
        [unit] the code has hidden characters, which may deceive; write it again
        [floor] the name has hidden characters, which may deceive; write it again
        [startup] the name has hidden characters, which may deceive; write it again
        [session] the place or a name has hidden characters, which may deceive; write it again
       *[other] the code or the name has hidden characters, which may deceive; write them again
    }
problem-code-twice = the code is also that of another entity: { $other }; change one of the two codes
problem-level-twice = the level is also that of another floor of the building: { $other }; change one of the two levels
problem-grid-size = the grid does not have between 1 and { $most } cells on each side; correct its columns and rows
problem-module = the side of a cell is not between { $least } and { $most }; correct the module
problem-off-grid = { $kind ->
    [floor] the building’s outline goes beyond the grid; redraw it or enlarge the grid
   *[other] some cells are outside the floor’s grid; redraw the unit or enlarge the grid
}
problem-opening-misplaced = the door or window at column { $column }, row { $row } is not a straight line on the grid; draw it again
problem-underlay-unusable = the picture under the plan has a size, a strength or a path that cannot be used; its path is relative and stays in the folder of the layout
problem-shape-overlaps-itself = { $kind ->
    [floor] two rectangles of the building’s outline overlap; redraw it
   *[other] two rectangles of its shape overlap; redraw the unit
}
problem-units-overlap = { $cells ->
        [one] { $cells } cell also belongs to unit { $other }; redraw one of the two units
       *[other] { $cells } cells also belong to unit { $other }; redraw one of the two units
    }
problem-not-positive = { $kind ->
        [park] the advised area for one person is not above zero; correct it
        [startup] the area looked for is not above zero; correct it or clear it
       *[other] the area is not above zero; correct it, or clear it to have it derived from the cells
    }
problem-shared-without-seats = the unit is shared, but has no seats; give the number of its seats
problem-end-before-start = { $kind ->
        [unit] a time of unavailability ends on { $end }, before it starts on { $start }; correct one of the two dates
        [startup] a label expires on { $end }, before it is granted on { $start }; correct one of the two dates
       *[other] the end, { $end }, is before the start, { $start }; correct one of the two dates
    }
problem-vacated-before-start = the day of leaving is before the start; correct one of the two dates
problem-holdover-without-end = the tenant is said to stay on after the end, but the tenancy has no end; give the end or take the holdover out
problem-break-outside = the break on { $date } is not within the tenancy; correct it or take it out
problem-no-unit = the tenancy covers no unit; give it a unit or delete it
problem-unit-twice = unit { $unit } stands in it twice; take one of the two out
problem-several-parks = its units are in several parks; make one tenancy for each park
problem-not-lettable = unit { $unit } cannot be let (use: { $usage }); change its use or take it out of the tenancy
problem-seats-misplaced = { $shared ->
        [yes] no seat is taken of the shared unit { $unit }; give the number of seats
       *[no] seats are counted of unit { $unit }, which is not shared; take the number out or share the unit
    }
problem-tenancies-overlap = unit { $unit } is already promised to { $other } { $period }; change the dates or the unit of one of the two tenancies
problem-seats-exceeded = { $taken ->
        [one] { $taken } seat is promised
       *[other] { $taken } seats are promised
    } on { $date }, but the unit has { $seats ->
        [0] none
        [1] only one
       *[other] { $seats }
    }; add seats or move a tenant
problem-let-while-unavailable = unit { $unit } is unavailable { $period } ({ $reason }); change the dates or the unit
problem-negative-amount = { $kind ->
        [unit] the asking rent is below zero; correct it
        [startup] the most it can pay is below zero; correct it
        [session] a rent proposed is below zero; correct it
       *[other] an amount (rent, charges or deposit) is below zero; correct it
    }
problem-stages-out-of-order = the stages are not in the order of their dates; correct the dates or the order
problem-unknown-term = the term before it, { $id }, does not exist; name another or none
problem-terms-out-of-order = it does not start after the term that it follows ({ $other }); correct the dates
problem-rent-steps-out-of-order = the steps of the rent are not in the order of their dates, after the start; correct the dates
problem-indexation-unusable = a review would change the rent by more than { $most }%; correct the rate
