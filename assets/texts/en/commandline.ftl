### Without a window
