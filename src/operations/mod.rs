//! What managers do: allocate, vacate, move, swap, edit; each a pure function from a layout and a request to a change or a refusal.
