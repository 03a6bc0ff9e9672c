import Interview
import Screen

/// What a machine is set to: the values of its configuration file, each of which may be left out.
struct Configuration: Hashable {
  /// Where the program is used.
  var setting: Setting?
  /// The language in which every visit begins, by code.
  var language: String?
  /// Whether every visit begins with plain wording.
  var isPlain: Bool?
  /// Whether the interview is held line by line.
  var isLinear: Bool?
  /// How the full screen looks.
  var theme: Theme?
  /// Whether symbols are replaced by ASCII.
  var usesPlainSymbols: Bool?
  /// Whether anything stands beside a page on a wide screen.
  var hasPanes: Bool?
  /// Folders of content laid over the shipped one, in order; relative ones have been made absolute.
  var assets: [String] = []
  /// Seconds without a key after which a visitor is warned.
  var idleWarning: Int?
  /// Seconds without a key after which the answers are erased.
  var idleWipe: Int?
  /// The digits that open the functions for staff.
  var pin: String?
}
