### Menus, commandes, avis
