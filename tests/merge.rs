//! What two people did apart comes together, and nothing of it is dropped in silence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "support/actions.rs"]
mod actions;
#[path = "support/histories.rs"]
mod histories;
mod support;

use std::sync::Arc;

use actions::stamp;
use histories::{check_pair, pair};
use plateau::change::{
    Change, ChangeLabel, Conflict, ConflictKind, Edit, Merge, Side, apply, diff, field_names, rebase,
};
use plateau::model::{
    AgendaItem, AgendaItemId, AgendaSubject, CommitteeSession, CommitteeSessionId, Decision, EntityId, FloorId, Layout,
    Needs, Occupied, Park, ParkId, ParkStatus, ProblemKind, Shape, Startup, StartupId, Tenancy, TenancyId, Unit,
    UnitId, check,
};
use proptest::prelude::*;
use support::{day, layout, park, startup, tenancy, unit};

/// The layout after some edits.
fn with(layout: &Layout, edits: Vec<Edit>) -> Layout {
    let mut layout = layout.clone();
    apply(&mut layout, &change(edits));
    layout
}

fn change(edits: Vec<Edit>) -> Change {
    Change { label: ChangeLabel::EditTitle, stamp: stamp(), edits }
}

fn edit_tenancy(id: u64, edit: impl FnOnce(&mut Tenancy)) -> Edit {
    let mut tenancy = (**layout().tenancy(TenancyId::new(id)).unwrap()).clone();
    edit(&mut tenancy);
    Edit::tenancy(tenancy)
}

fn edit_unit(id: u64, edit: impl FnOnce(&mut Unit)) -> Edit {
    let mut unit = (**layout().unit(UnitId::new(id)).unwrap()).clone();
    edit(&mut unit);
    Edit::unit(unit)
}

fn edit_startup(id: u64, edit: impl FnOnce(&mut Startup)) -> Edit {
    let mut startup = startup(id);
    edit(&mut startup);
    Edit::startup(startup)
}

fn put_park(park: Park) -> Edit {
    Edit::Park(park.id, Some(Arc::new(park)))
}

fn seats_of(id: u64, startup: u64, seats: u32) -> Edit {
    let units = vec![Occupied { unit: UnitId::new(3), seats: Some(seats) }];
    Edit::tenancy(Tenancy { units, ..tenancy(id, startup, 3, 10, Some(300)) })
}

/// The merge of two people's edits of the small layout.
fn merge(ours: Vec<Edit>, theirs: Vec<Edit>) -> Merge {
    Merge::new(&layout(), &with(&layout(), ours), &with(&layout(), theirs))
}

/// The merge, which has no conflict, whoever is called us.
#[track_caller]
fn merged(ours: Vec<Edit>, theirs: Vec<Edit>) -> Layout {
    let mirrored = merge(theirs.clone(), ours.clone());
    let merge = merge(ours, theirs);
    assert_eq!(merge.conflicts(), []);
    assert_eq!(merge.merged(), mirrored.merged());
    assert_eq!(check(&merge.merged().unwrap()), []);
    merge.merged().unwrap()
}

/// What the one conflict of a merge leads to when decided for us and for them.
#[track_caller]
fn decided(merge: &Merge) -> [Layout; 2] {
    assert_eq!(merge.conflicts().len(), 1, "{:#?}", kinds(merge));
    assert_eq!(merge.merged(), None);
    Side::ALL.map(|side| {
        let mut merge = merge.clone();
        merge.decide(0, side);
        assert_eq!(merge.conflicts().len(), 1, "{:#?}", kinds(&merge));
        assert_eq!(merge.conflicts()[0].decision, Some(side));
        let merged = merge.merged().unwrap();
        assert_eq!(check(&merged), []);
        merged
    })
}

fn kinds(merge: &Merge) -> Vec<&ConflictKind> {
    merge.conflicts().iter().map(|conflict| &conflict.kind).collect()
}

/// The problem that a conflict is about.
fn problem(conflict: &Conflict) -> &ProblemKind {
    match &conflict.kind {
        ConflictKind::Problem { problem, .. } => &problem.kind,
        other => panic!("{other:?}"),
    }
}

fn field(entity: EntityId, field: &'static str) -> ConflictKind {
    ConflictKind::Field { entity, field }
}

fn tenancies(ids: impl IntoIterator<Item = u64>) -> Vec<EntityId> {
    ids.into_iter().map(|id| EntityId::Tenancy(TenancyId::new(id))).collect()
}

#[test]
fn different_fields_of_one_tenancy_come_together() {
    let merged = merged(
        vec![edit_tenancy(1, |tenancy| tenancy.remarks = "Ours".to_owned())],
        vec![edit_tenancy(1, |tenancy| tenancy.end = Some(day(250)))],
    );
    let tenancy = merged.tenancy(TenancyId::new(1)).unwrap();
    assert_eq!((tenancy.remarks.as_str(), tenancy.end), ("Ours", Some(day(250))));
}

#[test]
fn the_same_change_by_both_is_no_conflict() {
    let edit = || vec![edit_tenancy(1, |tenancy| tenancy.end = Some(day(250)))];
    assert_eq!(merged(edit(), edit()), with(&layout(), edit()));
}

#[test]
fn two_values_of_one_field_are_a_conflict() {
    let until = |days| vec![edit_tenancy(1, move |tenancy| tenancy.end = Some(day(days)))];
    let merge = merge(until(250), until(260));
    assert_eq!(kinds(&merge), [&field(tenancies([1])[0], "end")]);
    assert_eq!(decided(&merge), [with(&layout(), until(250)), with(&layout(), until(260))]);
}

#[test]
fn two_fields_can_be_decided_for_two_sides() {
    let edit = |days, remarks: &'static str| {
        vec![edit_tenancy(1, move |tenancy| {
            (tenancy.end, tenancy.remarks) = (Some(day(days)), remarks.to_owned());
        })]
    };
    let mut merge = merge(edit(250, "Ours"), edit(260, "Theirs"));
    merge.decide(0, Side::Theirs);
    assert_eq!(merge.merged(), None);
    merge.decide(1, Side::Ours);
    assert_eq!(merge.merged(), Some(with(&layout(), edit(260, "Ours"))));
    merge.decide(0, Side::Ours);
    assert_eq!(merge.merged(), Some(with(&layout(), edit(250, "Ours"))), "a decision can be taken back");
}

#[test]
fn one_removes_what_the_other_changed() {
    let remove = || vec![Edit::Tenancy(TenancyId::new(1), None)];
    let edit = || vec![edit_tenancy(1, |tenancy| tenancy.end = Some(day(250)))];
    let by = |by| ConflictKind::Removed { entity: tenancies([1])[0], by };
    let ours = merge(remove(), edit());
    assert_eq!(kinds(&ours), [&by(Side::Ours)]);
    assert_eq!(decided(&ours), [with(&layout(), remove()), with(&layout(), edit())]);
    let theirs = merge(edit(), remove());
    assert_eq!(kinds(&theirs), [&by(Side::Theirs)]);
    assert_eq!(decided(&theirs), [with(&layout(), edit()), with(&layout(), remove())]);
}

#[test]
fn a_removed_startup_is_let_a_unit() {
    let remove = || vec![Edit::Startup(StartupId::new(4), None)];
    let allocate = || vec![Edit::tenancy(tenancy(9, 4, 2, 0, Some(40)))];
    let merge = merge(remove(), allocate());
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::UnknownStartup { .. }));
    assert_eq!(merge.conflicts()[0].entities(), [vec![EntityId::Startup(StartupId::new(4))], tenancies([9])].concat());
    assert_eq!(decided(&merge), [with(&layout(), remove()), with(&layout(), allocate())]);
}

#[test]
fn a_removed_unit_is_let() {
    let remove = || vec![Edit::Unit(UnitId::new(7), None)];
    let allocate = || vec![Edit::tenancy(tenancy(9, 4, 7, 0, None))];
    let merge = merge(allocate(), remove());
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::UnknownUnit { .. }));
    assert_eq!(decided(&merge), [with(&layout(), allocate()), with(&layout(), remove())]);
}

#[test]
fn a_unit_is_drawn_on_a_removed_floor() {
    let remove = || vec![Edit::Unit(UnitId::new(7), None), Edit::Floor(FloorId::new(3), None)];
    let draw = || vec![Edit::unit(unit(8, 3, 1))];
    let merge = merge(remove(), draw());
    assert_eq!(problem(&merge.conflicts()[0]), &ProblemKind::UnknownParent);
    let [ours, theirs] = decided(&merge);
    assert_eq!(ours, with(&layout(), remove()));
    // Nobody asked for the other unit to come back with the floor.
    assert_eq!(theirs, with(&layout(), [draw(), vec![Edit::Unit(UnitId::new(7), None)]].concat()));
}

#[test]
fn a_double_booking_that_neither_side_had() {
    let ours = || vec![Edit::tenancy(tenancy(8, 3, 1, 201, Some(300)))];
    let theirs = || vec![Edit::tenancy(tenancy(9, 4, 1, 250, None))];
    let merge = merge(ours(), theirs());
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::TenanciesOverlap { .. }));
    let entities = [vec![EntityId::Unit(UnitId::new(1))], tenancies([8, 9])].concat();
    assert_eq!(merge.conflicts()[0].entities(), entities);
    assert_eq!(decided(&merge), [with(&layout(), ours()), with(&layout(), theirs())]);
}

#[test]
fn a_tenant_stays_longer_and_the_next_one_comes() {
    let stay = || vec![edit_tenancy(1, |tenancy| tenancy.end = Some(day(250)))];
    let come = || vec![Edit::tenancy(tenancy(9, 4, 1, 220, None))];
    assert_eq!(decided(&merge(stay(), come())), [with(&layout(), stay()), with(&layout(), come())]);
}

#[test]
fn seats_are_exceeded_together() {
    let merge = merge(vec![seats_of(8, 3, 4)], vec![seats_of(9, 4, 3)]);
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::SeatsExceeded { taken: 7, seats: 6, .. }));
    assert_eq!(decided(&merge), [with(&layout(), vec![seats_of(8, 3, 4)]), with(&layout(), vec![seats_of(9, 4, 3)])]);
    merged(vec![seats_of(8, 3, 4)], vec![seats_of(9, 4, 2)]);
}

#[test]
fn units_are_drawn_over_each_other() {
    let draw = |id, column| {
        let shape = Shape::rectangle(column, 6, 4, 4);
        vec![Edit::unit(Unit { shape, ..unit(id, 1, 0) })]
    };
    let merge = merge(draw(8, 10), draw(9, 12));
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::UnitsOverlap { cells: 8, .. }));
    assert_eq!(decided(&merge), [with(&layout(), draw(8, 10)), with(&layout(), draw(9, 12))]);
}

#[test]
fn two_units_get_the_same_code() {
    let name = |id| vec![edit_unit(id, |unit| unit.code = "U-X".to_owned())];
    let merge = merge(name(1), name(2));
    assert!(matches!(problem(&merge.conflicts()[0]), ProblemKind::CodeTwice { .. }));
    assert_eq!(decided(&merge), [with(&layout(), name(1)), with(&layout(), name(2))]);
}

#[test]
fn both_add_something() {
    let ours = || Edit::startup(startup(8));
    let theirs = || Edit::startup(startup(9));
    assert_eq!(merged(vec![ours()], vec![theirs()]), with(&layout(), vec![ours(), theirs()]));
}

#[test]
fn both_add_the_same_id() {
    let add = |sector: &str| vec![Edit::startup(Startup { sector: sector.to_owned(), ..startup(8) })];
    let merge = merge(add("Energy"), add("Health"));
    assert_eq!(kinds(&merge), [&field(EntityId::Startup(StartupId::new(8)), "sector")]);
    assert_eq!(decided(&merge), [with(&layout(), add("Energy")), with(&layout(), add("Health"))]);
    assert_eq!(merged(add("Energy"), add("Energy")), with(&layout(), add("Energy")));
}

fn session(edit: impl FnOnce(&mut CommitteeSession)) -> CommitteeSession {
    let mut session = CommitteeSession::new(CommitteeSessionId::new(1), ParkId::new(1), day(40));
    session.items.push(AgendaItem::new(AgendaItemId::new(1), StartupId::new(1), AgendaSubject::Allocation));
    edit(&mut session);
    session
}

/// The merge of what two people made of one session.
fn merge_sessions(ours: CommitteeSession, theirs: CommitteeSession) -> Merge {
    let base = with(&layout(), vec![Edit::session(session(|_| ()))]);
    Merge::new(&base, &with(&base, vec![Edit::session(ours)]), &with(&base, vec![Edit::session(theirs)]))
}

#[test]
fn two_managers_prepare_one_session() {
    let decide = |session: &mut CommitteeSession| session.items[0].decision = Some(Decision::Accepted);
    let merge = merge_sessions(session(decide), session(|session| session.place = "Salle du conseil".to_owned()));
    assert_eq!(merge.conflicts(), []);
    let merged = merge.merged().unwrap();
    let expected = session(|session| {
        decide(session);
        session.place = "Salle du conseil".to_owned();
    });
    assert_eq!(**merged.session(expected.id).unwrap(), expected);
}

#[test]
fn two_agendas_of_one_session_are_a_conflict() {
    let add = |session: &mut CommitteeSession, id| {
        session.items.push(AgendaItem::new(AgendaItemId::new(id), StartupId::new(2), AgendaSubject::Other));
    };
    let merge = merge_sessions(session(|session| add(session, 2)), session(|session| add(session, 3)));
    let entity = EntityId::CommitteeSession(CommitteeSessionId::new(1));
    assert_eq!(kinds(&merge), [&field(entity, "items")]);
    for (decided, kept) in decided(&merge).iter().zip([2, 3]) {
        let items = &decided.session(CommitteeSessionId::new(1)).unwrap().items;
        assert_eq!(items.iter().map(|item| item.id.value()).collect::<Vec<_>>(), [1, kept]);
    }
}

#[test]
fn titles() {
    let title = |title: &str| vec![Edit::Title(title.into())];
    assert_eq!(merged(title("Ours"), Vec::new()).title(), "Ours");
    let merge = merge(title("Ours"), title("Theirs"));
    assert_eq!(kinds(&merge), [&field(EntityId::Layout, "title")]);
    assert_eq!(decided(&merge).map(|layout| layout.title().to_owned()), ["Ours", "Theirs"]);
}

#[test]
fn needs_and_contact_are_merged_inside() {
    let look = |needs| edit_startup(4, move |startup| startup.needs = needs);
    let needs = |seats, area| Some(Needs { seats, area, ..Needs::default() });
    let both = merged(vec![look(needs(4, None))], vec![look(needs(0, Some(20.0)))]);
    assert_eq!(both.startup(StartupId::new(4)).unwrap().needs, needs(4, Some(20.0)));
    let both = merged(
        vec![edit_startup(4, |startup| startup.contact.email = "a@b.dz".to_owned())],
        vec![edit_startup(4, |startup| startup.contact.phone = "021".to_owned())],
    );
    let contact = &both.startup(StartupId::new(4)).unwrap().contact;
    assert_eq!((contact.email.as_str(), contact.phone.as_str()), ("a@b.dz", "021"));

    let base = with(&layout(), vec![look(needs(4, None))]);
    let merge = Merge::new(&base, &with(&base, vec![look(None)]), &with(&base, vec![look(needs(5, None))]));
    assert_eq!(kinds(&merge), [&field(EntityId::Startup(StartupId::new(4)), "needs")]);
    let needs_of = |layout: Layout| layout.startup(StartupId::new(4)).unwrap().needs.clone();
    assert_eq!(decided(&merge).map(needs_of), [None, needs(5, None)]);
}

#[test]
fn fields_of_one_entity_that_do_not_go_together() {
    let merge = merge(vec![edit_unit(1, |unit| unit.shared = true)], vec![edit_unit(1, |unit| unit.seats = 0)]);
    assert_eq!(problem(&merge.conflicts()[0]), &ProblemKind::SharedWithoutSeats);
    let [ours, theirs] = decided(&merge).map(|layout| layout.unit(UnitId::new(1)).unwrap().clone());
    assert_eq!((ours.shared, ours.seats, theirs.shared, theirs.seats), (true, 4, false, 0));
}

/// Parks by code, in the order that people see.
fn order(layout: &Layout) -> String {
    layout.parks_in_order().iter().map(|park| park.code.as_str()).collect()
}

/// The layout with the parks of these codes in this order; those it lacks are added.
fn in_order(codes: &str) -> Layout {
    let edits = codes.chars().zip(0..).map(|(code, position)| {
        let id = u64::from(u32::from(code) - u32::from('A')) + 1;
        let status = if code == 'B' { ParkStatus::Planned } else { ParkStatus::Open };
        put_park(Park { position, ..park(id, &code.to_string(), status) })
    });
    with(&layout(), edits.collect())
}

#[test]
fn positions_change_with_what_is_put_before() {
    let base = in_order("AB");
    let merged = |ours, theirs| {
        let merge = Merge::new(&base, &in_order(ours), &in_order(theirs));
        assert_eq!(merge.conflicts(), [], "{ours} {theirs}");
        order(&merge.merged().unwrap())
    };
    assert_eq!(merged("ACB", "AB"), "ACB");
    assert_eq!(merged("CAB", "ABD"), "CABD");
    assert_eq!(merged("CAB", "DEAB"), "CDEAB");
    assert_eq!(merged("BA", "BA"), "BA");
    assert_eq!(merged("BA", "BDA"), "BDA");
}

#[test]
fn two_orders_are_a_conflict() {
    let base = in_order("ABC");
    let merge = Merge::new(&base, &in_order("CAB"), &in_order("BCA"));
    let positions = [1, 2, 3].map(|id| field(EntityId::Park(ParkId::new(id)), "position"));
    assert!(kinds(&merge).iter().all(|kind| positions.contains(kind)), "{:#?}", kinds(&merge));
    let [ours, theirs] = Side::ALL.map(|side| {
        let mut merge = merge.clone();
        merge.decide_all(side);
        order(&merge.merged().unwrap())
    });
    assert_eq!((ours.as_str(), theirs.as_str()), ("CAB", "BCA"));
}

#[test]
fn a_decision_can_bring_a_problem_to_light() {
    let end = |days| edit_tenancy(1, move |tenancy| tenancy.end = Some(day(days)));
    let ours = vec![end(210)];
    let theirs = vec![end(190), Edit::tenancy(tenancy(9, 4, 1, 205, None))];
    let mut merge = merge(ours, theirs);
    assert_eq!(kinds(&merge), [&field(tenancies([1])[0], "end")]);
    merge.decide(0, Side::Ours);
    assert_eq!(merge.conflicts().len(), 2);
    assert_eq!(merge.merged(), None);
    merge.decide(1, Side::Theirs);
    let sides: Vec<_> = merge.conflicts().iter().map(|conflict| conflict.decision).collect();
    assert_eq!(sides, [Some(Side::Theirs); 2], "what is decided together is decided alike");
    assert_eq!(merge.merged().as_ref(), Some(merge.theirs()));
    merge.decide(0, Side::Ours);
    assert_eq!(merge.merged().as_ref(), Some(merge.ours()));
}

#[test]
fn a_problem_that_a_side_has_is_no_conflict() {
    let booked = || vec![Edit::tenancy(tenancy(9, 4, 1, 100, None))];
    let merge = merge(booked(), vec![Edit::Title("Theirs".into())]);
    assert_eq!(merge.conflicts(), []);
    assert_eq!(merge.merged(), Some(with(&layout(), [booked(), vec![Edit::Title("Theirs".into())]].concat())));
}

#[test]
fn a_difference_puts_parents_first_and_removes_them_last() {
    let ours = with(
        &layout(),
        vec![Edit::tenancy(tenancy(9, 8, 8, 0, None)), Edit::startup(startup(8)), Edit::unit(unit(8, 3, 1))],
    );
    let there = |edit: &Edit| edit.entity();
    let edits: Vec<EntityId> = diff(&layout(), &ours).iter().map(there).collect();
    let expected =
        [EntityId::Unit(UnitId::new(8)), EntityId::Startup(StartupId::new(8)), EntityId::Tenancy(TenancyId::new(9))];
    assert_eq!(edits, expected);
    let back: Vec<EntityId> = diff(&ours, &layout()).iter().map(there).collect();
    assert_eq!(back, expected.into_iter().rev().collect::<Vec<_>>());
    assert_eq!(diff(&ours, &ours), []);
}

#[test]
fn rewritten_changes_keep_theirs_where_the_two_conflict() {
    let end = |days| edit_tenancy(1, move |tenancy| tenancy.end = Some(day(days)));
    let remarks = || edit_tenancy(1, |tenancy| (tenancy.end, tenancy.remarks) = (Some(day(250)), "Ours".to_owned()));
    let startup = || Edit::startup(startup(8));
    let changes = [change(vec![end(250)]), change(vec![remarks(), startup()]), change(vec![edit_unit(7, |_| {})])];
    let theirs = with(&layout(), vec![end(260), Edit::Unit(UnitId::new(7), None)]);
    let rewritten = rebase(&layout(), &changes, &theirs);
    let tenancy = edit_tenancy(1, |tenancy| (tenancy.end, tenancy.remarks) = (Some(day(260)), "Ours".to_owned()));
    assert_eq!(rewritten, [change(vec![tenancy, startup()])]);
}

#[test]
fn rewritten_changes_that_move_parks_lead_to_the_order_of_the_merge() {
    let (base, theirs) = (in_order("ABC"), in_order("EFGABC"));
    let put = |code: char, position| {
        let id = if code == 'A' { 1 } else { 2 };
        change(vec![put_park(Park { position, ..(**base.park(ParkId::new(id)).unwrap()).clone() })])
    };
    // The first puts A behind B, which counts no more once the second has moved B.
    let changes = [put('A', 2), put('B', 7)];
    let (mut ours, mut lineage) = (base.clone(), theirs.clone());
    for change in &changes {
        apply(&mut ours, change);
    }
    for change in rebase(&base, &changes, &theirs) {
        apply(&mut lineage, &change);
    }
    let merge = Merge::new(&base, &ours, &theirs);
    assert_eq!(merge.conflicts(), []);
    assert_eq!(Some(lineage), merge.merged());
}

#[test]
fn every_field_is_named_once() {
    let entities = [
        EntityId::Layout,
        EntityId::Park(ParkId::new(1)),
        EntityId::Floor(FloorId::new(1)),
        EntityId::Unit(UnitId::new(1)),
        EntityId::Startup(StartupId::new(1)),
        tenancies([1])[0],
    ];
    for entity in entities {
        let mut names = field_names(entity).to_vec();
        assert!(!names.is_empty());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), field_names(entity).len(), "{entity:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_merge_drops_nothing_and_shows_every_new_problem(pair in pair()) {
        check_pair(&pair).map_err(TestCaseError::fail)?;
    }
}
