import Codes
import Foundation
import Interview
import LineUI
import Presentation
import Screen
import ScriptSupport
import SquareCodes
import TestSupport
import Testing

@testable import TerminalUI

/// What a telephone reads from the screen: frames painted as a terminal paints them, read by `zbarimg`.
///
/// `make test` installs it (zbar-tools); where it is missing these tests are skipped, which is said.
struct SquarePageTests {
  static let reader = "/usr/bin/zbarimg"
  static var isReady: Bool { FileManager.default.isExecutableFile(atPath: reader) }

  /// A terminal with letters on a ground of its own.
  enum Ground: CaseIterable {
    case light, dark
  }

  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 132, rows: 43), Size(columns: 200, rows: 60),
  ]
  static let themes = Theme.allCases.filter { $0 != .monochrome }

  private func page(_ name: String) throws -> ScriptedPage {
    try #require(ScriptedPage.shipped.first { $0.description == name })
  }

  /// What `zbarimg` reads in a frame.
  private func read(_ frame: Frame, _ theme: Theme, on ground: Ground) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(frame.painted(theme, on: ground), to: "screen.pgm")
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: Self.reader)
    process.arguments = ["-q", "--raw", folder.path("screen.pgm")]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// The text that the page could give, found by what was read.
  private func choice(_ session: Session, _ text: String) -> Int? {
    for case .square(let offer) in session.model.shown.content.blocks {
      return offer.choices.firstIndex { $0.text == text }
    }
    return nil
  }

  @Test(.enabled(if: isReady, "zbarimg is missing: run make test"), arguments: themes, Ground.allCases)
  func aTelephoneReadsTheCode(theme: Theme, ground: Ground) throws {
    for size in Self.sizes {
      let session = try page("square-code").session("fr", size)
      let state = session.model.state
      let code = session.face.interview.code(of: state).description
      #expect(try read(session.frame, theme, on: ground) == code, "\(size)")
    }
  }

  /// The code where there is no room for more, then the beginning of the sheet, more of it the larger the screen.
  @Test(.enabled(if: isReady, "zbarimg is missing: run make test"), arguments: themes, Ground.allCases)
  func aTelephoneReadsTheSheet(theme: Theme, ground: Ground) throws {
    var texts: [String] = []
    for size in Self.sizes {
      let session = try page("square-sheet").session("fr", size)
      let text = try read(session.frame, theme, on: ground)
      #expect(choice(session, text) != nil, "\(size): \(text)")
      texts.append(text)
    }
    #expect(texts[0].contains(#/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/#), "\(texts[0])")
    #expect(texts[1].contains("À qui parler") && texts[1].count < texts[2].count)
  }

  @Test(.enabled(if: isReady, "zbarimg is missing: run make test"))
  func aLargeScreenHasRoomForTheWholeSheet() throws {
    let session = try page("square-sheet").session("fr", Size(columns: 220, rows: 100))
    let text = try read(session.frame, .standard, on: .dark)
    #expect(choice(session, text) == 0, "\(text)")
  }

  /// Where no square can be read, the code stands there in letters.
  @Test(arguments: ["square-code", "square-sheet"])
  func whereNoSquareIsDrawnTheCodeStandsInLetters(name: String) throws {
    let session = try page(name).session()
    let code = session.face.interview.code(of: session.model.state).description
    let plain = FullScreen(session.face.interview, drawsSquares: false)
    for (face, size) in [(session.face, Size.minimum), (plain, Size(columns: 200, rows: 60))] {
      var small = Session(face, session.model)
      small.press(.resize(size))
      let text = small.screens().map(\.text).joined(separator: "\n")
      #expect(!text.contains("█") && !text.contains("▀"), "\(text)")
      #expect(text.filter { !$0.isWhitespace }.contains(code), "\(text)")
    }
  }

  @Test(arguments: ["square-code", "square-sheet"])
  func lineByLineTheCodeIsSaidInLetters(name: String) throws {
    var session = try LinearSession(columns: 200)
    try session.play(try page(name).script)
    let code = session.face.interview.code(of: session.model.state).description
    #expect(session.model.lines.joined(separator: " ").contains(code))
  }
}

extension Frame {
  /// The frame as a terminal paints it, in cells of six by twelve points of grey (PGM).
  fileprivate func painted(_ theme: Theme, on ground: SquarePageTests.Ground) -> [UInt8] {
    let (width, height) = (6, 12)
    var points: [UInt8] = []
    for row in 0..<size.rows {
      for line in 0..<height {
        for column in 0..<size.columns {
          let cell = self[row, column]
          let (letters, behind) = Self.greys(theme.appearance(of: cell.style), ground)
          let isFilled =
            switch cell.glyph.base {
            case "█": true
            case "▀": line < height / 2
            case "▄": line >= height / 2
            default: false
            }
          points += Array(repeating: isFilled ? letters : behind, count: width)
        }
      }
    }
    return [UInt8]("P5 \(size.columns * width) \(size.rows * height) 255\n".utf8) + points
  }

  /// The grey of letters, and of what is behind them.
  private static func greys(
    _ appearance: Appearance, _ ground: SquarePageTests.Ground
  ) -> (letters: UInt8, behind: UInt8) {
    let usual: (letters: UInt8, behind: UInt8) = ground == .light ? (0, 255) : (220, 20)
    let grey = { (colour: Colour?, usual: UInt8) in
      colour == .black ? 0 : colour == .white ? 255 : usual
    }
    let greys = (grey(appearance.foreground, usual.letters), grey(appearance.background, usual.behind))
    return appearance.isReversed ? (greys.1, greys.0) : greys
  }
}
