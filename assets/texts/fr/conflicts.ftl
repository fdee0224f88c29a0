### Là où le travail de deux personnes ne va pas ensemble, et ce qu’a chacune

conflict-line = { $subject } : { $field } — de notre côté : { $ours } ; de leur côté : { $theirs } ; avant : { $base }
conflict-removed = Supprimé d’un côté, modifié de l’autre
conflict-missing = { $entity } : supprimé d’un côté, encore utile de l’autre
conflict-gone = supprimé
conflict-not-yet = absent
conflict-empty = —
conflict-part = { $field } : { $value }
conflict-yes = oui
conflict-no = non
conflict-tenancy = { $startup }, { $units }, { $period } ({ $state })
conflict-dated = { $what } ({ $date })
conflict-seats = { $seats ->
        [one] { $unit } ({ $seats } poste)
       *[other] { $unit } ({ $seats } postes)
    }
conflict-cells = { $cells ->
        [one] { $cells } case
       *[other] { $cells } cases
    }, { $rectangles }

## Champs qu’aucun formulaire ne montre
conflict-field-position = Place dans l’ordre
conflict-field-park = Parc
conflict-field-building = Bâtiment
conflict-field-floor = Étage
conflict-field-shape = Cases
conflict-field-startup = Start-up
conflict-field-outline = Contour du bâtiment
conflict-field-openings = Portes et fenêtres
conflict-field-captions = Textes du plan
conflict-field-underlay = Image sous le plan
conflict-field-to-place = À placer
field-follows = Fait suite à
field-decision = Décision du comité
field-renewal = Options de renouvellement
field-rent-steps = Paliers du loyer
field-indexation = Révision du loyer
field-label-rules = Durée des labels
field-alerts = Seuils d’alerte
field-stay-extensions = Séjours prolongés
field-asked-since = En attente depuis
field-priority = Priorité
field-session-date = Date
field-session-place = Lieu
field-session-members = Membres présents
field-session-items = Ordre du jour
conflict-caption = « { $text } » en { $place }
conflict-opening = { $kind } { $edge }
conflict-underlay = { $file } : { $width } de large, milieu à { $x } et { $y }, tournée de { $rotation }°, { $opacity }, verrouillée : { $locked }
