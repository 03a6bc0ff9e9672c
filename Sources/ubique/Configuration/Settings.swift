import Arguments
import Interview
import Kiosk
import Screen

/// One thing that a machine can be set to: a key of the configuration file, and mostly an option that wins over it.
///
/// This table is the only list of them. From it come the reading of the file (`ConfigurationReader`), what options lay
/// over it, the command line of the next visit (`NextVisit`), and the tables of the manual and the documents. A new
/// yes-or-no setting is a row here, its flag in `SettingOptions`, its value in `Configuration` and in
/// `InterviewOptions`, its words (`configuration.key`, `configuration.option`) in each language, and its effect.
struct SettingRow: Sendable {
  /// Where a configuration keeps a value.
  typealias Path<Value> = any WritableKeyPath<Configuration, Value?> & Sendable
  /// Where the options of the command line have a value.
  typealias OptionPath<Value> = any KeyPath<SettingOptions, Value?> & Sendable

  /// What kind of value it takes, and where that is kept.
  enum Kind: Sendable {
    /// Where the program is used; each place is an option of its own.
    case setting
    /// A language, by its code.
    case language
    /// A theme, by its name.
    case theme
    /// Folders of content.
    case assets
    /// The digits that open the functions for staff; in the file alone, as command lines can be read by all.
    case pin
    /// The queue that the sheet is printed on; in the file alone, as it belongs to the machine.
    case printer
    /// The territory of the counsellor, by its name or its code; in the file alone, as it belongs to the machine.
    case area
    /// Yes or no; the options are the name of the key, and the same behind `no-`.
    case yesNo(Path<Bool>, option: OptionPath<Bool>)
    /// Seconds; the option is the name of the key.
    case seconds(Path<Int>, option: OptionPath<Int>)
  }

  /// The key, with a point where it stands under another.
  let key: String
  /// What kind of value it takes.
  let kind: Kind

  /// Every setting, in the order in which documents tell them.
  static let all = [
    SettingRow(key: "setting", kind: .setting),
    SettingRow(key: "language", kind: .language),
    SettingRow(key: "plain", kind: .yesNo(\.isPlain, option: \.plain)),
    SettingRow(key: "linear", kind: .yesNo(\.isLinear, option: \.linear)),
    SettingRow(key: "theme", kind: .theme),
    SettingRow(key: "ascii", kind: .yesNo(\.usesPlainSymbols, option: \.ascii)),
    SettingRow(key: "panes", kind: .yesNo(\.hasPanes, option: \.panes)),
    SettingRow(key: "mouse", kind: .yesNo(\.usesMouse, option: \.mouse)),
    SettingRow(key: "assets", kind: .assets),
    SettingRow(key: "printer", kind: .printer),
    SettingRow(key: "area", kind: .area),
    SettingRow(key: "counts", kind: .yesNo(\.counts, option: \.counts)),
    SettingRow(key: "kiosk.idle-warning", kind: .seconds(\.idleWarning, option: \.idleWarning)),
    SettingRow(key: "kiosk.idle-wipe", kind: .seconds(\.idleWipe, option: \.idleWipe)),
    SettingRow(key: "kiosk.pin", kind: .pin),
  ]

  /// Whether the key stands under `kiosk`.
  var isKiosk: Bool { key.hasPrefix("kiosk.") }

  /// The name as it stands in the file, and behind `--` on the command line.
  var name: String { isKiosk ? String(key.dropFirst("kiosk.".count)) : key }
}

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
  /// Whether the mouse is heard.
  var usesMouse: Bool?
  /// Folders of content laid over the shipped one, in order; relative ones have been made absolute.
  var assets: [String] = []
  /// The name of the queue that the sheet is printed on.
  var printer: String?
  /// The territory of the counsellor, as it is written; nil where none is set.
  var area: String?
  /// Whether visits are counted.
  var counts: Bool?
  /// Seconds without a key after which a visitor is warned.
  var idleWarning: Int?
  /// Seconds without a key after which the answers are erased.
  var idleWipe: Int?
  /// The digits that open the functions for staff.
  var pin: String?
}

/// How an interview is held on this machine: what the options say, else the configuration file, else the usual.
struct InterviewOptions: Hashable {
  /// What was said, by options or in the file.
  let said: Configuration
  /// Where the program is used.
  var setting: Setting
  /// Whether every visit begins with plain wording.
  var isPlain: Bool
  /// Whether the interview is held line by line even where a terminal could show the full screen.
  var isLinear: Bool
  /// How the full screen looks.
  var theme: Theme
  /// Whether symbols are replaced by ASCII.
  var usesPlainSymbols: Bool
  /// Whether anything stands beside a page on a wide screen.
  var hasPanes: Bool
  /// Whether the mouse is heard; without it the terminal selects text as everywhere else.
  var usesMouse: Bool
  /// How long a station waits for a key.
  var limits = IdleLimits.usual
  /// The digits that open the functions for staff.
  var pin: String?
  /// The name of the queue that the sheet is printed on; nil where nothing is printed.
  var printer: String?
  /// The territory of the counsellor, as it is written; nil where none is set.
  var area: String?
  /// Whether visits are counted; nothing of a single one is kept.
  var counts = false

  /// Whether the machine is left to strangers: keys are raw, and an abandoned visit is erased.
  var isUnattended: Bool { setting.isUnattended }

  /// What was said, and the usual for the rest.
  init(_ said: Configuration = Configuration()) {
    self.said = said
    setting = said.setting ?? .home
    isPlain = said.isPlain ?? setting.isUnattended
    isLinear = said.isLinear ?? false
    theme = said.theme ?? .standard
    usesPlainSymbols = said.usesPlainSymbols ?? false
    hasPanes = said.hasPanes ?? true
    usesMouse = said.usesMouse ?? true
    limits.warning = said.idleWarning ?? limits.warning
    limits.wipe = said.idleWipe ?? limits.wipe
    pin = said.pin
    printer = said.printer
    area = said.area
    counts = said.counts ?? false
  }
}

/// The options on where and how the interview is held; each wins over the configuration file.
struct SettingOptions: ParsableArguments {
  /// Where the program is used; of these only one can be.
  @Flag var setting: SettingFlag?

  /// Line by line, for screen readers, Braille displays and pipes; by itself without a terminal.
  @Flag var linear: Bool?

  /// Begin every visit with plain wording (default: at a kiosk and in a library).
  @Flag var plain: Bool?

  /// How the screen looks: default, high-contrast, dark or monochrome.
  @Option var theme: ThemeName?

  /// Replace symbols by ASCII.
  @Flag var ascii: Bool?

  /// On a wide screen, show beside a page what goes with it (default); not for screen readers.
  @Flag var panes: Bool?

  /// Hear the mouse (default); without it the terminal selects text as everywhere else.
  @Flag var mouse: Bool?

  /// Count visits without keeping anything of them (default: not).
  @Flag var counts: Bool?

  /// Warn after so many seconds without a key (default: 90).
  @Option(value: "seconds") var idleWarning: Int?

  /// Erase the answers after so many seconds without a key (default: 180).
  @Option(value: "seconds") var idleWipe: Int?

  func validate() throws(ArgumentFault) {
    for (name, time) in [("--idle-warning", idleWarning), ("--idle-wipe", idleWipe)] {
      guard let time, !ConfigurationReader.seconds.contains(time) else { continue }
      throw .invalid(value: String(time), term: "\(name) <seconds>", choices: [])
    }
  }

  /// A configuration with what these options say in place of what it says.
  func laid(over configuration: Configuration) -> Configuration {
    var laid = configuration
    for row in SettingRow.all {
      switch row.kind {
      case .setting: laid.setting = setting?.setting ?? laid.setting
      case .theme: laid.theme = theme?.theme ?? laid.theme
      case .yesNo(let value, let option): laid[keyPath: value] = self[keyPath: option] ?? laid[keyPath: value]
      case .seconds(let value, let option):
        laid[keyPath: value] = self[keyPath: option] ?? laid[keyPath: value]
      // The content has options of its own, which every command takes.
      case .language, .assets, .pin, .printer, .area: break
      }
    }
    return laid
  }
}
