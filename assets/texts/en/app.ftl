### Menus, commands, notices
