### Panneaux, plan, boîtes de dialogue
