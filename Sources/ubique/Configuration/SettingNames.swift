import Arguments
import Interview
import Screen

/// The names of the themes, as people write them in options and configuration files.
enum ThemeName: String, CaseIterable, ArgumentValue, Hashable {
  case standard = "default"
  case contrast = "high-contrast"
  case dark
  case monochrome

  /// The theme of this name.
  var theme: Theme {
    switch self {
    case .standard: .standard
    case .contrast: .contrast
    case .dark: .dark
    case .monochrome: .monochrome
    }
  }

  /// The name of a theme.
  init(_ theme: Theme) {
    switch theme {
    case .standard: self = .standard
    case .contrast: self = .contrast
    case .dark: self = .dark
    case .monochrome: self = .monochrome
    }
  }
}

/// The flags that say where the program is used.
enum SettingFlag: String, CaseIterable {
  /// One’s own machine: by oneself, nothing wiped while one reads (the default).
  case home
  /// A counsellor’s desk: the whole situation on one page, notes on paths, cases in files.
  case desk
  /// A public library: plain wording, larger spacing, idle wipe.
  case library
  /// A station left to passers-by: raw keys, idle wipe, functions for staff behind a PIN.
  case kiosk

  var setting: Setting {
    switch self {
    case .home: .home
    case .desk: .desk
    case .library: .publicLibrary
    case .kiosk: .kiosk
    }
  }
}
