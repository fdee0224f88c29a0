### Fichiers que l’on ne peut lire ou écrire

file-error = { $what } ; { $remedy }
file-error-with-path = { $what } ; { $remedy } : { $path }
size-bytes = { $number } o
size-kilobytes = { $number } ko
size-megabytes = { $number } Mo
size-gigabytes = { $number } Go

## Ouvrir
open-missing = Ce fichier n’existe pas
open-forbidden = Ce compte n’a pas le droit de lire ce fichier
open-not-a-file = { $kind ->
        [folder] C’est un dossier, non un fichier
        [pipe] C’est un tube, non un fichier
        [socket] C’est une socket, non un fichier
        [device] C’est un périphérique, non un fichier
       *[other] Ce n’est pas un fichier ordinaire
    }
open-too-large = Le fichier fait { $size }, plus que les { $limit } permis
open-unreadable = Le fichier ne peut être lu ({ $message })
open-not-utf8 = Ce n’est pas du texte en UTF-8
open-nul-character = Il y a un caractère nul, qu’aucun texte ne contient
open-no-format = Ce n’est pas un plan d’occupation, le champ format y manque
open-unknown-format = Le format { $format } n’existe pas, le plus récent est { $newest }
open-newer-format = Le fichier est au format { $format }, et cette version du programme ne connaît que les formats jusqu’à { $newest }
open-invalid = { $defect } (champ { $field })
open-misleading = { $count ->
        [one] { $count } référence ou identifiant tromperait
       *[other] { $count } références ou identifiants tromperaient
    }
open-misleading-problem = { $kind ->
        [layout] Plan d’occupation
        [park] Parc { $id }
        [building] Bâtiment { $id }
        [floor] Étage { $id }
        [unit] Lot { $id }
        [startup] Start-up { $id }
        [session] Séance { $id }
       *[tenancy] Convention d’occupation { $id }
    } : { $what }

## Ce qui ne va pas à un endroit du texte
defect-unknown-field = Il n’y a pas de champ { $found } ici, seulement { $expected }
defect-missing-field = Le champ { $field } manque
defect-field-twice = Le champ { $field } figure deux fois
defect-unknown-word = { $found } n’est pas l’un des mots possibles : { $expected }
defect-not-finite = Le nombre n’est pas fini
defect-out-of-range = Le nombre est trop grand ou trop petit
defect-expected-comma = Il faut une virgule ici
defect-expected-colon = Il faut deux-points ici
defect-expected-closing-parenthesis = Il faut une parenthèse fermante ici
defect-expected-closing-bracket = Il faut un crochet fermant ici
defect-expected-record = Il faut des champs entre parenthèses ici
defect-expected-list = Il faut une liste entre crochets ici
defect-expected-text = Il faut un texte entre guillemets ici
defect-expected-whole-number = Il faut un nombre entier ici
defect-expected-number = Il faut un nombre ici
defect-expected-true-or-false = Il faut true ou false ici
defect-expected-name = Il faut un nom ici
defect-expected-length = Il y a ici trop ou trop peu de valeurs
defect-ends-too-early = Le texte finit trop tôt, une parenthèse, un guillemet ou un commentaire n’est pas fermé
defect-after-the-end = Rien ne peut suivre la parenthèse qui ferme le plan d’occupation
defect-too-deep = Les parenthèses sont imbriquées trop profondément
defect-not-a-date = Ce n’est pas un jour du calendrier écrit AAAA-MM-JJ
defect-not-an-id = Ce n’est pas un identifiant, qui a 13 lettres ou chiffres sans i, l, o ni u
defect-not-a-currency = Ce n’est pas le code d’une monnaie, comme DZD ou RUB
defect-not-an-amount = Ce n’est pas un montant, qui a deux décimales au plus
defect-empty-shape = La forme n’a aucun rectangle
defect-empty-rectangle = Le rectangle n’a aucune case
defect-value = Cette valeur n’est pas possible ({ $message })

## Ce qui est perdu d’un fichier endommagé
lost = Ligne { $line } : { $what } — { $excerpt }
lost-not-text = des octets n’y sont pas du texte ; ce qu’elle contenait est perdu, et peut-être ce qui la suivait
lost-illegible = elle n’est pas lisible
lost-damaged = { $kind ->
        [layout] le titre est perdu
        [park] un parc est perdu
        [building] un bâtiment est perdu
        [floor] un étage est perdu
        [unit] un lot est perdu
        [startup] une start-up est perdue
        [session] une séance du comité est perdue
       *[tenancy] une convention d’occupation est perdue
    } ({ $defect })
lost-id-twice = { $kind ->
        [park] ce parc n’est pas repris, un autre a le même identifiant { $id }
        [building] ce bâtiment n’est pas repris, un autre a le même identifiant { $id }
        [floor] cet étage n’est pas repris, un autre a le même identifiant { $id }
        [unit] ce lot n’est pas repris, un autre a le même identifiant { $id }
        [startup] cette start-up n’est pas reprise, une autre a le même identifiant { $id }
        [session] cette séance n’est pas reprise, une autre a le même identifiant { $id }
       *[tenancy] cette convention n’est pas reprise, une autre a le même identifiant { $id }
    }
lost-units-of-tenancy = { $count ->
        [one] la convention { $id } est reprise sans un lot perdu ({ $units })
       *[other] la convention { $id } est reprise sans { $count } lots perdus ({ $units })
    }
lost-tenancy-without-units = la convention { $id } est perdue, car tous ses lots le sont
lost-replaced = { $kind ->
        [park] le parc qui contient la suite est perdu, un parc « ? » le remplace ({ $id })
        [building] le bâtiment qui contient la suite est perdu, un bâtiment « ? » le remplace ({ $id })
        [floor] l’étage qui contient la suite est perdu, un étage « ? » le remplace ({ $id })
       *[startup] la start-up de cette convention est perdue, une start-up « ? » la remplace ({ $id })
    }
lost-out-of-place = { $kind ->
        [park] le parc { $id } commence avant la fin du précédent ; vérifiez ce que contient chacun des deux
        [building] le bâtiment { $id } commence avant la fin du précédent ; vérifiez ce que contient chacun des deux
       *[floor] l’étage { $id } commence avant la fin du précédent ; vérifiez ce que contient chacun des deux
    }
lost-more = { $count ->
        [one] Une autre perte n’est pas énumérée
       *[other] { $count } autres pertes ne sont pas énumérées
    }

## Enregistrer
save-write-protected = Le fichier est protégé en écriture
save-no-access = Ce compte n’a pas le droit d’écrire ici
save-read-only-disk = Le disque est en lecture seule
save-disk-full = Il n’y a plus de place sur le disque
save-no-folder = Le dossier n’existe pas
save-not-a-file = { $kind ->
        [folder] Un dossier porte ce nom
       *[other] Quelque chose qui n’est pas un fichier porte ce nom
    }
save-dangling-link = C’est un lien vers un fichier qui n’existe pas
save-locked = { $owner } enregistre ce fichier en ce moment
save-occupied = Un autre fichier porte ce nom
save-source-unreadable = Ce qui est à copier ne peut être lu ({ $reason })
save-protected = Ce qui s’y trouve n’est pas un plan lisible ({ $reason }) et n’est jamais remplacé
save-system = Le système a refusé ({ $message })

## Que faire
file-remedy-choose-another-file = choisissez un autre fichier
file-remedy-ask-for-access = demandez l’accès à qui gère le fichier ou le dossier, ou choisissez-en un autre
file-remedy-try-again = réessayez, et vérifiez le disque ou la connexion si cela se répète
file-remedy-save-as-utf8 = enregistrez-le en UTF-8 avec un éditeur de texte
file-remedy-take-an-earlier-copy = reprenez une copie antérieure du fichier
file-remedy-mend-text = corrigez cet endroit avec un éditeur de texte
file-remedy-update-program = installez une version plus récente du programme
file-remedy-save-under-another-name = enregistrez sous un autre nom
file-remedy-make-room = libérez de la place, ou enregistrez ailleurs
file-remedy-choose-another-folder = choisissez un autre dossier

## Images sous les plans
picture-missing = L’image « { $name } » est introuvable ; remettez-la en place, ou choisissez-en une autre : { $path }
picture-unsafe-path = Le chemin de l’image sort du dossier du plan d’occupation : { $file } ; choisissez l’image de nouveau
picture-unknown-kind = « { $name } » n’est ni PNG, ni JPEG, ni PDF ; choisissez un autre fichier
picture-too-many-pixels = L’image « { $name } » a { $width } × { $height } pixels, c’est trop ; réduisez-la
picture-encrypted = Le PDF « { $name } » demande un mot de passe ; enregistrez-en une copie sans mot de passe
picture-damaged = L’image « { $name } » est endommagée ; reprenez-en une autre copie, ou enregistrez-la en PNG
picture-given-up = La lecture de l’image « { $name } » a pris trop de temps ; enregistrez-la en PNG, ou choisissez-en une autre
