import Gazetteer
import TestSupport
import Testing

/// Queries as people type them, with the INSEE codes that are right in the first place.
@Suite struct PlaceQueryTests {
  struct Query: CustomTestStringConvertible, Sendable {
    let category: String
    let text: String
    let accepted: [String]
    var testDescription: String { "\(category): \(text)" }
  }

  static let queries: [Query] = [
    Query(category: "exact", text: "L'Haÿ-les-Roses", accepted: ["94038"]),
    Query(category: "exact", text: "Aix-en-Provence", accepted: ["13001"]),
    Query(category: "exact", text: "Mont-de-Marsan", accepted: ["40192"]),
    Query(category: "exact", text: "La Roche-sur-Yon", accepted: ["85191"]),
    Query(category: "exact", text: "Y", accepted: ["80829"]),
    Query(category: "exact", text: "Gap", accepted: ["05061"]),
    Query(category: "lower-noaccent", text: "fougeres", accepted: ["35115"]),
    Query(category: "lower-noaccent", text: "saint die des vosges", accepted: ["88413"]),
    Query(category: "lower-noaccent", text: "perigueux", accepted: ["24322"]),
    Query(category: "lower-noaccent", text: "le puy en velay", accepted: ["43157"]),
    Query(category: "lower-noaccent", text: "macon", accepted: ["71270"]),
    Query(category: "lower-noaccent", text: "lons le saunier", accepted: ["39300"]),
    Query(category: "lower-noaccent", text: "sezanne", accepted: ["51535"]),
    Query(category: "lower-noaccent", text: "fontenay le comte", accepted: ["85092"]),
    Query(category: "abbrev", text: "st malo", accepted: ["35288"]),
    Query(category: "abbrev", text: "ivry s/ seine", accepted: ["94041"]),
    Query(category: "abbrev", text: "vitry s seine", accepted: ["94081"]),
    Query(category: "abbrev", text: "st herblain", accepted: ["44162"]),
    Query(category: "abbrev", text: "ste foy la grande", accepted: ["33402"]),
    Query(category: "abbrev", text: "st amand montrond", accepted: ["18197"]),
    Query(
      category: "postcode", text: "52000",
      accepted: [
        "52121", "52072", "52087", "52125", "52141", "52193", "52205", "52251", "52276", "52297", "52349",
        "52421", "52469", "52494", "52514", "52535",
      ]),
    Query(category: "postcode", text: "20000", accepted: ["2A004"]),
    Query(category: "postcode", text: "85000", accepted: ["85191", "85155"]),
    Query(category: "postcode", text: "36130", accepted: ["36063", "36057", "36064", "36128"]),
    Query(category: "name+postcode", text: "54000 nancy", accepted: ["54395"]),
    Query(category: "name+postcode", text: "82400 valence", accepted: ["82186"]),
    Query(category: "name+postcode", text: "fontaine 38600", accepted: ["38169"]),
    Query(category: "name+postcode", text: "10200 fontaine", accepted: ["10150"]),
    Query(category: "homonym+dep", text: "saint pierre martinique", accepted: ["97225"]),
    Query(category: "homonym+dep", text: "montreuil seine saint denis", accepted: ["93048"]),
    Query(category: "homonym+dep", text: "villeneuve aveyron", accepted: ["12301"]),
    Query(category: "homonym+dep", text: "saint aubin jura", accepted: ["39476"]),
    Query(category: "homonym+dep", text: "castelnau 34", accepted: ["34057"]),
    Query(category: "homonym+dep", text: "le port reunion", accepted: ["97407"]),
    Query(category: "typo", text: "carcasonne", accepted: ["11069"]),
    Query(category: "typo", text: "grennoble", accepted: ["38185"]),
    Query(category: "typo", text: "charleville", accepted: ["08105", "51129"]),
    Query(category: "typo", text: "borfeaux", accepted: ["33063"]),
    Query(category: "typo", text: "saint naziare", accepted: ["44184"]),
    Query(category: "typo", text: "moulin", accepted: ["03190"]),
    Query(category: "typo", text: "vichi", accepted: ["03310"]),
    Query(category: "typo", text: "belfor", accepted: ["90010"]),
    Query(category: "typo", text: "roun", accepted: ["76540"]),
    Query(category: "typo", text: "compiegnes", accepted: ["60159"]),
    Query(category: "keyboard-slip", text: "pleurtuuit", accepted: ["35228"]),
    Query(category: "keyboard-slip", text: "le touqet paris plage", accepted: ["62826"]),
    Query(category: "keyboard-slip", text: "courseulles suur mer", accepted: ["14191"]),
    Query(category: "keyboard-slip", text: "vitry en arois", accepted: ["62865"]),
    Query(category: "keyboard-slip", text: "la rochefoucauld ne angoumois", accepted: ["16281"]),
    Query(category: "arrondissement", text: "75011", accepted: ["75111"]),
    Query(category: "arrondissement", text: "marseille 8e", accepted: ["13208"]),
    Query(category: "arrondissement", text: "paris", accepted: ["75056"]),
    Query(category: "overseas", text: "maripassoula", accepted: ["97353"]),
    Query(category: "overseas", text: "mamoutzou", accepted: ["97611"]),
    Query(category: "overseas", text: "97133", accepted: ["97701"]),
    Query(category: "overseas", text: "lamentin guadeloupe", accepted: ["97115"]),
    Query(category: "former-name", text: "Seynod", accepted: ["74010"]),
    Query(category: "former-name", text: "rocquencourt", accepted: ["78158", "60544"]),
    Query(category: "former-name", text: "chemillé", accepted: ["49092"]),
    Query(category: "cedex", text: "75141 Paris Cedex 03", accepted: ["75103", "75056"]),
    Query(category: "cedex", text: "Paris cedex 15", accepted: ["75115", "75056"]),
    Query(category: "cedex", text: "13331 marseille cedex 03", accepted: ["13203", "13055"]),
    Query(category: "article", text: "havre", accepted: ["76351"]),
    Query(category: "article", text: "isle sur la sorgue", accepted: ["84054"]),
    Query(category: "glued-split", text: "bourgenbresse", accepted: ["01053"]),
    Query(category: "glued-split", text: "saint-die des-vosges", accepted: ["88413"]),
    Query(category: "typography", text: "marcq en baroeul", accepted: ["59378"]),
    Query(category: "typography", text: "NEUILLY-SUR-SEINE", accepted: ["92051"]),
    Query(category: "colloquial", text: "ville de vitré", accepted: ["35360"]),
  ]

  @Test(arguments: queries)
  func findsFirst(_ query: Query) {
    let first = Tables.gazetteer.search(query.text, limit: 8).first
    #expect(query.accepted.contains(first?.place.description ?? ""), "\(String(describing: first))")
  }

  /// Thousands of words once took half a minute.
  @Test(.timeLimit(.minutes(1)), arguments: [1_600, 30_000, 400_000])
  func aTextLongerThanAnyAddressNamesNoPlace(_ words: Int) {
    let text = Array(repeating: "saint bretagne 35 rue", count: words / 4).joined(separator: " ")
    let gazetteer = Tables.gazetteer
    #expect(gazetteer.closeMatches(text, limit: 8).isEmpty)
    #expect(gazetteer.abroad(text) == nil)
    #expect(gazetteer.read(text) == .none)
    #expect(gazetteer.search(text, limit: 3).allSatisfy { $0.kind == .suggestion })
    #expect(gazetteer.closeMatches(String(repeating: "a", count: words), limit: 8).isEmpty)
  }

  @Test func aLongAddressStillNamesItsTown() {
    let address =
      "Résidence Les Jardins de la Fontaine, bâtiment C, escalier 4, appartement 12, 145 bis avenue du Général "
      + "Charles de Gaulle, BP 123, 35500 Vitré cedex"
    #expect(Tables.gazetteer.search(address, limit: 1).first?.place.description == "35360")
  }
}
