import Faults
import Knowledge

/// The sentences about what can be wrong before any words are read: a folder, the configuration, the words themselves.
///
/// They are those of the words of French and English, which a test requires.
enum BootstrapFaults {
  /// The sentence of a code, its marks filled in; nil for codes that are only met once there are words.
  static func sentence(for code: FaultCode, _ values: [String: String], in language: String) -> String? {
    sentences[code].map { sentence in
      let text = language == "en" ? sentence.english : FrenchTypography.corrected(sentence.french)
      return Placeholders.filled(text) { values[$0] }
    }
  }

  /// The sentences, by code.
  static let sentences: [FaultCode: (french: String, english: String)] = [
    .fileMissing: (
      "ce fichier manque, ou ne peut pas être lu.",
      "this file is missing, or cannot be read."
    ),
    .fileUnreadable: (
      "ce fichier ne peut pas être lu.",
      "this file cannot be read."
    ),
    .fileEmpty: (
      "ce fichier est vide.",
      "this file is empty."
    ),
    .notText: (
      "le texte n’est pas en UTF-8.",
      "the text is not UTF-8."
    ),
    .notYaml: (
      "ce n’est pas du YAML. Le lecteur de YAML dit, en anglais : {what}.",
      "this is not YAML. The reader of YAML says: {what}."
    ),
    .fileTooLarge: (
      "ce fichier a plus de {limit} {limit:octet|octets}.",
      "this file has more than {limit} {limit:byte|bytes}."
    ),
    .nestingTooDeep: (
      "les listes et les clés s’emboîtent sur plus de {limit} {limit:niveau|niveaux}.",
      "lists and keys nest more than {limit} deep."
    ),
    .entriesTooMany: (
      "il y a plus de {limit} {limit:élément|éléments}, en comptant ceux que les alias répètent.",
      "there are more than {limit} {limit:entry|entries}, those that aliases repeat included."
    ),
    .aliasesTooMany: (
      "il y a trop d’alias ({limit} au plus), ou ils répètent trop de texte.",
      "there are more than {limit} aliases, or they repeat too much text."
    ),
    .keyTooLong: (
      "cette clé a plus de {limit} {limit:octet|octets}.",
      "this key has more than {limit} bytes."
    ),
    .directivesTooMany: (
      "il y a plus de {limit} {limit:ligne|lignes} qui {limit:commence|commencent} par « % » avant le contenu.",
      "there are more than {limit} lines that begin with “%” before the content."
    ),
    .faultsTooMany: (
      "il y a plus de {limit} {limit:erreur|erreurs} dans ce fichier : les suivantes ne sont pas dites.",
      "there are more than {limit} errors in this file: those that follow are not told."
    ),
    .linkBroken: (
      "ce lien ne mène à aucun fichier.",
      "this link leads to no file."
    ),
    .fileNotOrdinary: (
      "ce n’est pas un fichier ordinaire : c’est un dossier, un tube ou un périphérique.",
      "this is no ordinary file: it is a folder, a pipe or a device."
    ),
    .controlCharacter: (
      "le caractère {value} ne se voit pas et peut changer ce qui s’affiche. Retirez-le.",
      "the character {value} cannot be seen, and can change what is shown. Take it out."
    ),
    .folderMissing: (
      "« {folder} » n’est pas un dossier lisible.",
      "“{folder}” is not a folder that can be read."
    ),
    .contentIncomplete: (
      "Le dossier « {folder} » ne contient pas tout : il manque content.yaml et guidance/facts.yaml.",
      "The folder “{folder}” does not hold the content: content.yaml and guidance/facts.yaml are missing."
    ),
    .contentNowhere: (
      "Le contenu est introuvable. Indiquez son dossier par --assets ou par UBIQUE_ASSETS.",
      "The content cannot be found. Give its folder with --assets or UBIQUE_ASSETS."
    ),
    .keyMissing: (
      "cette clé manque.",
      "this key is missing."
    ),
    .keyTwice: (
      "cette clé est deux fois au même endroit. Gardez-en une.",
      "this key stands twice in the same place. Keep one."
    ),
    .keyUnknown: (
      "cette clé n’est pas connue ici. Clés possibles : {known}.",
      "this key is not known here. Possible keys: {known}."
    ),
    .keysExpected: (
      "il faut des clés avec des valeurs, par exemple « {example} ».",
      "keys with values were expected, such as “{example}”."
    ),
    .textExpected: (
      "il faut un texte.",
      "a text was expected."
    ),
    .listExpected: (
      "il faut une liste, par exemple {example}.",
      "a list was expected, such as {example}."
    ),
    .textOrKeysExpected: (
      "il faut un texte, ou d’autres clés.",
      "a text or further keys were expected."
    ),
    .valueUnknown: (
      "« {value} » n’est pas connu ici. Valeurs possibles : {known}.",
      "“{value}” is not known here. Possible values: {known}."
    ),
    .yesOrNoExpected: (
      "« {value} » n’est ni yes, ni no.",
      "“{value}” is neither yes nor no."
    ),
    .wholeNumberExpected: (
      "« {value} » n’est pas un nombre entier, par exemple 12.",
      "“{value}” is no whole number, such as 12."
    ),
    .outOfRange: (
      "« {value} » ne convient pas. Il faut un nombre entier de {from} à {to}.",
      "“{value}” does not do. A whole number from {from} to {to} was expected."
    ),
    .pinReadable: (
      "d’autres peuvent lire ce fichier : un fichier avec un code est pour son seul propriétaire (chmod 600).",
      "others can read this file: a file with a PIN is for its owner alone (chmod 600)."
    ),
    .pinDigits: (
      "il faut de {from} à {to} {to:chiffre|chiffres}.",
      "from {from} to {to} {to:digit|digits} were expected."
    ),
    .pinKnown: (
      """
      c’est un des premiers codes que chacun essaie (chiffres égaux, qui se suivent ou se répètent, année, ligne du \
      clavier) : choisissez-en un autre.
      """,
      """
      this is one of the first PINs that anybody tries (equal digits, in order or repeated, a year, a line of keys): \
      choose another.
      """
    ),
    .wipeBeforeWarning: (
      "l’effacement vient après l’avertissement : il faut plus de {warning} {warning:seconde|secondes}.",
      "the erasing comes after the warning: more than {warning} {warning:second|seconds} were expected."
    ),
  ]
}
