//! A conflict of a merge: what it is about, and what each side has there.

use super::Texts;
use crate::change::{Conflict, ConflictKind, Merge, differing_fields, field_names};
use crate::message;
use crate::model::{EntityId, Layout, Problem, ProblemKind, Tenancy};

/// A conflict in words, for a table with a row a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictText {
    /// The entity and its place.
    pub subject: String,
    /// The field that both changed, or what is wrong.
    pub field: String,
    /// What was there before.
    pub base: String,
    /// What we have there.
    pub ours: String,
    /// What they have there.
    pub theirs: String,
}

impl Texts {
    /// A conflict in words, each side in the terms of its own layout.
    pub fn conflict(&self, merge: &Merge, conflict: &Conflict) -> ConflictText {
        let layouts = [merge.base(), merge.ours(), merge.theirs()];
        let (subject, field, [base, ours, theirs]) = match &conflict.kind {
            ConflictKind::Field { entity, field } => {
                let caption = self.field_caption(merge.ours(), *entity, field);
                let value = |layout| self.field_value(layout, *entity, field);
                (*entity, caption, layouts.map(|layout| value(layout).unwrap_or_else(|| self.absent(merge, *entity))))
            }
            ConflictKind::Removed { entity, .. } => {
                let values = layouts.map(|layout| self.changed_entity(merge, layout, *entity));
                (*entity, message!(self, "conflict-removed"), values)
            }
            ConflictKind::Problem { problem, entities } => {
                let what = self.wrong_together(merge, conflict, problem);
                (subject_of(problem), what, layouts.map(|layout| self.there(merge, layout, entities)))
            }
        };
        // Where an entity is removed, what it is called is known to the others alone.
        let named_in = [merge.ours(), merge.theirs(), conflict.found_in(), merge.base()];
        let is_whole = |layout: &&Layout| conflict.entities().iter().all(|entity| layout.has(*entity));
        let layout = named_in.iter().find(|layout| is_whole(layout));
        let layout = layout.or_else(|| named_in.iter().find(|layout| layout.has(subject))).unwrap_or(&named_in[0]);
        let subject = super::problems::capitalised(&self.entity(layout, subject));
        ConflictText { subject, field, base, ours, theirs }
    }

    /// What is wrong with the merge. That something does not exist is said as it came about.
    fn wrong_together(&self, merge: &Merge, conflict: &Conflict, problem: &Problem) -> String {
        let layout = conflict.found_in();
        let what = match conflict.entities().iter().find(|entity| !layout.has(**entity)) {
            Some(missing) => {
                let known = [merge.ours(), merge.theirs()].into_iter().find(|side| side.has(*missing));
                message!(self, "conflict-missing", entity = self.entity(known.unwrap_or(layout), *missing))
            }
            None => self.problem_at(layout, problem),
        };
        super::problems::capitalised(&what)
    }

    /// A conflict in one line.
    pub fn conflict_line(&self, merge: &Merge, conflict: &Conflict) -> String {
        let ConflictText { subject, field, base, ours, theirs } = self.conflict(merge, conflict);
        message!(self, "conflict-line", subject = subject, field = field, base = base, ours = ours, theirs = theirs)
    }

    fn absent(&self, merge: &Merge, entity: EntityId) -> String {
        if merge.base().has(entity) { message!(self, "conflict-gone") } else { message!(self, "conflict-not-yet") }
    }

    /// An entity that one side removed: what the other made of it, and what it was.
    fn changed_entity(&self, merge: &Merge, layout: &Layout, entity: EntityId) -> String {
        let changed = [merge.ours(), merge.theirs()].into_iter().find(|side| side.has(entity));
        let fields = changed.map(|side| differing_fields(entity, merge.base(), side)).unwrap_or_default();
        if layout.has(entity) { self.parts(layout, entity, &fields) } else { self.absent(merge, entity) }
    }

    /// What a layout has of the entities that the sides do not have alike. What it never had is left out.
    fn there(&self, merge: &Merge, layout: &Layout, entities: &[EntityId]) -> String {
        let mut told = Vec::new();
        for entity in entities {
            let in_both = merge.ours().has(*entity) && merge.theirs().has(*entity);
            let fields = differing_fields(*entity, merge.ours(), merge.theirs());
            if in_both && fields.is_empty() {
                continue;
            }
            if layout.has(*entity) {
                told.push(self.described(layout, *entity, &fields));
            } else if merge.base().has(*entity) {
                let (field, value) = (self.entity(merge.base(), *entity), message!(self, "conflict-gone"));
                told.push(message!(self, "conflict-part", field = field, value = value));
            }
        }
        if told.is_empty() { message!(self, "conflict-empty") } else { told.join(" · ") }
    }

    /// A tenancy as who is where and when; anything else with the fields that matter.
    fn described(&self, layout: &Layout, entity: EntityId, fields: &[&'static str]) -> String {
        if let EntityId::Tenancy(id) = entity
            && let Some(tenancy) = layout.tenancy(id)
        {
            return self.who_is_where(layout, tenancy);
        }
        let entity_name = self.entity(layout, entity);
        if fields.is_empty() {
            return entity_name;
        }
        message!(self, "conflict-part", field = entity_name, value = self.parts(layout, entity, fields))
    }

    fn who_is_where(&self, layout: &Layout, tenancy: &Tenancy) -> String {
        let entity = EntityId::Tenancy(tenancy.id);
        let period = tenancy.committed_period().map(|period| self.period(period));
        message!(
            self,
            "conflict-tenancy",
            startup = self.tenant(layout, tenancy),
            units = self.field_value(layout, entity, "units").unwrap_or_default(),
            period = period.unwrap_or_else(|| self.since(tenancy.start)),
            state = self.tenancy_state(tenancy.state),
        )
    }

    fn parts(&self, layout: &Layout, entity: EntityId, fields: &[&'static str]) -> String {
        let named = field_names(entity).iter().filter(|field| fields.contains(*field));
        let parts = named.map(|field| {
            let value = self.field_value(layout, entity, field).unwrap_or_default();
            message!(self, "conflict-part", field = self.field_caption(layout, entity, field), value = value)
        });
        parts.collect::<Vec<_>>().join(" · ")
    }
}

/// What a problem is about, as people see it: two tenancies clash over a unit.
fn subject_of(problem: &Problem) -> EntityId {
    match &problem.kind {
        ProblemKind::TenanciesOverlap { unit, .. } | ProblemKind::LetWhileUnavailable { unit, .. } => {
            EntityId::Unit(*unit)
        }
        _ => problem.entity,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::change::{Change, ChangeLabel, Edit, Stamp, apply};
    use crate::model::{
        AgendaItem, AgendaItemId, AgendaSubject, BuildingId, CommitteeSession, CommitteeSessionId, Decision, FloorId,
        Indexation, Label, LabelKind, Money, Needs, Occupied, Park, ParkId, Priority, RenewalOption, RentStep, Service,
        Shape, Stage, StageChange, Startup, StartupId, Stay, StayExtension, TenancyId, Unavailability,
        UnavailabilityReason, Unit, UnitId, UnitUse,
    };
    use crate::text::Language;
    use crate::text::example::{on, park, sound, startup, tenancy, unit};

    fn base() -> Layout {
        let mut parts = sound();
        parts.tenancies.push(tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31")));
        parts.units[2].shared = true;
        Layout::from_parts(parts).unwrap()
    }

    fn with(layout: &Layout, edits: Vec<Edit>) -> Layout {
        let mut layout = layout.clone();
        let stamp = Stamp { author: "test".into(), at: chrono::DateTime::UNIX_EPOCH };
        apply(&mut layout, &Change { label: ChangeLabel::EditTitle, stamp, edits });
        layout
    }

    fn let_until(end: &str, rent: i64) -> Edit {
        let rent = Money::from_units(rent);
        Edit::tenancy(Tenancy { rent, ..tenancy(1, 1, &[1], "2026-01-01", Some(end)) })
    }

    fn seats(id: u64, startup: u64, seats: u32) -> Edit {
        let units = vec![Occupied { unit: UnitId::new(3), seats: Some(seats) }];
        Edit::tenancy(Tenancy { units, ..tenancy(id, startup, &[], "2026-03-01", None) })
    }

    fn looks_for(area: f64, service: Service) -> Edit {
        let needs = Needs { area: Some(area), services: [service].into(), ..Needs::default() };
        Edit::startup(Startup { needs: Some(needs), ..startup(2, "Tassili") })
    }

    fn merges() -> Vec<(Vec<Edit>, Vec<Edit>)> {
        let code = |id: u64, column| Edit::unit(unit(id, "ML-X", column));
        let put = |id| Edit::tenancy(tenancy(id, id, &[2], "2026-05-01", Some("2027-04-30")));
        let works = Unavailability {
            start: on("2026-06-01"),
            end: None,
            reason: UnavailabilityReason::Works,
            note: "Toiture".to_owned(),
        };
        vec![
            (vec![Edit::Title("Parcs".into())], vec![Edit::Title("Agence".into())]),
            (vec![let_until("2027-06-30", 34_600)], vec![let_until("2027-12-31", 35_000)]),
            (vec![looks_for(20.0, Service::Fibre)], vec![looks_for(25.5, Service::Water)]),
            (vec![Edit::Tenancy(TenancyId::new(1), None)], vec![let_until("2027-12-31", 35_000)]),
            (vec![put(1)], vec![Edit::tenancy(tenancy(2, 2, &[2], "2027-01-01", None))]),
            (vec![let_until("2027-12-31", 0)], vec![Edit::tenancy(tenancy(2, 2, &[1], "2027-01-01", None))]),
            (vec![seats(8, 1, 3)], vec![seats(9, 2, 2)]),
            (vec![code(1, 0)], vec![code(2, 4)]),
            (vec![Edit::unit(unit(8, "ML-8", 30))], vec![Edit::unit(unit(9, "ML-9", 31))]),
            (vec![Edit::Startup(StartupId::new(2), None)], vec![put(2)]),
            (vec![Edit::unit(Unit { unavailable: vec![works], ..unit(2, "ML-102", 4) })], vec![put(2)]),
        ]
    }

    #[test]
    fn every_conflict_says_what_each_side_has() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines = Vec::new();
            for (ours, theirs) in merges() {
                let merge = Merge::new(&base(), &with(&base(), ours), &with(&base(), theirs));
                assert!(!merge.conflicts().is_empty());
                lines.extend(merge.conflicts().iter().map(|conflict| texts.conflict_line(&merge, conflict)));
            }
            insta::assert_snapshot!(format!("conflicts_{}", language.code()), lines.join("\n"));
        }
    }

    /// A layout with one entity of each kind in which every field says something.
    fn full() -> Layout {
        let needs = Needs {
            since: Some(on("2026-05-04")),
            priority: Priority::High,
            park: Some(ParkId::new(1)),
            area: Some(20.0),
            seats: 4,
            services: Service::ALL.into(),
            earliest: Some(on("2026-09-01")),
            rent_limit: Some(Money::from_units(40_000)),
        };
        let startup = Startup {
            sector: "Énergie".to_owned(),
            stages: vec![StageChange { stage: Stage::Incubated, since: on("2025-06-01") }],
            labels: vec![Label { kind: LabelKind::Startup, granted: None, expires: on("2027-06-01") }],
            stay_extensions: vec![StayExtension {
                stay: Stay::Incubation,
                until: on("2027-12-31"),
                decided: None,
                decision: None,
                remarks: String::new(),
            }],
            needs: Some(needs),
            ..startup(1, "Novatek")
        };
        let works = Unavailability {
            note: String::new(),
            start: on("2026-06-01"),
            end: None,
            reason: UnavailabilityReason::Works,
        };
        let unit = Unit {
            usage: UnitUse::OpenSpace,
            area: Some(21.5),
            asking_rent: Some(Money::from_units(1000)),
            services: [Service::Fibre, Service::Water].into(),
            unavailable: vec![works],
            shape: Shape::rectangle(3, 4, 5, 6),
            ..unit(1, "ML-101", 0)
        };
        let tenancy = Tenancy {
            breaks: vec![on("2026-06-30"), on("2026-09-30")],
            notice_months: Some(2),
            decision: Some(AgendaItemId::new(2)),
            renewal: Some(RenewalOption { terms: 2, months: 12 }),
            rent_steps: vec![RentStep { from: on("2026-07-01"), rent: Money::from_units(12_500) }],
            indexation: Some(Indexation {
                first: on("2026-10-01"),
                months: 12,
                percent: Some(2.5),
                index: "IPC".to_owned(),
            }),
            ..tenancy(1, 1, &[1], "2026-01-01", Some("2026-12-31"))
        };
        let park = Park { incubation_months: Some(24), ..park(1, "SA", "Sidi Abdallah") };
        let park = Edit::Park(park.id, Some(Arc::new(park)));
        let edits =
            vec![park, Edit::unit(unit), Edit::startup(startup), Edit::tenancy(tenancy), Edit::session(session())];
        with(&base(), edits)
    }

    fn session() -> CommitteeSession {
        let item = AgendaItem {
            request: "Deux bureaux".to_owned(),
            units: vec![Occupied { unit: UnitId::new(1), seats: None }],
            start: Some(on("2026-05-01")),
            end: Some(on("2027-04-30")),
            rent: Some(Money::from_units(12_500)),
            decision: Some(Decision::Accepted),
            conditions: "Caution avant l’entrée".to_owned(),
            ..AgendaItem::new(AgendaItemId::new(2), StartupId::new(1), AgendaSubject::Allocation)
        };
        CommitteeSession {
            place: "Salle du conseil".to_owned(),
            members: vec!["A. Benali".to_owned(), "R. Haddad".to_owned()],
            items: vec![item],
            ..CommitteeSession::new(CommitteeSessionId::new(1), ParkId::new(1), on("2026-03-12"))
        }
    }

    #[test]
    fn every_field_has_a_caption_and_a_value() {
        let layout = full();
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut lines = Vec::new();
            for entity in [
                EntityId::Layout,
                EntityId::Park(ParkId::new(1)),
                EntityId::Building(BuildingId::new(1)),
                EntityId::Floor(FloorId::new(1)),
                EntityId::Unit(UnitId::new(1)),
                EntityId::Startup(StartupId::new(1)),
                EntityId::Tenancy(TenancyId::new(1)),
                EntityId::CommitteeSession(CommitteeSessionId::new(1)),
            ] {
                for field in field_names(entity) {
                    let caption = texts.field_caption(&layout, entity, field);
                    let value = texts.field_value(&layout, entity, field).unwrap_or_default();
                    assert!(!value.is_empty() && caption != "—", "{entity:?} {field}");
                    lines.push(format!("{field} = {caption}: {value}"));
                }
            }
            insta::assert_snapshot!(format!("fields_{}", language.code()), lines.join("\n"));
        }
    }
}
