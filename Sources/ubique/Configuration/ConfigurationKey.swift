/// What a configuration file can say: the one list from which it is read and from which its documentation is made.
enum ConfigurationKey: String, CaseIterable, Hashable {
  /// Where the program is used: kiosk, desk or library.
  case setting
  /// The language in which every visit begins.
  case language
  /// Whether every visit begins with plain wording.
  case plain
  /// Whether the interview is held line by line.
  case linear
  /// How the full screen looks.
  case theme
  /// Whether symbols are replaced by ASCII.
  case ascii
  /// Whether anything stands beside a page on a wide screen.
  case panes
  /// Folders of content laid over the shipped one.
  case assets
  /// Seconds without a key after which a visitor is warned.
  case idleWarning = "kiosk.idle-warning"
  /// Seconds without a key after which the answers are erased.
  case idleWipe = "kiosk.idle-wipe"
  /// The digits that open the functions for staff.
  case pin = "kiosk.pin"

  /// The names of the keys at the top of the file, or under the key `kiosk`.
  static func names(isKiosk: Bool) -> [String] {
    allCases.filter { $0.isKiosk == isKiosk }.map(\.name) + (isKiosk ? [] : ["kiosk"])
  }

  /// Whether the key stands under `kiosk`.
  var isKiosk: Bool { rawValue.hasPrefix("kiosk.") }

  /// The name as it stands in the file.
  var name: String { isKiosk ? String(rawValue.dropFirst("kiosk.".count)) : rawValue }
}
