### Panels, canvas, dialogs
