//! Results kept between frames until what they follow from changes.

use std::sync::Arc;

use egui::{Id, Ui};

/// The result for a key: counted again only where the key differs from that of the last frame.
pub(super) fn cached<K, V>(ui: &Ui, id: Id, key: K, count: impl FnOnce() -> V) -> Arc<V>
where
    K: PartialEq + Clone + Send + Sync + 'static,
    V: Send + Sync + 'static,
{
    let kept = ui.data(|data| data.get_temp::<(K, Arc<V>)>(id));
    if let Some((of, value)) = kept
        && of == key
    {
        return value;
    }
    let value = Arc::new(count());
    ui.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&value))));
    value
}
