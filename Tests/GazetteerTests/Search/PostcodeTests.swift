import Gazetteer
import TestSupport
import Testing

/// A postcode is a postcode, alone and beside anything else.
struct PostcodeTests {
  let gazetteer = Tables.gazetteer

  private func first(_ text: String) -> String? {
    gazetteer.search(text, limit: 8).first?.place.description
  }

  /// 74 postcodes of large towns opened a hamlet whose code they are: 31100 led to Calmont, not to Toulouse.
  @Test func everyPostcodeLeadsToItsLargestCommune() {
    let communes = Array(gazetteer.allCommunes)
    let divided = Set(communes.compactMap(\.parent))
    var holders: [String: [Commune]] = [:]
    for commune in communes {
      for postcode in commune.postcodes { holders[postcode, default: []].append(commune) }
    }
    var wrong: [String] = []
    for (postcode, communes) in holders.sorted(by: { $0.key < $1.key }) {
      // The arrondissement of a postcode comes before the town it is part of.
      let parts = communes.filter { !divided.contains($0.code) }
      let largest = (parts.isEmpty ? communes : parts).map(\.population).max() ?? 0
      let match = gazetteer.search(postcode, limit: 1).first
      let found = communes.first { match?.place == .commune($0.code) }
      // Communes of nearly the same size weigh the same.
      let isLargest = found.map { 100 * $0.population >= 90 * largest && match?.kind == .postcode } ?? false
      if !isLargest { wrong.append("\(postcode): \(match?.name ?? "nothing")") }
    }
    #expect(holders.count > 6_300)
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
  }

  @Test(arguments: [
    ("31100", "31555"), ("33200", "33063"), ("35200", "35238"), ("06100", "06088"), ("44100", "44109"),
    ("13010", "13210"), ("97133", "97701"), ("36130", "36063"), ("insee 31100", "31100"), ("#31100", "31100"),
    ("98830", "98805"), ("98810", "98817"), ("98860", "98811"), ("98890", "98821"), ("98840", "98821"),
    ("932 00", "93066"), ("F-21000", "21231"), ("fr 21000", "21231"),
  ])
  func digitsAreAPostcodeBeforeTheyAreACode(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  @Test(arguments: [
    ("13080 LUYNES", "13001"), ("8 rue alfred mortier nice", "06088"), ("12 rue de Paris Lille", "59350"),
    ("11 rue de la chapelle HEM", "59299"), ("place de la mairie, 35000 Rennes", "35238"),
    ("3 avenue du général de gaulle 69300 caluire", "69034"), ("Chemin du Moulin 38100", "38185"),
    ("12 bis rue Victor Hugo, 92130 Issy", "92040"), ("route de lyon bourg en bresse", "01053"),
    ("hotel de ville stains", "93072"), ("5 rue de la gare 35500 vitré", "35360"),
    ("12 rue de rivoli 75004 paris", "75104"),
    ("rue saint pierre", "60559"),
  ])
  func aStreetNeverWinsOverAPostcodeOrAFinalTown(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  @Test(arguments: [
    ("LYON 07 (69)", "69387"), ("PARIS 18 (75)", "75118"),
    ("Vitré, Ille-et-Vilaine, Bretagne, France", "35360"),
    ("Vitré, Bretagne, Ille-et-Vilaine", "35360"),
    // “Lorraine” was once taken for where it lies, and a Buhl in Alsace came first.
    ("Buhl-Lorraine, Moselle", "57119"),
    ("aix en pce", "13001"), ("n.d. de gravenchon", "76476"), ("épinay", "93031"), ("sta1ns", "93072"),
    ("Taravao", "98747"), ("Mata-Utu", "98613"), ("Koutio", "98805"), ("Luynes", "37139"),
    ("Saint Isidore Nice", "06088"),
  ])
  func readsTheFormsInWhichPeopleWriteATown(_ query: (String, String)) {
    #expect(first(query.0) == query.1)
  }

  @Test(arguments: [
    ("Beyrouth", "LB"), ("Maroc", "MA"), ("Londres", "GB"), ("Genève", "CH"), ("Québec", "CA"),
    ("Belgique", "BE"),
    ("12 rue de la Loi, Bruxelles, Belgique", "BE"), ("New York", "US"), ("Lausanne, Suisse", "CH"),
    ("Dakar", "SN"),
  ])
  func whatIsAbroadHasNoLookAlike(_ query: (String, String)) {
    #expect(gazetteer.abroad(query.0)?.country == query.1)
    #expect(gazetteer.closeMatches(query.0, limit: 8).allSatisfy { $0.kind == .prefix }, "\(query.0)")
  }

  /// A commune that bears the name of a town abroad is still found.
  @Test func theFrenchNamesakeIsStillThere() {
    #expect(gazetteer.closeMatches("Montréal", limit: 8).contains { $0.kind == .exact })
    #expect(gazetteer.abroad("Montréal")?.country == "CA")
    #expect(gazetteer.abroad("Vitré") == nil)
    #expect(gazetteer.abroad("") == nil)
  }

  @Test func aTextThatHasToNameOnePlaceIsReadAsOne() {
    guard case .one(let match, let others) = gazetteer.read("31100") else {
      Issue.record("31100 names no one place")
      return
    }
    #expect(match.place == .commune("31555"))
    #expect(others.contains { $0.place == .commune("31100") })
    if case .several(let matches) = gazetteer.read("Saint-Denis") {
      #expect(matches.count > 1)
    } else {
      Issue.record("Saint-Denis is several places")
    }
    guard case .one(let marked, []) = gazetteer.read("#35360") else {
      Issue.record("#35360 is one place")
      return
    }
    #expect(marked.place == .commune("35360"))
    #expect(gazetteer.read("xqzzk") == .none)
  }
}
