import ArgumentParser
import Interview
import Screen

/// The options on where and how the interview is held; each wins over the configuration file.
struct SettingOptions: ParsableArguments {
  @Flag(exclusivity: .exclusive)
  var setting: SettingFlag?

  @Flag(
    inversion: .prefixedNo,
    help: "Line by line, for screen readers, Braille displays and pipes; by itself without a terminal.")
  var linear: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Begin every visit with plain wording (default: in the library setting only).")
  var plain: Bool?

  @Option(help: "How the screen looks: default, high-contrast, dark or monochrome.")
  var theme: ThemeName?

  @Flag(inversion: .prefixedNo, help: "Replace symbols by ASCII.")
  var ascii: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "On a wide screen, show beside a page what goes with it (default); not for screen readers.")
  var panes: Bool?

  @Option(help: ArgumentHelp("Warn after so many seconds without a key (default: 90).", valueName: "seconds"))
  var idleWarning: Int?

  @Option(
    help: ArgumentHelp(
      "Erase the answers after so many seconds without a key (default: 180).", valueName: "seconds"))
  var idleWipe: Int?

  func validate() throws {
    for time in [idleWarning, idleWipe].compactMap({ $0 })
    where !ConfigurationReader.seconds.contains(time) {
      throw ValidationError(
        "A time takes \(ConfigurationReader.seconds.lowerBound) to \(ConfigurationReader.seconds.upperBound) seconds."
      )
    }
  }

  /// A configuration with what these options say in place of what it says.
  func laid(over configuration: Configuration) -> Configuration {
    var configuration = configuration
    configuration.setting = setting?.setting ?? configuration.setting
    configuration.isLinear = linear ?? configuration.isLinear
    configuration.isPlain = plain ?? configuration.isPlain
    configuration.theme = theme?.theme ?? configuration.theme
    configuration.usesPlainSymbols = ascii ?? configuration.usesPlainSymbols
    configuration.hasPanes = panes ?? configuration.hasPanes
    configuration.idleWarning = idleWarning ?? configuration.idleWarning
    configuration.idleWipe = idleWipe ?? configuration.idleWipe
    return configuration
  }
}

/// The flags that say where the program is used.
enum SettingFlag: String, EnumerableFlag {
  case home, desk, library, kiosk

  var setting: Setting {
    switch self {
    case .home: .home
    case .desk: .desk
    case .library: .publicLibrary
    case .kiosk: .kiosk
    }
  }

  static func help(for value: SettingFlag) -> ArgumentHelp? {
    switch value {
    case .kiosk: "A station left to passers-by: raw keys, idle wipe, functions for staff behind a PIN."
    case .home: "One’s own machine: by oneself, nothing wiped while one reads (the default)."
    case .desk: "A counsellor’s desk: the whole situation on one page, notes on paths, cases in files."
    case .library: "A public library: plain wording, larger spacing, idle wipe."
    }
  }
}

extension ThemeName: ExpressibleByArgument {}
