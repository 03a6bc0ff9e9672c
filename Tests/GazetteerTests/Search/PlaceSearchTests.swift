import Gazetteer
import TestSupport
import Testing

struct PlaceSearchTests {
  let gazetteer = Tables.gazetteer

  private func first(_ text: String) -> String? {
    gazetteer.search(text, limit: 8).first?.place.description
  }

  @Test(arguments: [
    ("35", "department:35"), ("ille et vilaine", "department:35"), ("département 35", "department:35"),
    ("l'Ain", "department:01"), ("le Cher", "department:18"), ("La Creuse", "department:23"),
    ("974", "department:974"), ("2a", "department:2A"), ("haute-savoie", "department:74"),
    ("hte savoie", "department:74"), ("bretagne", "region:53"), ("région Bretagne", "region:53"),
    ("region 53", "region:53"), ("Île de France", "region:11"), ("PACA", "region:93"),
    ("alsace", "region:44"),
    ("corse", "region:94"), ("20", "region:94"), ("département de la Vienne", "department:86"),
  ])
  func acceptsDepartmentsAndRegions(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  /// What is taken literally is what a search with slips finds whole, and nothing else.
  @Test func whatIsCalledSoIsFoundWithoutSlips() {
    for name in ["Vitré", "saint denis", "PARIS", "stmalo", "35500", "La Réunion", "bretagne", "chaumont 52"]
    {
      let close = gazetteer.closeMatches(name, limit: 20).filter {
        $0.kind == .exact || $0.kind == .postcode && $0.isWhole
      }
      #expect(!close.isEmpty && gazetteer.places(called: name, limit: 20).starts(with: close), "\(name)")
    }
    for word in ["Vitrz", "vit", "de la", "salarié", "", "Londres"] {
      #expect(gazetteer.places(called: word, limit: 20).isEmpty, "\(word)")
    }
  }

  @Test(arguments: [
    ("paris 18", "75118"), ("paris18e", "75118"), ("75018", "75118"), ("75 018", "75118"),
    ("18ème arrondissement de Paris", "75118"), ("Paris XVIII", "75118"), ("paris dix-huitième", "75118"),
    ("lyon 3e", "69383"), ("lyon 3", "69383"), ("69003 lyon", "69383"), ("marseile 8e", "13208"),
    ("marseille 13", "13055"), ("marseille 13e", "13213"), ("Paris cedex 15", "75115"), ("paris 75", "75056"),
  ])
  func findsArrondissementsInAllTheirForms(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  @Test(arguments: [
    ("vitre 35", "35360"), ("35 vitré", "35360"), ("VITRÉ (35)", "35360"),
    ("vitre, ille-et-vilaine", "35360"),
    ("chaumont haute marne", "52121"), ("chaumont en Haute-Marne", "52121"),
    ("haute marne chaumont", "52121"),
    ("vitre 3", "35360"), ("chaumont haute ma", "52121"), ("stmalo", "35288"), ("St-Étienne", "42218"),
    ("fontenay s/s bois", "94033"), ("saint germain laye", "78551"), ("rochelle (la)", "17300"),
    ("L’Haÿ‑les‑Roses", "94038"), ("E\u{301}vian", "74119"), ("mont pellier", "34172"), ("le vitré", "35360"),
    ("à Rennes", "35238"), ("mairie de Vitré", "35360"), ("ville de Ville-d'Avray", "92077"),
    ("Sainte-Geneviève-des-Bois centre", "91549"), ("insee 35360", "35360"), ("2a004", "2A004"),
    ("1000", "10387"), ("01000", "01053"), ("saint denis reunion", "97411"), ("evry 91", "91228"),
    ("vitré ile et vilaine", "35360"), ("Arras", "62041"),
  ])
  func readsWhatPeopleType(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  /// What once went wrong: words taken for a department, a slip beside a postcode that gave way to larger places of
  /// it, two slips that gave way to the whole department, a department named and numbered at once.
  @Test(arguments: [
    ("La Tour-d'Auvergne", "63192"), ("poisvilliert 28300", "28301"), ("combleesdac 35", "35084"),
    ("Isère 38", "department:38"), ("Maine-et-Loire (49)", "department:49"), ("Mayenne 53", "53147"),
    ("genicourt/meuse", "55204"), ("vitry/s/seine", "94081"), ("Lacq 64300", "64300"), ("#36130", "36130"),
    ("Paris 75002 france", "75102"), ("paris 7em", "75107"), ("quatrième arrondissement de Lyon", "69384"),
    ("savigny douss faye", "86257"), ("loir-et-ch", "department:41"),
  ])
  func findsWhatWasOnceMissed(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  @Test(arguments: [
    "", " ", "xqzzk", "¿?", "99999", "987654321", "日本", "-", "'", "s/", "cedex", "2a999", "région", "0",
  ])
  func neverComesBackEmpty(_ text: String) {
    #expect(!gazetteer.search(text, limit: 5).isEmpty)
  }

  @Test func neverTrapsOnWhatIsTyped() {
    var seed = Seed.fresh()
    let pieces = [
      "s", "st", "/", "'", "-", "35", "2a", "é", "\u{301}", "œ", "paris", "18e", "cedex", " ", "la", "(", "𝕏",
    ]
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 1...12, using: &seed)).compactMap { _ in
        pieces.randomElement(using: &seed)
      }
      let typed = text.joined()
      let matches = gazetteer.search(typed, limit: 5)
      #expect(!matches.isEmpty && matches.count <= 5, "\(typed), \(seed)")
      #expect(Set(matches.map(\.place)).count == matches.count, "\(typed), \(seed)")
    }
  }

  @Test func keepsToTheLimit() {
    #expect(gazetteer.search("saint", limit: 0).isEmpty)
    #expect(gazetteer.search("saint", limit: 3).count == 3)
    let eight = gazetteer.search("saint", limit: 8)
    #expect(Array(eight.prefix(3)) == gazetteer.search("saint", limit: 3))
  }

  /// The likeliest names were offered as near ones, however far they were: Zonza for “zzzzqq”.
  @Test(arguments: ["zzzzqq", "qqqqqqqqqq", "xqzzk", "99999", "35999", "wwwwwwwwwwwwwwwwwwwwwwwwww"])
  func regressionWhatIsFarIsNotSaidToBeClose(text: String) throws {
    #expect(gazetteer.search(text, limit: 8).allSatisfy { $0.kind == .suggestion })
    #expect(gazetteer.closeMatches(text, limit: 8).isEmpty)
  }

  @Test(arguments: [("chaumontxxx", "Chaumont"), ("rennnnnnes", "Rennes")])
  func whatIsCloseIsSuggested(text: String, name: String) throws {
    let close = gazetteer.closeMatches(text, limit: 8)
    #expect(close.first?.name == name)
    #expect(close.allSatisfy { $0.kind == .suggestion })
    #expect(gazetteer.closeMatches(name, limit: 8) == gazetteer.search(name, limit: 8))
  }

  @Test func tellsHowAPlaceWasFound() throws {
    #expect(try #require(gazetteer.search("Vitré", limit: 1).first).kind == .exact)
    #expect(try #require(gazetteer.search("vitroll", limit: 1).first).kind == .prefix)
    let postcode = try #require(gazetteer.search("355", limit: 1).first)
    #expect(postcode.kind == .postcode)
    #expect(postcode.postcode?.hasPrefix("355") == true)
    let seynod = try #require(gazetteer.search("seynod", limit: 1).first)
    #expect(seynod.name == "Annecy")
    #expect(seynod.kind == .otherName)
    #expect(seynod.otherName?.name == "Seynod")
    #expect(seynod.otherName?.kind == .delegated)
    #expect(try #require(gazetteer.search("borfeaux", limit: 1).first).kind == .slip(1))
    #expect(try #require(gazetteer.search("xqzzk", limit: 1).first).kind == .suggestion)
    #expect(try #require(gazetteer.search("vitre", limit: 1).first).departmentName == "Ille-et-Vilaine")
  }
}
