//! The fields of entities as people read them, found by the names that the file's format gives them.

use chrono::NaiveDate;

use super::{Texts, visible};
use crate::message;
use crate::model::{
    Building, CommitteeSession, Currency, EntityId, Floor, Layout, Money, Needs, Occupied, Opening, Park, Period,
    Service, Shape, Startup, Tenancy, Unavailability, Underlay, Unit,
};

impl Texts {
    /// What a field is called.
    pub(super) fn field_caption(&self, layout: &Layout, entity: EntityId, field: &str) -> String {
        let currency = self.currency(currency_of(layout, entity));
        match field {
            "asking_rent" => message!(self, "field-asking-rent", currency = currency),
            "needs.rent_limit" => message!(self, "field-rent-limit", currency = currency),
            _ => self.get(caption_key(entity, field)).into_owned(),
        }
    }

    /// What a layout has in a field; `None` where it does not have the entity.
    pub(super) fn field_value(&self, layout: &Layout, entity: EntityId, field: &str) -> Option<String> {
        let currency = currency_of(layout, entity);
        Some(match entity {
            EntityId::Layout => self.name(layout.title()),
            EntityId::Park(id) => self.park_field(layout.park(id)?, field),
            EntityId::Building(id) => self.building_field(layout, layout.building(id)?, field),
            EntityId::Floor(id) => self.floor_field(layout, layout.floor(id)?, field),
            EntityId::Unit(id) => self.unit_field(layout, layout.unit(id)?, field, currency),
            EntityId::Startup(id) => self.startup_field(layout, layout.startup(id)?, field, currency),
            EntityId::Tenancy(id) => self.tenancy_field(layout, layout.tenancy(id)?, field, currency),
            EntityId::CommitteeSession(id) => self.session_field(layout, layout.session(id)?, field),
        })
    }

    fn park_field(&self, park: &Park, field: &str) -> String {
        let months = |months: Option<u32>| self.optional(months, |months| self.months(months));
        match field {
            "position" => self.integer(u64::from(park.position) + 1),
            "code" => self.name(&park.code),
            "name" => self.name(&park.name),
            "town" => self.name(&park.town),
            "operator" => self.name(&park.operator),
            "status" => self.park_status(park.status),
            "currency" => park.currency.code().to_owned(),
            "weekend" => self.all(park.weekend.iter().map(|day| self.weekday(*day))),
            "week_starts" => self.weekday(park.week_starts),
            "notice_months" => self.months(park.notice_months),
            "incubation_months" => months(park.incubation_months),
            "hotel_months" => months(park.hotel_months),
            "area_per_person" => self.area(park.area_per_person),
            "labels" => self.all(park.labels.iter().map(|rule| self.label_rule(*rule))),
            "alerts" => self.alert_rules(park.alerts),
            _ => String::new(),
        }
    }

    fn building_field(&self, layout: &Layout, building: &Building, field: &str) -> String {
        match field {
            "park" => self.park_name_of(layout, building.park),
            "position" => self.integer(u64::from(building.position) + 1),
            "code" => self.name(&building.code),
            "name" => self.name(&building.name),
            "kind" => self.building_kind(building.kind),
            _ => String::new(),
        }
    }

    fn floor_field(&self, layout: &Layout, floor: &Floor, field: &str) -> String {
        match field {
            "building" => self.entity(layout, EntityId::Building(floor.building)),
            "level" => self.level(floor.level),
            "name" => self.name(&floor.name),
            "columns" => self.integer(floor.columns),
            "rows" => self.integer(floor.rows),
            "module" => self.length(floor.module),
            "outline" => self.optional(floor.outline.as_ref(), |outline| self.shape(outline)),
            "openings" => self.all(floor.openings.iter().map(|opening| self.opening(*opening))),
            "captions" => self.all(floor.captions.iter().map(|caption| {
                let place = format!("{}, {}", self.decimal(caption.column, 1), self.decimal(caption.row, 1));
                message!(self, "conflict-caption", text = visible(&caption.text), place = place)
            })),
            "underlay" => self.optional(floor.underlay.as_ref(), |underlay| self.underlay(underlay)),
            _ => String::new(),
        }
    }

    fn unit_field(&self, layout: &Layout, unit: &Unit, field: &str, currency: Currency) -> String {
        match field {
            "floor" => self.entity(layout, EntityId::Floor(unit.floor)),
            "code" => self.name(&unit.code),
            "use" => self.unit_use(unit.usage),
            "shape" => self.shape(&unit.shape),
            "area" => self.optional(unit.area, |area| self.area(area)),
            "standard" => self.name(&unit.standard),
            "seats" => self.integer(unit.seats),
            "shared" => self.yes_or_no(unit.shared),
            "services" => self.services(unit.services.iter()),
            "asking_rent" => self.optional(unit.asking_rent, |rent| self.money_short(rent, currency)),
            "unavailable" => self.all(unit.unavailable.iter().map(|time| self.unavailability(time))),
            "remarks" => self.name(&unit.remarks),
            _ => String::new(),
        }
    }

    fn startup_field(&self, layout: &Layout, startup: &Startup, field: &str, currency: Currency) -> String {
        match field {
            "name" => self.name(&startup.name),
            "other_name" => self.name(&startup.other_name),
            "legal_form" => self.name(&startup.legal_form),
            "trade_register" => self.name(&startup.trade_register),
            "tax_number" => self.name(&startup.tax_number),
            "sector" => self.name(&startup.sector),
            "stages" => self.all(startup.stages.iter().map(|change| {
                message!(self, "conflict-dated", what = self.stage(change.stage), date = self.since(change.since))
            })),
            "labels" => self.all(startup.labels.iter().map(|label| {
                let date = match label.granted.and_then(|granted| Period::new(granted, Some(label.expires))) {
                    Some(period) => self.period(period),
                    None => self.until(label.expires),
                };
                message!(self, "conflict-dated", what = self.label_kind(label.kind), date = date)
            })),
            "stay_extensions" => {
                self.all(startup.stay_extensions.iter().map(|extension| self.stay_extension(extension)))
            }
            "headcount" => self.integer(startup.headcount),
            "remarks" => self.name(&startup.remarks),
            "contact.name" => self.name(&startup.contact.name),
            "contact.email" => self.name(&startup.contact.email),
            "contact.phone" => self.name(&startup.contact.phone),
            _ => match &startup.needs {
                Some(needs) => self.needs_field(layout, needs, field, currency),
                None => message!(self, "conflict-empty"),
            },
        }
    }

    fn needs_field(&self, layout: &Layout, needs: &Needs, field: &str, currency: Currency) -> String {
        match field {
            "needs.park" => self.optional(needs.park, |park| self.park_name_of(layout, park)),
            "needs.area" => self.optional(needs.area, |area| self.area(area)),
            "needs.seats" => self.integer(needs.seats),
            "needs.services" => self.services(needs.services.iter()),
            "needs.earliest" => self.optional_date(needs.earliest),
            "needs.rent_limit" => self.optional(needs.rent_limit, |limit| self.money_short(limit, currency)),
            "needs.since" => self.optional_date(needs.since),
            "needs.priority" => self.term(needs.priority),
            _ => {
                let said = [
                    needs.park.map(|park| self.park_name_of(layout, park)),
                    needs.area.map(|area| message!(self, "need-area", area = self.area(area))),
                    (needs.seats > 0).then(|| message!(self, "need-seats", seats = needs.seats)),
                    (!needs.services.is_empty()).then(|| self.services(needs.services.iter())),
                    needs.earliest.map(|date| message!(self, "need-from", date = self.date(date))),
                    needs.rent_limit.map(|limit| message!(self, "need-rent", rent = self.money_short(limit, currency))),
                ];
                self.all(said.into_iter().flatten())
            }
        }
    }

    fn tenancy_field(&self, layout: &Layout, tenancy: &Tenancy, field: &str, currency: Currency) -> String {
        let money = |amount: Money| self.money_short(amount, currency);
        match field {
            "startup" => self.tenant(layout, tenancy),
            "units" => self.all(tenancy.units.iter().map(|occupied| self.occupied(layout, *occupied))),
            "to_place" => self.all(tenancy.to_place.iter().map(|displaced| match displaced.seats {
                Some(seats) => message!(self, "conflict-seats", unit = visible(&displaced.code), seats = seats),
                None => visible(&displaced.code).into_owned(),
            })),
            "follows" => self.optional(tenancy.follows, |term| self.entity(layout, EntityId::Tenancy(term))),
            "decision" => self.optional(tenancy.decision, |item| {
                let session = layout.sessions().find(|session| session.item(item).is_some());
                session.map_or_else(|| item.to_string(), |session| self.committee_session(session))
            }),
            "state" => self.tenancy_state(tenancy.state),
            "start" => self.date(tenancy.start),
            "end" => self.optional_date(tenancy.end),
            "vacated" => self.optional_date(tenancy.vacated),
            "holdover" => self.yes_or_no(tenancy.holdover),
            "contract" => self.name(&tenancy.contract),
            "kind" => self.contract_kind(tenancy.kind),
            "signed" => self.optional_date(tenancy.signed),
            "notice_months" => self.optional(tenancy.notice_months, |months| self.months(months)),
            "notice_given" => self.optional_date(tenancy.notice_given),
            "breaks" => self.all(tenancy.breaks.iter().map(|date| self.date(*date))),
            "renewal" => self.optional(tenancy.renewal, |option| self.renewal_option(option)),
            "rent" => money(tenancy.rent),
            "rent_steps" => self.all(tenancy.rent_steps.iter().map(|step| self.rent_step(*step, currency))),
            "indexation" => self.optional(tenancy.indexation.as_ref(), |indexation| self.indexation(indexation)),
            "rent_start" => self.optional_date(tenancy.rent_start),
            "charges" => money(tenancy.charges),
            "deposit" => money(tenancy.deposit),
            "deposit_held" => money(tenancy.deposit_held),
            "remarks" => self.name(&tenancy.remarks),
            _ => String::new(),
        }
    }

    fn session_field(&self, layout: &Layout, session: &CommitteeSession, field: &str) -> String {
        match field {
            "park" => self.park_name_of(layout, session.park),
            "date" => self.date(session.date),
            "place" => self.name(&session.place),
            "members" => self.all(session.members.iter().map(|member| visible(member).into_owned())),
            "items" => {
                let items = session.items.iter().map(|item| self.agenda_item(layout, session, item));
                self.name(&items.collect::<Vec<_>>().join(" · "))
            }
            "remarks" => self.name(&session.remarks),
            _ => String::new(),
        }
    }

    fn name(&self, name: &str) -> String {
        if name.is_empty() { message!(self, "conflict-empty") } else { visible(name).into_owned() }
    }

    fn optional<T>(&self, value: Option<T>, shown: impl FnOnce(T) -> String) -> String {
        value.map_or_else(|| message!(self, "conflict-empty"), shown)
    }

    fn optional_date(&self, date: Option<NaiveDate>) -> String {
        self.optional(date, |date| self.date(date))
    }

    /// Every one of several values: two lists that differ must not look the same.
    fn all(&self, values: impl Iterator<Item = String>) -> String {
        self.name(&values.collect::<Vec<_>>().join(", "))
    }

    fn services<'a>(&self, services: impl Iterator<Item = &'a Service>) -> String {
        self.all(services.map(|service| self.service(*service)))
    }

    fn yes_or_no(&self, is_so: bool) -> String {
        if is_so { message!(self, "conflict-yes") } else { message!(self, "conflict-no") }
    }

    fn shape(&self, shape: &Shape) -> String {
        let rectangles: Vec<String> = shape
            .rectangles()
            .iter()
            .map(|rectangle| {
                let (column, row) = (rectangle.column, rectangle.row);
                format!("({column}, {row}, {}, {})", rectangle.columns, rectangle.rows)
            })
            .collect();
        message!(self, "conflict-cells", cells = shape.cells(), rectangles = rectangles.join(" "))
    }

    fn opening(&self, opening: Opening) -> String {
        let ((left, top), (right, bottom)) = (opening.from, opening.to);
        let edge = format!("({left}, {top})–({right}, {bottom})");
        message!(self, "conflict-opening", kind = self.opening_kind(opening.kind), edge = edge)
    }

    fn underlay(&self, underlay: &Underlay) -> String {
        message!(
            self,
            "conflict-underlay",
            file = visible(&underlay.file),
            x = self.length(underlay.x),
            y = self.length(underlay.y),
            width = self.length(underlay.width),
            rotation = self.decimal(underlay.rotation, 1),
            opacity = self.percent_whole(underlay.opacity),
            locked = self.yes_or_no(underlay.locked)
        )
    }

    fn unavailability(&self, time: &Unavailability) -> String {
        let period = time.period().map_or_else(|| self.since(time.start), |period| self.period(period));
        let dated = message!(self, "conflict-dated", what = self.unavailability_reason(time.reason), date = period);
        if time.note.is_empty() { dated } else { message!(self, "conflict-part", field = dated, value = &time.note) }
    }

    pub(super) fn occupied(&self, layout: &Layout, occupied: Occupied) -> String {
        let unit = self.unit_code_of(layout, occupied.unit);
        match occupied.seats {
            Some(seats) => message!(self, "conflict-seats", unit = unit, seats = seats),
            None => unit,
        }
    }
}

/// The currency of the park that an entity belongs to; that of the first park where it belongs to none.
fn currency_of(layout: &Layout, entity: EntityId) -> Currency {
    let park = match entity {
        EntityId::Unit(id) => layout.unit(id).and_then(|unit| layout.place_of(unit)).map(|(_, _, park)| park),
        EntityId::Startup(id) => {
            let needs = layout.startup(id).and_then(|startup| startup.needs.as_ref());
            needs.and_then(|needs| layout.park(needs.park?))
        }
        EntityId::Tenancy(id) => layout.tenancy(id).and_then(|tenancy| layout.park_of(tenancy)),
        EntityId::CommitteeSession(id) => layout.session(id).and_then(|session| layout.park(session.park)),
        EntityId::Layout | EntityId::Park(_) | EntityId::Building(_) | EntityId::Floor(_) => None,
    };
    park.or_else(|| layout.parks_in_order().first().copied()).map(|park| park.currency).unwrap_or_default()
}

/// The key of what a field is called. Most are those of the forms.
fn caption_key(entity: EntityId, field: &str) -> &'static str {
    match (entity, field) {
        (EntityId::Building(_) | EntityId::CommitteeSession(_), "park") => "conflict-field-park",
        (EntityId::Park(_) | EntityId::Building(_), "position") => "conflict-field-position",
        (EntityId::Park(_), "area_per_person") => "field-area-per-person",
        (EntityId::Park(_), "labels") => "field-label-rules",
        (EntityId::Tenancy(_), "kind") => "field-contract-kind",
        (_, "needs.seats") => "field-seats",
        (_, "needs.services") => "field-services",
        _ => OF_FIELDS.iter().find(|(name, _)| *name == field).map_or("conflict-empty", |(_, key)| key),
    }
}

/// The keys of fields that are called the same wherever they stand.
const OF_FIELDS: [(&str, &str); 77] = [
    ("title", "field-title"),
    ("code", "field-code"),
    ("name", "field-name"),
    ("town", "field-town"),
    ("operator", "field-operator"),
    ("status", "field-status"),
    ("currency", "field-currency"),
    ("weekend", "field-weekend"),
    ("week_starts", "field-week-starts"),
    ("notice_months", "field-notice-months"),
    ("incubation_months", "field-incubation-months"),
    ("hotel_months", "field-hotel-months"),
    ("kind", "field-kind"),
    ("building", "conflict-field-building"),
    ("level", "field-level"),
    ("columns", "field-columns"),
    ("rows", "field-rows"),
    ("module", "field-module"),
    ("outline", "conflict-field-outline"),
    ("openings", "conflict-field-openings"),
    ("captions", "conflict-field-captions"),
    ("underlay", "conflict-field-underlay"),
    ("floor", "conflict-field-floor"),
    ("use", "field-use"),
    ("shape", "conflict-field-shape"),
    ("area", "field-area"),
    ("standard", "field-standard"),
    ("seats", "field-seats"),
    ("shared", "field-shared"),
    ("services", "field-services"),
    ("unavailable", "section-unavailable"),
    ("remarks", "field-remarks"),
    ("other_name", "field-other-name"),
    ("legal_form", "field-legal-form"),
    ("trade_register", "field-trade-register"),
    ("tax_number", "field-tax-number"),
    ("sector", "field-sector"),
    ("stages", "section-stages"),
    ("labels", "section-labels"),
    ("headcount", "field-headcount"),
    ("contact.name", "field-contact"),
    ("contact.email", "field-email"),
    ("contact.phone", "field-phone"),
    ("needs", "section-needs"),
    ("needs.park", "field-park"),
    ("needs.area", "field-needed-area"),
    ("needs.earliest", "field-earliest"),
    ("startup", "conflict-field-startup"),
    ("units", "section-units"),
    ("to_place", "conflict-field-to-place"),
    ("follows", "field-follows"),
    ("decision", "field-decision"),
    ("state", "field-state"),
    ("start", "field-start"),
    ("end", "field-end"),
    ("vacated", "field-vacated"),
    ("holdover", "field-holdover"),
    ("contract", "field-contract"),
    ("signed", "field-signed"),
    ("notice_given", "field-notice-given"),
    ("breaks", "field-breaks"),
    ("renewal", "field-renewal"),
    ("rent", "field-rent"),
    ("rent_steps", "field-rent-steps"),
    ("indexation", "field-indexation"),
    ("rent_start", "field-rent-start"),
    ("charges", "field-charges"),
    ("deposit", "field-deposit"),
    ("deposit_held", "field-deposit-held"),
    ("alerts", "field-alerts"),
    ("stay_extensions", "field-stay-extensions"),
    ("needs.since", "field-asked-since"),
    ("needs.priority", "field-priority"),
    ("date", "field-session-date"),
    ("place", "field-session-place"),
    ("members", "field-session-members"),
    ("items", "field-session-items"),
];
