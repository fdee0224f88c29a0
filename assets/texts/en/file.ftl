### Files that cannot be read or written
