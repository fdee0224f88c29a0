//! From the rooms of a plan to units: codes, seats, services, areas and asking rents.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{FloorId, Money, Service, Unit, UnitId, UnitUse};

use super::draw::Draw;
use super::plans::{CELL_AREA, Room, RoomKind};
use super::words::Locale;

/// What the units of a floor have in common.
#[derive(Clone, Copy)]
pub(super) struct FitOut<'a> {
    /// The floor.
    pub(super) floor: FloorId,
    /// Its level.
    pub(super) level: i32,
    /// The first part of the codes of rooms that can be let.
    pub(super) prefix: &'a str,
    /// Asking rent for an office, for one m² and one month, in whole units of the currency.
    pub(super) rent: u32,
    /// The words of the country.
    pub(super) locale: &'static Locale,
}

/// The units of a floor, in the order of its rooms.
pub(super) fn units(rooms: &[Room], fit_out: FitOut<'_>, draw: &mut Draw) -> Vec<Unit> {
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let level = match fit_out.level {
        level if level < 0 => format!("S{}", level.unsigned_abs()),
        level => level.to_string(),
    };
    rooms
        .iter()
        .map(|room| {
            let word = word(room.kind, fit_out);
            let number = numbers.entry(word).or_default();
            *number += 1;
            unit(room, format!("{word}-{level}{number:02}"), fit_out, draw)
        })
        .collect()
}

fn word(kind: RoomKind, fit_out: FitOut<'_>) -> &str {
    let words = &fit_out.locale.rooms;
    match kind {
        RoomKind::Hall => words.hall,
        RoomKind::Lounge => words.lounge,
        RoomKind::Kitchen => words.kitchen,
        RoomKind::Toilets => words.toilets,
        RoomKind::Corridor => words.corridor,
        RoomKind::Stairs => words.stairs,
        RoomKind::Lift => words.lift,
        RoomKind::Shaft => words.shaft,
        RoomKind::Plant => words.plant,
        _ => fit_out.prefix,
    }
}

fn unit(room: &Room, code: String, fit_out: FitOut<'_>, draw: &mut Draw) -> Unit {
    let usage = room.kind.usage();
    let lettable = usage.is_lettable();
    let hundredths = u32::try_from(room.shape.cells()).unwrap_or(u32::MAX).saturating_mul(CELL_AREA);
    // What lies between the walls is 3 to 6 % less than what the grid says.
    let measured = (lettable && draw.chance(38)).then(|| hundredths / 100 * draw.between(94, 97) / 10);
    let standard = if measured.is_some() { (*draw.pick(fit_out.locale.standards)).to_owned() } else { String::new() };
    let seats = seats(room.kind, hundredths / 100, draw);
    Unit {
        id: UnitId::new(draw.id()),
        floor: fit_out.floor,
        code,
        usage,
        shape: room.shape.clone(),
        area: measured.map(|tenths| f64::from(tenths) / 10.0),
        standard,
        seats,
        shared: room.kind == RoomKind::SharedDesks && seats > 0,
        services: services(room.kind, fit_out.level, draw),
        asking_rent: lettable.then(|| asking_rent(room.kind, fit_out, draw)),
        unavailable: Vec::new(),
        remarks: remarks(usage, fit_out.locale, draw),
    }
}

fn seats(kind: RoomKind, area: u32, draw: &mut Draw) -> u32 {
    match kind {
        RoomKind::Office => (area / draw.between(8, 12)).max(1),
        RoomKind::OpenSpace => area / draw.between(8, 10),
        RoomKind::SharedDesks => (area / 4).clamp(8, 24),
        RoomKind::Laboratory => (area / 14).max(2),
        RoomKind::MeetingRoom => (area / 3).min(14),
        RoomKind::TrainingRoom => (area / 2).min(30),
        _ => 0,
    }
}

fn services(kind: RoomKind, level: i32, draw: &mut Draw) -> BTreeSet<Service> {
    use Service::{
        AccessControl, Adsl, AirConditioning, BackupPower, Fibre, FumeExtraction, RaisedFloor, StepFreeAccess,
        Telephone, ThreePhasePower, Water, Wifi, Wimax,
    };
    let mut services = BTreeSet::new();
    let always: &[Service] = match kind {
        RoomKind::Office | RoomKind::OpenSpace => &[Fibre, Wifi],
        RoomKind::SharedDesks | RoomKind::MeetingRoom | RoomKind::TrainingRoom => &[Fibre, Wifi, AirConditioning],
        RoomKind::Laboratory => &[Fibre, ThreePhasePower, Water],
        RoomKind::ServerRoom => &[Fibre, AirConditioning, BackupPower, RaisedFloor, AccessControl],
        _ => return services,
    };
    services.extend(always);
    let sometimes: &[(Service, u32)] = match kind {
        RoomKind::Laboratory => &[(FumeExtraction, 60), (AirConditioning, 50), (BackupPower, 40)],
        RoomKind::ServerRoom => &[(ThreePhasePower, 60)],
        _ => &[(AirConditioning, 60), (Telephone, 45), (Adsl, 20), (Wimax, 10), (BackupPower, 18), (AccessControl, 25)],
    };
    services.extend(sometimes.iter().filter(|(_, percent)| draw.chance(*percent)).map(|(service, _)| *service));
    if level == 0 || draw.chance(70) {
        services.insert(StepFreeAccess);
    }
    services
}

/// A tenth either side of the building's rent, by floor and luck, in steps of ten.
fn asking_rent(kind: RoomKind, fit_out: FitOut<'_>, draw: &mut Draw) -> Money {
    let by_kind = match kind {
        RoomKind::Storage => 45,
        RoomKind::Laboratory => 118,
        RoomKind::ServerRoom => 150,
        RoomKind::SharedDesks => 125,
        _ => 100,
    };
    let by_floor = 98 + fit_out.level.clamp(0, 6).unsigned_abs();
    let rent = fit_out.rent * by_kind / 100 * by_floor / 100 * draw.between(94, 106) / 100;
    Money::from_units(i64::from((rent / 10).max(1)) * 10)
}

fn remarks(usage: UnitUse, locale: &Locale, draw: &mut Draw) -> String {
    if usage.is_lettable() && draw.chance(4) { (*draw.pick(locale.unit_remarks)).to_owned() } else { String::new() }
}
