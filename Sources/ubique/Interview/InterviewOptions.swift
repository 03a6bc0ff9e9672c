import Interview
import Kiosk
import Screen
import TerminalUI

/// How an interview is held on this machine: what the options say, else the configuration file, else the usual.
struct InterviewOptions: Hashable {
  /// Where the program is used.
  var setting = Setting.home
  /// Whether every visit begins with plain wording.
  var isPlain = false
  /// Whether the interview is held line by line, where that was said.
  var isLinear: Bool?
  /// How the full screen looks.
  var theme = Theme.standard
  /// Whether symbols are replaced by ASCII.
  var usesPlainSymbols = false
  /// Whether anything stands beside a page on a wide screen.
  var hasPanes = true
  /// How long a station waits for a key.
  var limits = IdleLimits.usual
  /// The digits that open the functions for staff.
  var pin: String?

  /// Whether the machine is left to strangers: keys are raw, and an abandoned visit is erased.
  var isUnattended: Bool { setting.isUnattended }
}

extension InterviewOptions {
  /// What a configuration file says of a machine.
  init(_ configuration: Configuration) {
    setting = configuration.setting ?? .home
    isPlain = configuration.isPlain ?? (setting == .publicLibrary)
    isLinear = configuration.isLinear
    theme = configuration.theme ?? .standard
    usesPlainSymbols = configuration.usesPlainSymbols ?? false
    hasPanes = configuration.hasPanes ?? true
    limits.warning = configuration.idleWarning ?? limits.warning
    limits.wipe = configuration.idleWipe ?? limits.wipe
    pin = configuration.pin
  }
}
