import Screen

/// The names of the themes, as people write them in options and configuration files.
enum ThemeName: String, CaseIterable, Hashable {
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
