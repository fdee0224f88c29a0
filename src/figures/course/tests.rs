use super::*;
use crate::sample::{SampleName, generated};
use chrono::Days;

#[test]
fn wherever_it_goes_the_figures_are_those_of_a_count() {
    let first = SampleName::reference_date();
    let layout = generated(300, 3, first);
    let mut course = Course::new(&layout, first);
    assert_eq!(**course.figures(), Figures::new(&layout, first));
    for days in [1, 31, 400, 2, 4000, 399, 0] {
        let date = first + Days::new(days);
        course.go_to(&layout, date);
        assert_eq!(**course.figures(), Figures::new(&layout, date), "{date}");
    }
    course.go_to(&layout, first - Days::new(3000));
    assert_eq!(**course.figures(), Figures::new(&layout, first - Days::new(3000)));
}

#[test]
fn a_layout_without_anything_has_a_course() {
    let first = SampleName::reference_date();
    let mut course = Course::new(&Layout::default(), first);
    course.go_to(&Layout::default(), first + Days::new(9));
    assert_eq!((course.date(), course.figures().total()), (first + Days::new(9), Summary::default()));
}

#[test]
fn what_going_somewhere_costs_is_counted_up_to_a_bound() {
    let first = SampleName::reference_date();
    let layout = generated(300, 3, first);
    let mut course = Course::new(&layout, first);
    assert_eq!(course.distance(first, 10), 0);
    assert_eq!(course.distance(first + Days::new(4000), 10), 10);
    let there = course.turns(Period::new(first, Some(first + Days::new(90))).unwrap()).count();
    course.go_to(&layout, first - Days::new(1));
    assert_eq!(course.distance(first + Days::new(90), 10_000), there, "the first day counts, and the last");
}
