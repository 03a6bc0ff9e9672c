/// How each role looks.
///
/// Colour is only ever the third signal: with the colours taken away, bold, reverse and underline, and the words
/// themselves, still say everything.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own colours; the few colours used are legible on black and on white.
  case standard
  /// White on black with the strongest contrast, for low vision.
  case contrast
  /// Light letters on black.
  case dark
  /// No colour at all.
  case monochrome

  /// How a style looks.
  public func appearance(of style: Style) -> Appearance {
    var appearance = base(of: style.role)
    if style.role == .square, self != .monochrome {
      appearance.foreground = .black
      appearance.background = .white
      appearance.isReversed = style.isSelected
      return appearance
    }
    switch self {
    case .contrast, .dark:
      appearance.foreground = colour(of: style.role) ?? (self == .dark ? Self.pale : .white)
      appearance.background = .black
    case .standard:
      appearance.foreground = colour(of: style.role)
    case .monochrome:
      break
    }
    if style.isSelected {
      appearance.isReversed = true
      // Coloured letters on their own reverse are the first thing that becomes illegible.
      appearance.foreground = self == .contrast || self == .dark ? .white : nil
    }
    return appearance
  }

  /// The attributes of a role, the same in every theme.
  private func base(of role: Role) -> Appearance {
    switch role {
    case .title, .key, .yes, .check, .no: Appearance(bold: true)
    case .warning: Appearance(bold: true, underlined: true)
    case .field: Appearance(underlined: true)
    case .text, .muted, .choice, .accent, .border, .square: Appearance()
    }
  }

  /// The colour of a role, nil for the usual one.
  private func colour(of role: Role) -> Colour? {
    switch (self, role) {
    case (.monochrome, _): nil
    case (.standard, .yes): Colour(basic: 2, extended: 28)
    case (.standard, .no), (.standard, .warning): Colour(basic: 1, extended: 160)
    case (.standard, .check): Colour(basic: 5, extended: 130)
    case (.standard, .accent), (.standard, .key): Colour(basic: 6, extended: 30)
    case (.dark, .yes): Colour(basic: 2, extended: 114)
    case (.dark, .no), (.dark, .warning): Colour(basic: 1, extended: 210)
    case (.dark, .check): Colour(basic: 3, extended: 221)
    case (.dark, .accent), (.dark, .key), (.dark, .title): Colour(basic: 6, extended: 117)
    case (.contrast, .yes): Colour(basic: 2, extended: 120)
    case (.contrast, .check), (.contrast, .key), (.contrast, .title): Colour(basic: 3, extended: 227)
    case (.contrast, .no), (.contrast, .warning): Colour(basic: 7, extended: 217)
    default: nil
    }
  }

  private static let pale = Colour(basic: 7, extended: 253)
}
