import Foundation
import Screen
import Testing

struct ThemeTests {
  @Test(arguments: Theme.allCases)
  func selectionAndVerdictsShowWithoutColour(theme: Theme) {
    for role in Role.allCases {
      #expect(theme.appearance(of: Style(role, isSelected: true)).isReversed)
      #expect(!theme.appearance(of: Style(role)).isReversed)
    }
    #expect(theme.appearance(of: .field).isUnderlined)
  }

  @Test func monochromeHasNoColour() {
    #expect(Style.all.allSatisfy { Theme.monochrome.appearance(of: $0).foreground == nil })
    #expect(Style.all.allSatisfy { Theme.monochrome.appearance(of: $0).background == nil })
  }

  @Test func stylesAreNumberedInOrder() {
    #expect(Style.all.map(\.index) == Array(Style.all.indices))
  }

  /// The standard theme does not know the terminal's background; 3 to 1 is what WCAG 2.2 asks of bold signs (1.4.11).
  @Test func standardColoursAreLegibleOnBlackAndOnWhite() {
    for style in Style.all {
      let appearance = Theme.standard.appearance(of: style)
      guard let colour = appearance.foreground, appearance.background == nil else { continue }
      #expect(contrast(colour, .black) >= 3.5 && contrast(colour, .white) >= 3.5, "\(style)")
    }
  }

  /// WCAG 2.2, 1.4.6: the enhanced contrast is 7 to 1.
  @Test(arguments: [Theme.contrast, .dark])
  func darkThemesHaveEnhancedContrast(theme: Theme) throws {
    for style in Style.all {
      let appearance = theme.appearance(of: style)
      let (front, back) = (try #require(appearance.foreground), try #require(appearance.background))
      #expect(contrast(front, back) >= 7, "\(style)")
    }
  }

  /// Contrast of two of xterm's 256 colours, from 1 to 21 (WCAG 2.2, relative luminance).
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let number = colour.extended
    let parts =
      number >= 232
      ? Array(repeating: 8 + 10 * (number - 232), count: 3)
      : [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { levels[$0] }
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
