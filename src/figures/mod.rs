//! What a layout says at a date: occupancy, areas, rents, expiries. The one source of figures for plan, tables and documents.
