//! Words for the Algerian parks, in French, with Arabic for second names.

use super::{Locale, Register, RoomWords, Sector};

const ROOTS: &[(&str, &str)] = &[
    ("Tafat", "تافات"),
    ("Itri", "إيثري"),
    ("Tiziri", "تيزيري"),
    ("Anzar", "أنزار"),
    ("Assirem", "أسيرم"),
    ("Nedjma", "نجمة"),
    ("Rihla", "رحلة"),
    ("Bayan", "بيان"),
    ("Safir", "سفير"),
    ("Misbah", "مصباح"),
    ("Marsad", "مرصد"),
    ("Wahat", "واحات"),
    ("Sahel", "ساحل"),
    ("Riyad", "رياض"),
    ("Sindbad", "سندباد"),
    ("Qamar", "قمر"),
    ("Zahra", "زهرة"),
    ("Amal", "أمل"),
    ("Basma", "بسمة"),
    ("Ibdaa", "إبداع"),
    ("Djisr", "جسر"),
    ("Manara", "منارة"),
    ("Khatwa", "خطوة"),
    ("Tarik", "طريق"),
    ("Lamha", "لمحة"),
    ("Badr", "بدر"),
    ("Jawhara", "جوهرة"),
    ("Sabah", "صباح"),
    ("Rimel", "رمال"),
    ("Yanbou", "ينبوع"),
    ("Kawkab", "كوكب"),
    ("Nasma", "نسمة"),
    ("Chorouk", "شروق"),
    ("Mizan", "ميزان"),
    ("Hikma", "حكمة"),
    ("Raqim", "رقيم"),
    ("Tadbir", "تدبير"),
    ("Massar", "مسار"),
    ("Oufok", "أفق"),
    ("Nibras", "نبراس"),
    ("Zitouna", "زيتونة"),
    ("Nakhla", "نخلة"),
    ("Djurdjura", "جرجرة"),
    ("Tassili", "طاسيلي"),
    ("Hoggar", "هقار"),
    ("Ouarsenis", "ونشريس"),
    ("Mitidja", "متيجة"),
    ("Chélia", "شلية"),
    ("Edough", "إيدوغ"),
    ("Saoura", "ساورة"),
];

const SECTORS: &[Sector] = &[
    Sector {
        name: "Logiciel",
        suffixes: &[("Logiciels", "للبرمجيات"), ("Data", "داتا"), ("Code", "كود"), ("Systèmes", "للأنظمة")],
    },
    Sector { name: "Fintech", suffixes: &[("Pay", "باي"), ("Finance", "للمالية"), ("Dinar", "دينار")] },
    Sector {
        name: "Agritech", suffixes: &[("Agri", "أغري"), ("Récoltes", "للحصاد"), ("Serres", "للبيوت الزراعية")]
    },
    Sector { name: "Santé", suffixes: &[("Santé", "للصحة"), ("Médical", "الطبية"), ("Bio", "بيو")] },
    Sector {
        name: "Énergie", suffixes: &[("Énergie", "للطاقة"), ("Solaire", "للطاقة الشمسية"), ("Watt", "واط")]
    },
    Sector {
        name: "Edtech", suffixes: &[("Académie", "أكاديمي"), ("Savoir", "للمعرفة"), ("Cours", "للدروس")]
    },
    Sector {
        name: "Robotique", suffixes: &[("Robotique", "للروبوتات"), ("Drones", "للطائرات المسيرة")]
    },
    Sector {
        name: "Télécoms", suffixes: &[("Télécom", "للاتصالات"), ("Réseaux", "للشبكات"), ("Fibre", "فايبر")]
    },
    Sector { name: "E-commerce", suffixes: &[("Market", "ماركت"), ("Colis", "للطرود"), ("Souk", "سوق")] },
    Sector {
        name: "Hydraulique", suffixes: &[("Eau", "للمياه"), ("Hydro", "هيدرو"), ("Irrigation", "للري")]
    },
    Sector {
        name: "Intelligence artificielle", suffixes: &[("IA", "للذكاء الاصطناعي"), ("Vision", "فيجن")]
    },
    Sector { name: "Tourisme", suffixes: &[("Voyages", "للأسفار"), ("Patrimoine", "للتراث")] },
];

/// The words of Algeria.
pub(in crate::sample) static ALGERIA: Locale = Locale {
    roots: ROOTS,
    sectors: SECTORS,
    first_names: &[
        "Amina", "Yacine", "Lina", "Karim", "Sarah", "Mehdi", "Nesrine", "Walid", "Imane", "Sofiane", "Meriem",
        "Rachid", "Yasmine", "Anis", "Houda", "Nabil", "Kahina", "Farid", "Selma", "Omar", "Ryma", "Tarek",
    ],
    family_names: &[
        "Benali",
        "Haddad",
        "Mansouri",
        "Bouzid",
        "Cherif",
        "Kaci",
        "Belkacem",
        "Ziani",
        "Hamidi",
        "Larbi",
        "Saadi",
        "Meziane",
        "Brahimi",
        "Ouali",
        "Khelifi",
        "Rahmani",
        "Tahar",
        "Slimani",
        "Aït Ahmed",
        "Boudiaf",
        "Mokrani",
    ],
    legal_forms: &[("SARL", 46), ("EURL", 24), ("SPA", 9), ("SNC", 5), ("Auto-entrepreneur", 4)],
    register: Register::Algeria,
    other_names: 55,
    phone: "+213 500 00",
    standards: &["SUB", "SUB", "NIA", "IPMS 3"],
    rooms: RoomWords {
        hall: "HALL",
        lounge: "DET",
        kitchen: "TIS",
        toilets: "SAN",
        corridor: "DGT",
        stairs: "ESC",
        lift: "ASC",
        shaft: "GT",
        plant: "LT",
    },
    unit_remarks: &[
        "Cloison amovible avec le lot voisin",
        "Vue sur le hall",
        "Stores à remplacer",
        "Prise réseau à ajouter côté façade",
        "Bruit de la centrale de climatisation en été",
    ],
    works: &[
        "Réfection du faux plafond",
        "Remplacement du plancher technique",
        "Mise aux normes électriques",
        "Peinture et sols",
        "Création d’une cloison",
        "Raccordement à la fibre",
    ],
    damage: &["Dégât des eaux", "Infiltration en façade", "Court-circuit, tableau à remplacer"],
    own_use: &["Salle commune réservable à l’accueil", "Bureau de l’équipe du parc", "Salle du programme d’incubation"],
    holdover: "Occupation poursuivie après l’échéance, avenant en discussion",
    notice: &["Part dans ses propres locaux", "Réduit son équipe", "Projet arrêté", "Rejoint un autre parc"],
    pending: &["Convention à signer", "Attend l’accord du comité", "Plan d’aménagement à valider"],
    waiting: &[
        "Dossier complet",
        "Souhaite un lot près de son partenaire",
        "Entretien prévu avec le comité",
        "Accepterait des postes partagés pour commencer",
        "Pièces du dossier à compléter",
    ],
    renewal: "Renouvellement de la convention précédente",
    committee_room: "Salle du conseil",
};
