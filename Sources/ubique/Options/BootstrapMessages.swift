import Knowledge

/// The few sentences that have to be said when the content, where all others live, cannot be read.
struct BootstrapMessages {
  /// The language, by code.
  let language: String

  /// That faults leave nothing to advise by.
  var unreadable: String {
    either(
      "The content cannot be used: correct these faults first.",
      "Le contenu ne peut pas être utilisé : corrigez d’abord ces défauts.")
  }

  /// That a command line is badly written, for those whom the parser does not tell it in their language.
  var badCommand: String? {
    language == "en"
      ? nil
      : either(
        "", "Commande mal écrite, voici pourquoi (en anglais). Pour l’aide : ubique --help, ou man ubique.")
  }

  func either(_ english: String, _ french: String) -> String {
    language == "en" ? english : FrenchTypography.corrected(french)
  }
}
