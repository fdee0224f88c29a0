//! The field for a pattern of codes.

use egui::Ui;

use super::remark;
use crate::operations::CodePattern;
use crate::ui::desk::Desk;
use crate::ui::forms::{Form, text_field};

/// Shows it with what may stand in it; answers the pattern, or tells what is wrong and where.
pub(super) fn field(ui: &mut Ui, desk: &Desk<'_>, form: &Form<'_>, text: &mut String) -> Option<CodePattern> {
    text_field(ui, form, &desk.texts.get("field-pattern"), text);
    let read = text.trim().parse::<CodePattern>();
    match &read {
        Err(error) => form.error(ui, &desk.texts.pattern_error(*error)),
        Ok(_) => {
            form.row(ui, "", |ui, _| remark(ui, desk, &desk.texts.pattern_help()));
        }
    }
    read.ok()
}
