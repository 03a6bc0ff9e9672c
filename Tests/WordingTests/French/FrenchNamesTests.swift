import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// Names of places and of bodies in French sentences.
struct FrenchNamesTests {
  private func forms(_ name: String) throws -> [String] {
    let names = FrenchNames(try ShippedLibrary.knowledge().texts)
    return ["of", "at", "the"].map { names.form($0, of: name) ?? "" }
  }

  @Test(arguments: [
    ("Le Mans (72)", "du Mans (72)", "au Mans (72)"), ("Les Abymes", "des Abymes", "aux Abymes"),
    ("Les Sables-d’Olonne", "des Sables-d’Olonne", "aux Sables-d’Olonne"),
    ("La Rochelle", "de La Rochelle", "à La Rochelle"),
    ("L’Haÿ-les-Roses", "de L’Haÿ-les-Roses", "à L’Haÿ-les-Roses"),
    ("Aubervilliers", "d’Aubervilliers", "à Aubervilliers"), ("Ouessant", "d’Ouessant", "à Ouessant"),
    ("Évry-Courcouronnes", "d’Évry-Courcouronnes", "à Évry-Courcouronnes"), ("Œting", "d’Œting", "à Œting"),
    ("Yvetot", "d’Yvetot", "à Yvetot"), ("Y", "d’Y", "à Y"), ("Hyères", "d’Hyères", "à Hyères"),
    ("Hazebrouck (59)", "d’Hazebrouck (59)", "à Hazebrouck (59)"),
    ("Haguenau (67)", "de Haguenau (67)", "à Haguenau (67)"), ("Honfleur", "de Honfleur", "à Honfleur"),
    ("Aux Marais", "d’Aux Marais", "à Aux Marais"), ("Los Masos", "de Los Masos", "à Los Masos"),
    ("Vitré", "de Vitré", "à Vitré"), ("Paris 3e", "de Paris 3e", "à Paris 3e"),
    ("Lestards", "de Lestards", "à Lestards"), ("Centrès", "de Centrès", "à Centrès"),
  ])
  func communesFollowTheirNames(name: String, of: String, at: String) throws {
    #expect(try forms(name) == [of, at, name])
  }

  @Test(arguments: [
    ("Cnam Le Mans", "du Cnam Le Mans", "au Cnam Le Mans", "le Cnam Le Mans"),
    (
      "Centre Cnam de Millau", "du Centre Cnam de Millau", "au Centre Cnam de Millau",
      "le Centre Cnam de Millau"
    ),
    ("École supérieure", "de l’École supérieure", "à l’École supérieure", "l’École supérieure"),
    ("ISSAE-Cnam Liban", "de l’ISSAE-Cnam Liban", "à l’ISSAE-Cnam Liban", "l’ISSAE-Cnam Liban"),
    ("Intechmer", "d’Intechmer", "à Intechmer", "Intechmer"),
  ])
  func bodiesTakeTheArticleOfTheirFirstWord(name: String, of: String, at: String, the: String) throws {
    #expect(try forms(name) == [of, at, the])
  }

  @Test(arguments: [
    ("department:01", "de l’Ain", "dans l’Ain"), ("department:53", "de la Mayenne", "en Mayenne"),
    ("department:72", "de la Sarthe", "dans la Sarthe"), ("department:18", "du Cher", "dans le Cher"),
    ("department:08", "des Ardennes", "dans les Ardennes"), ("department:75", "de Paris", "à Paris"),
    ("department:35", "d’Ille-et-Vilaine", "en Ille-et-Vilaine"),
    ("department:49", "de Maine-et-Loire", "en Maine-et-Loire"),
    ("department:21", "de la Côte-d’Or", "en Côte-d’Or"), ("department:973", "de la Guyane", "en Guyane"),
    ("department:974", "de La Réunion", "à La Réunion"),
    ("department:2A", "de la Corse-du-Sud", "en Corse-du-Sud"),
    ("region:44", "du Grand Est", "dans le Grand Est"), ("region:53", "de Bretagne", "en Bretagne"),
    ("region:11", "d’Île-de-France", "en Île-de-France"),
    ("region:52", "des Pays de la Loire", "dans les Pays de la Loire"),
    ("region:93", "de Provence-Alpes-Côte d’Azur", "en Provence-Alpes-Côte d’Azur"),
  ])
  func territoriesBringTheirGrammar(code: String, of: String, place: String) throws {
    let narrator = Narrator(try ShippedLibrary.knowledge(), language: "fr")
    let named = narrator.naming("name", try #require(Place(code)))
    #expect(named["name:of"] == of)
    #expect(named["name:in"] == place)
    #expect(narrator.text("territory.in-region", named) == place)
    #expect(narrator.text("territory.region", named).lowercased() == place.lowercased())
    #expect(narrator.text("territory.region", named).first?.isUppercase == true)
  }

  @Test func everyTerritoryHasItsPreposition() throws {
    let gazetteer = try ShippedLibrary.knowledge().gazetteer
    let prepositions = gazetteer.departments.map(\.preposition) + gazetteer.regions.map(\.preposition)
    #expect(prepositions.count > 120)
    #expect(Set(prepositions) == ["à", "en", "dans"])
  }

  @Test func anotherLanguageLeavesNamesAsTheyAre() throws {
    let narrator = Narrator(try ShippedLibrary.knowledge(), language: "en")
    let named = narrator.naming("name", .department("72"))
    #expect(named == ["name": "Sarthe"])
    #expect(Placeholders.filled("{name:of}, {name:In}") { named[$0] } == "Sarthe, Sarthe")
  }

  /// “Demandez à Mission locale”: whoever adds a contact says how somebody is sent there.
  @Test func everyContactSaysHowOneIsSentThere() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for contact in knowledge.contacts {
      for language in ["fr", "en"] {
        let named = Narrator(knowledge, language: language).naming("who", contact: contact.identifier)
        #expect(named["who:at"] != nil, "\(contact.identifier) in \(language)")
      }
      let french = Narrator(knowledge, language: "fr").text(
        "rights.contact", Narrator(knowledge, language: "fr").naming("who", contact: contact.identifier))
      #expect(
        ["S’adresser à ", "S’adresser au ", "S’adresser aux "].contains { french.hasPrefix($0) }, "\(french)")
    }
  }
}
