import Occupations
import Testing

/// What people type finds the occupation they mean, among the shipped names.
@Suite struct EverydayWordTests {
  static let directory = ShippedOccupations.directory

  /// What was typed, and the codes that do: the first match has to be one of them.
  static let expected: [(typed: String, codes: Set<String>)] = [
    ("informaticien", ["M1805", "M1801", "M1810", "I1401"]), ("informaticiene", ["M1805", "M1801", "M1810"]),
    ("femme de ménage", ["K2204", "K1304"]), ("FEMME DE MENAGE", ["K2204"]), ("femme de menaje", ["K2204"]),
    ("homme de ménage", ["K2204"]), ("prof", ["K2106", "K2107"]), ("profs de maths", ["K2107"]),
    ("routier", ["N4101"]), ("chauffeur routier", ["N4101"]), ("chaufeur routié", ["N4101"]),
    ("caissière", ["D1505"]), ("caissiere", ["D1505"]), ("caissier", ["D1505"]), ("caisière", ["D1505"]),
    ("électricien", ["F1602"]), ("electriciene", ["F1602"]), ("électricienne", ["F1602"]),
    ("data scientist", ["M1805", "M1403"]), ("data sientist", ["M1805", "M1403"]),
    ("développeur web", ["M1805"]), ("developeuse web", ["M1805"]), ("dev web", ["M1805"]),
    ("cyber", ["M1801", "M1802"]), ("cybersécurité", ["M1801", "M1802"]), ("cyber securite", ["M1801"]),
    ("aide-soignante", ["J1501"]), ("aide soignant", ["J1501"]), ("aides soignantes", ["J1501"]),
    ("infirmière", ["J1506"]), ("infirmier(ère)", ["J1506"]), ("infirmier·ère", ["J1506"]),
    ("secrétaire", ["M1607"]), ("secretaire medicale", ["M1609"]), ("comptable", ["M1203"]),
    ("compta", ["M1203"]), ("boulangère", ["D1102"]), ("coiffeuse", ["D1202"]), ("coifeuse", ["D1202"]),
    ("plombier", ["F1603"]), ("plombière", ["F1603"]), ("maçon", ["F1703"]), ("mason", ["F1703"]),
    ("nounou", ["K1303"]), ("assmat", ["K1303"]), ("vigile", ["K2503"]), ("policier", ["K1706"]),
    ("pompière", ["K1705"]), ("je veux devenir avocate", ["K1903"]),
    ("travailler avec les animaux", ["A1501"]),
    ("facteur", ["N4105", "M1603"]), ("éboueur", ["K2303"]), ("livreuse", ["N4105", "N4104"]),
    ("RH", ["M1503"]), ("agent immobilier", ["C1504"]), ("graphiste", ["E1205"]), ("mécano", ["I1604"]),
    ("kiné", ["J1404"]), ("psychologue", ["K1104"]), ("K2204", ["K2204"]), ("k 2204", ["K2204"]),
  ]

  @Test(arguments: expected)
  func findsWhatPeopleMean(typed: String, codes: Set<String>) {
    let first = Self.directory.matches(of: typed).first
    #expect(
      first.map { codes.contains($0.occupation.code) } ?? false, "\(typed): \(first?.name ?? "nothing")")
  }

  @Test func everyEverydayWordFindsItsOccupationWhole() {
    for name in ShippedOccupations.everyday {
      let found = Self.directory.matches(of: name.text, limit: 12)
      let match = found.first { $0.occupation.code == name.code }
      #expect(match?.kind == .whole, "\(name.text) \(name.code): \(found.map(\.occupation.code))")
      let called = Self.directory.occupations(called: name.text).map(\.code)
      #expect(called.contains(name.code) && Set(called).count == called.count, "\(name.text): \(called)")
    }
  }

  @Test(arguments: ["", "de la", "comptab", "comptabe", "comptable en soierie", "agent de"])
  func whatIsBegunOrASlipIsNoOccupationsName(typed: String) {
    #expect(Self.directory.occupations(called: typed).isEmpty)
  }

  @Test func everyOfficialNameFindsItsOccupationFirst() {
    for name in ShippedOccupations.official.enumerated().filter({ $0.offset.isMultiple(of: 23) }).map(
      \.element)
    {
      let found = Self.directory.matches(of: name.text)
      // Two occupations may bear one name.
      let wanted = found.first { $0.occupation.code == name.code }
      #expect(wanted?.kind == .whole || wanted?.kind == .part, "\(name.text)")
    }
  }

  @Test func nothingIsFoundInNonsense() {
    for typed in ["", "   ", "xqzvwk", "!!", "de la"] {
      #expect(Self.directory.matches(of: typed).isEmpty, "\(typed)")
    }
  }

  @Test func eachOccupationIsFoundOnce() {
    for typed in ["agent", "chef", "technicien de maintenance", "vendeuse", "co", "prof"] {
      let codes = Self.directory.matches(of: typed).map(\.occupation.code)
      #expect(Set(codes).count == codes.count)
      #expect(codes == Self.directory.matches(of: typed).map(\.occupation.code))
    }
  }

  /// The work of a keystroke, in words compared and names visited; the bench measures the time, which has to stay
  /// within a millisecond.
  @Test func everyKeystrokeCostsLittle() {
    var most = (work: 0, typed: "")
    for (typed, _) in Self.expected {
      for end in typed.indices {
        let text = String(typed[...end])
        let work = Self.directory.counted(text).work
        if work > most.work { most = (work, text) }
      }
    }
    #expect(most.work < 12_000, "\(most)")
  }
}
