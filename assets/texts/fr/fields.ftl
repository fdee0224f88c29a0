### Ce qui ne va pas dans un champ que l’on remplit

number-error-empty = Écrivez un nombre
number-error-not-a-number = Ce n’est pas un nombre ; écrivez par exemple 12 500,5
number-error-ambiguous = Un point suivi de trois chiffres peut séparer des milliers ou des décimales ; écrivez des milliers sans point, des décimales avec une virgule
money-error-too-many-decimals = Un montant a deux décimales au plus
money-error-too-large = Ce montant est trop grand
date-error-empty = Écrivez une date
date-error-unreadable = Ce n’est pas une date ; écrivez par exemple 31/12/2026 ou +1a
date-error-no-such-day = Ce jour n’existe pas
date-error-year = L’année n’est pas entre { $first } et { $last }
date-error-no-start = Donnez d’abord le début à partir duquel compter
field-no-such-unit = Le parc n’a pas de lot { $code }

## Règles d’un parc
section-alert-rules = Alertes
section-label-rules = Labels
field-alert-ends = Fins : jours avant
field-alert-notices = Préavis : jours avant
field-alert-breaks = Résiliations : jours avant
field-alert-labels = Labels : jours avant
field-alert-stays = Séjours : jours avant
field-alert-works = Travaux : jours avant
field-alert-vacant = Vacance : dès (jours)
field-alert-deposits = Caution : dès (jours)
field-label-months = Durée (mois)
field-label-renewals = Renouvellements
label-rule-add = Ajouter un label
label-rule-remove = Retirer ce label
field-too-many = Au plus { $most }
