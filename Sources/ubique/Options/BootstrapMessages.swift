import Kiosk
import Knowledge
import TerminalUI

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

  func either(_ english: String, _ french: String) -> String {
    language == "en" ? english : FrenchTypography.corrected(french)
  }
}

extension BootstrapMessages {
  /// That a configuration file is at fault.
  var badConfiguration: String {
    either(
      "The configuration cannot be used: correct these faults first.",
      "La configuration ne peut pas être utilisée : corrigez d’abord ces défauts.")
  }

  /// That a visitor would not be warned before the answers are erased.
  func badTimes(_ limits: IdleLimits) -> String {
    either(
      "The warning, after \(limits.warning) seconds, has to come before the erasing, after \(limits.wipe) seconds.",
      "L’avertissement, après \(limits.warning) secondes, doit venir avant l’effacement, après \(limits.wipe) secondes."
    )
  }

  /// That a kiosk has no lines.
  var noLinearKiosk: String {
    either(
      "A kiosk needs the full screen: line by line, a visitor could end the program.",
      "Une borne a besoin du plein écran : ligne par ligne, un visiteur pourrait arrêter le programme.")
  }
}
