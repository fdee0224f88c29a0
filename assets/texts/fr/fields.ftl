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
