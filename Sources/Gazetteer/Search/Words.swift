/// Words that mean something to a search beyond their letters.
enum Words {
  static let lez = Array("lez".utf8)
  static let les = Array("les".utf8)
  /// `s`, for sur.
  static let on = Array("s".utf8)

  /// Abbreviations people type, and what they stand for.
  static let abbreviations: [[UInt8]: [[[UInt8]]]] = keyed([
    "st": ["saint"], "ste": ["sainte"], "sts": ["saints"], "stes": ["saintes"], "s": ["sur", "sous"],
    "ss": ["sous"], "mt": ["mont"], "nd": ["notre dame"], "gd": ["grand"], "gde": ["grande"],
    "hte": ["haute"], "htes": ["hautes"], "ht": ["haut"], "hts": ["hauts"], "bg": ["bourg"],
    "chat": ["chateau"], "cht": ["chateau"], "vx": ["vieux"], "pt": ["pont", "petit"], "fd": ["ferrand"],
    "vlle": ["ville"], "bse": ["basse"], "sr": ["sur"],
    "pce": ["provence"], "pvce": ["provence"],
  ])

  /// Words that join others and that people leave out or add.
  static let links = set([
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sous", "sur", "dans",
  ])

  /// Whether the letters of a word of a name are those of a joining word.
  static func isLink(_ letters: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count <= 4 else { return false }
    var code: UInt32 = 0
    for index in 0..<count { code = code << 8 | UInt32(letters[index]) }
    return linkCodes.contains(code)
  }

  private static let linkCodes: [UInt32] = links.map { $0.reduce(0) { $0 << 8 | UInt32($1) } }

  /// Words that some put before a name that has none.
  static let strayStarts = set(["a", "au", "aux", "d", "de", "du", "en", "l", "la", "le", "les", "the"])

  /// Articles, which some lists write behind the name.
  static let articles = set(["l", "la", "le", "les"])

  /// Words said before a name that are no part of it.
  static let leadingNoise = set([
    "agglo", "agglomeration", "alentours", "autour", "centre", "commune", "cote", "dep", "departement",
    "dept", "environs", "f", "fr", "gare", "habite", "j", "je", "mairie", "metropole", "pres", "proche",
    "quartier", "region", "secteur", "suis", "vers", "village", "ville", "vis",
  ])

  /// Words said behind a name that are no part of it.
  static let trailingNoise = set([
    "agglo", "agglomeration", "alentours", "centre", "environs", "france", "gare", "mairie", "metropole",
    "plage", "ville", "village", "sncf", "prefecture",
  ])

  /// Words that a street or a building begins with, and hardly any commune.
  static let streets = set([
    "rue", "r", "avenue", "av", "ave", "bd", "bld", "blvd", "boulevard", "impasse", "imp", "allee", "allees",
    "route",
    "rte", "lotissement", "residence", "immeuble", "zac", "zi", "za", "lycee", "college", "ecole", "hopital",
    "clinique", "universite", "iut", "aeroport", "hotel", "mediatheque", "rond",
  ])
  /// Words that a street begins with, and names of communes too.
  static let doubtfulStreets = set([
    "place", "pl", "chemin", "che", "cours", "quai", "square", "sq", "passage", "sentier", "faubourg", "fbg",
    "villa",
    "esplanade", "parvis", "promenade", "cite", "hameau", "montee", "voie", "mail", "lieu", "clos", "domaine",
    "galerie",
  ])
  /// Words behind the number of a house.
  static let houseSuffixes = set(["bis", "ter", "quater", "b", "t"])
  /// What stands before a postcode on letters from abroad.
  static let country = set(["f", "fr"])
  /// The letters that digits are taken for.
  static let lookalikes: [UInt8: UInt8] = [
    UInt8(ascii: "0"): UInt8(ascii: "o"), UInt8(ascii: "1"): UInt8(ascii: "i"),
    UInt8(ascii: "3"): UInt8(ascii: "e"),
    UInt8(ascii: "4"): UInt8(ascii: "a"), UInt8(ascii: "5"): UInt8(ascii: "s"),
  ]

  /// Words that announce a department.
  static let departmentWords = set(["dep", "departement", "dept", "dpt"])
  /// The word that announces a region.
  static let regionWord = Array("region".utf8)
  /// The word of mail for companies.
  static let cedex = Array("cedex".utf8)
  /// Words of an address that take a number with them.
  static let boxes = set(["bp", "cs", "tsa"])

  /// Words that only say that a number follows.
  static let numberWords = set(["n", "no", "nr", "num", "numero"])

  /// Endings that make a number an ordinal.
  static let ordinalEndings = set([
    "e", "er", "em", "eme", "emme", "ere", "ieme", "re", "nd", "nde", "arr", "arrdt", "arrt", "ardt",
    "arrondissement",
  ])

  /// Words that stand for `arrondissement`, in whole or being typed.
  static let arrondissement = set([
    "arr", "arrt", "ardt", "arrdt", "arrond", "arrondi", "arrondis", "arrondiss", "arrondisse", "arrondissem",
    "arrondisseme", "arrondissemen", "arrondissement", "arrondissements",
  ])
  /// Words that announce an INSEE code.
  static let codeWords = set(["code", "cog", "commune", "insee"])

  /// The number that letters spell, from 1 to 20: in Roman figures or in French, cardinal or ordinal.
  static func number(spelled letters: [UInt8]) -> Int? { spelledNumbers[letters] }

  private static let spelledNumbers: [[UInt8]: Int] = {
    let roman = [
      "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
      "xvii", "xviii", "xix", "xx",
    ]
    let cardinals = [
      "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "treize", "quatorze", "quinze", "seize", "dixsept", "dixhuit", "dixneuf", "vingt",
    ]
    let ordinals = [
      "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme",
      "neuvieme", "dixieme", "onzieme", "douzieme", "treizieme", "quatorzieme", "quinzieme", "seizieme",
      "dixseptieme", "dixhuitieme", "dixneuvieme", "vingtieme",
    ]
    var numbers: [[UInt8]: Int] = [Array("second".utf8): 2]
    for index in 0..<20 {
      for word in [cardinals[index], ordinals[index], roman[index]] { numbers[Array(word.utf8)] = index + 1 }
      for ending in ["e", "eme", "ieme", "er"] { numbers[Array((roman[index] + ending).utf8)] = index + 1 }
    }
    return numbers
  }()

  private static func set(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

  private static func keyed(_ words: [String: [String]]) -> [[UInt8]: [[[UInt8]]]] {
    Dictionary(
      uniqueKeysWithValues: words.map { word in
        (Array(word.key.utf8), word.value.map { $0.split(separator: " ").map { Array($0.utf8) } })
      })
  }
}
