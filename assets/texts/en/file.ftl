### Files that cannot be read or written

file-error = { $what }; { $remedy }
file-error-with-path = { $what }; { $remedy }: { $path }
size-bytes = { $number } B
size-kilobytes = { $number } kB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

## Opening
open-missing = There is no such file
open-forbidden = This account may not read the file
open-not-a-file = { $kind ->
        [folder] This is a folder, not a file
        [pipe] This is a pipe, not a file
        [socket] This is a socket, not a file
        [device] This is a device, not a file
       *[other] This is not an ordinary file
    }
open-too-large = The file has { $size }, more than the { $limit } that are allowed
open-unreadable = The file cannot be read ({ $message })
open-not-utf8 = This is not text in UTF-8
open-nul-character = There is a NUL character, which no text has
open-no-format = This is not a layout, for the field format is missing
open-unknown-format = There is no format { $format }, the newest is { $newest }
open-newer-format = The file is in format { $format }, and this version of the program knows formats up to { $newest } only
open-invalid = { $defect } (field { $field })
open-misleading = { $count ->
        [one] { $count } reference or id would mislead
       *[other] { $count } references or ids would mislead
    }
open-misleading-problem = { $kind ->
        [layout] Layout
        [park] Park { $id }
        [building] Building { $id }
        [floor] Floor { $id }
        [unit] Unit { $id }
        [startup] Startup { $id }
        [session] Session { $id }
       *[tenancy] Tenancy { $id }
    }: { $what }

## What is wrong at a place of the text
defect-unknown-field = There is no field { $found } here, only { $expected }
defect-missing-field = The field { $field } is missing
defect-field-twice = The field { $field } stands twice
defect-unknown-word = { $found } is none of the words that can stand here: { $expected }
defect-not-finite = The number is not finite
defect-out-of-range = The number is too large or too small
defect-expected-comma = A comma is expected here
defect-expected-colon = A colon is expected here
defect-expected-closing-parenthesis = A closing parenthesis is expected here
defect-expected-closing-bracket = A closing bracket is expected here
defect-expected-record = Fields in parentheses are expected here
defect-expected-list = A list in brackets is expected here
defect-expected-text = A text in quotes is expected here
defect-expected-whole-number = A whole number is expected here
defect-expected-number = A number is expected here
defect-expected-true-or-false = true or false is expected here
defect-expected-name = A name is expected here
defect-expected-length = There are too many or too few values here
defect-ends-too-early = The text ends too early, a bracket, a quote or a comment is not closed
defect-after-the-end = Nothing may stand after the closing parenthesis of the layout
defect-too-deep = The brackets are nested too deep
defect-not-a-date = This is not a day of the calendar, written YYYY-MM-DD
defect-not-an-id = This is not an id, which has 13 letters or digits without i, l, o and u
defect-not-a-currency = This is not the code of a currency, such as DZD or RUB
defect-not-an-amount = This is not an amount, which has at most two decimals
defect-empty-shape = The shape has no rectangle
defect-empty-rectangle = The rectangle has no cell
defect-value = This value cannot stand here ({ $message })

## What is lost of a damaged file
lost = Line { $line }: { $what } — { $excerpt }
lost-not-text = some of its bytes are not text; what it held is lost, and perhaps what came after it
lost-illegible = it cannot be read
lost-damaged = { $kind ->
        [layout] the title is lost
        [park] a park is lost
        [building] a building is lost
        [floor] a floor is lost
        [unit] a unit is lost
        [startup] a startup is lost
        [session] a committee session is lost
       *[tenancy] a tenancy is lost
    } ({ $defect })
lost-id-twice = { $kind ->
        [park] this park is left out, another has the same id { $id }
        [building] this building is left out, another has the same id { $id }
        [floor] this floor is left out, another has the same id { $id }
        [unit] this unit is left out, another has the same id { $id }
        [startup] this startup is left out, another has the same id { $id }
        [session] this session is left out, another has the same id { $id }
       *[tenancy] this tenancy is left out, another has the same id { $id }
    }
lost-units-of-tenancy = { $count ->
        [one] tenancy { $id } is kept without a unit that is lost ({ $units })
       *[other] tenancy { $id } is kept without { $count } units that are lost ({ $units })
    }
lost-tenancy-without-units = tenancy { $id } is lost, for all its units are
lost-replaced = { $kind ->
        [park] the park that holds what follows is lost, a park “?” stands for it ({ $id })
        [building] the building that holds what follows is lost, a building “?” stands for it ({ $id })
        [floor] the floor that holds what follows is lost, a floor “?” stands for it ({ $id })
       *[startup] the startup of this tenancy is lost, a startup “?” stands for it ({ $id })
    }
lost-out-of-place = { $kind ->
        [park] park { $id } begins before the last one ends; check what each of the two holds
        [building] building { $id } begins before the last one ends; check what each of the two holds
       *[floor] floor { $id } begins before the last one ends; check what each of the two holds
    }
lost-more = { $count ->
        [one] One more loss is not listed
       *[other] { $count } more losses are not listed
    }

## Saving
save-write-protected = The file is write-protected
save-no-access = This account may not write here
save-read-only-disk = The disk can only be read
save-disk-full = There is no room left on the disk
save-no-folder = The folder does not exist
save-not-a-file = { $kind ->
        [folder] A folder has this name
       *[other] Something that is not a file has this name
    }
save-dangling-link = This is a link to a file that does not exist
save-locked = { $owner } is saving this file just now
save-occupied = Another file has this name
save-source-unreadable = What is to be copied cannot be read ({ $reason })
save-protected = What is there is not a readable layout ({ $reason }) and is never replaced
save-system = The system refused ({ $message })

## What to do
file-remedy-choose-another-file = choose another file
file-remedy-ask-for-access = ask whoever keeps the file or folder for access, or choose another
file-remedy-try-again = try again, and look after the disk or the connection if it happens again
file-remedy-save-as-utf8 = save it as UTF-8 with a text editor
file-remedy-take-an-earlier-copy = take an earlier copy of the file
file-remedy-mend-text = mend this place with a text editor
file-remedy-update-program = install a newer version of the program
file-remedy-save-under-another-name = save under another name
file-remedy-make-room = make room, or save elsewhere
file-remedy-choose-another-folder = choose another folder

## Pictures under plans
picture-missing = The picture “{ $name }” is missing; put it back, or choose another one: { $path }
picture-unsafe-path = The path of the picture leads out of the folder of the layout: { $file }; choose the picture again
picture-unknown-kind = “{ $name }” is neither PNG nor JPEG nor PDF; choose another file
picture-too-many-pixels = The picture “{ $name }” has { $width } × { $height } pixels, which is too many; make it smaller
picture-encrypted = The PDF “{ $name }” asks for a password; save a copy without one
picture-damaged = The picture “{ $name }” is damaged; take another copy of it, or save it as PNG
picture-given-up = Reading the picture “{ $name }” took too long; save it as PNG, or choose another one
