import Knowledge
import Testing

struct FrenchTypographyTests {
  @Test(arguments: [
    ("Quoi ?", "Quoi\u{202F}?"), ("Oui !", "Oui\u{202F}!"), ("a ; b", "a\u{202F}; b"),
    ("Lieu : Vitré", "Lieu\u{A0}: Vitré"), ("Lieu :", "Lieu\u{A0}:"), ("Lieu :\nVitré", "Lieu\u{A0}:\nVitré"),
    ("« mot »", "«\u{202F}mot\u{202F}»"), ("« Quoi ? »", "«\u{202F}Quoi\u{202F}?\u{202F}»"),
    ("50 %", "50\u{A0}%"), ("500 €", "500\u{A0}€"), ("l'aide", "l’aide"),
    ("deux mots", "deux mots"), ("https://cnam.fr", "https://cnam.fr"),
    ("de 18:30 à 21:00", "de 18:30 à 21:00"),
    ("26 ans", "26\u{A0}ans"), ("le 24 février", "le 24\u{A0}février"), ("1er mai", "1er\u{A0}mai"),
    ("25 km", "25\u{A0}km"), ("bac + 2", "bac\u{A0}+\u{A0}2"),
    ("bac + 3 ou + 4", "bac\u{A0}+\u{A0}3 ou\u{A0}+\u{A0}4"),
    ("a + b", "a + b"), ("1 600 €", "1\u{202F}600\u{A0}€"), ("59100 Roubaix", "59100 Roubaix"),
    ("en 2026 300 personnes", "en 2026 300 personnes"),
    ("n° 3", "n°\u{A0}3"), ("1 h 35", "1\u{A0}h\u{A0}35"),
    ("{count} {count:an|ans}", "{count}\u{A0}{count:an|ans}"), ("{count} mois", "{count}\u{A0}mois"),
    ("{count} lieux", "{count} lieux"), ("2 antennes", "2 antennes"), ("", ""), (" ", " "),
  ])
  func setsTheSpacesThatFrenchAsksFor(written: String, read: String) {
    #expect(FrenchTypography.corrected(written) == read)
    #expect(FrenchTypography.corrected(read) == read)
  }

  @Test func otherLanguagesStayAsTheyAreWritten() {
    var texts = Texts()
    texts.set("key", to: ["fr": "Quoi ?", "en": "What's this ?"])
    #expect(texts.text("key", in: "fr") == "Quoi\u{202F}?")
    #expect(texts.text("key", in: "en") == "What's this ?")
  }
}
