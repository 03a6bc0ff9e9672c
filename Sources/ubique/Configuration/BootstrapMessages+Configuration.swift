import Kiosk
import TerminalUI

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
