import CQrencode
import TestSupport
import Testing

@testable import SquareCodes

/// Squares beside those of libqrencode, module for module, and what telephones make of them elsewhere:
/// `SquarePageTests` reads them back from the screen.
struct SquareCodeTests {
  /// The square that libqrencode draws.
  private struct Reference {
    let side: Int
    let dark: [Bool]

    init?(_ code: UnsafeMutablePointer<QRcode>?) {
      guard let code else { return nil }
      defer { QRcode_free(code) }
      side = Int(code.pointee.width)
      dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    init?(bytes: [UInt8]) { self.init(QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_L)) }

    init?(packed: [UInt8]) {
      guard let input = QRinput_new2(0, QR_ECLEVEL_L) else { return nil }
      defer { QRinput_free(input) }
      guard QRinput_append(input, QR_MODE_AN, Int32(packed.count), packed) == 0 else { return nil }
      self.init(QRcode_encodeInput(input))
    }

    /// The mask it chose, as the square says it beside its first corner.
    var mask: Int {
      let bits = (2...4).reduce(0) { $0 << 1 | (dark[8 * side + $1] ? 1 : 0) }
      return bits ^ 0b101
    }
  }

  /// The modules of a text under a mask.
  private func modules(_ text: String, mask: Int) throws -> [Bool] {
    let content = SquareContent(text)
    let version = try #require(SquareVersion.all.first { content.bits(in: $0) <= 8 * $0.dataBytes })
    var drawing = SquareDrawing(version)
    drawing.lay(Redundancy.woven(content.bytes(in: version), version))
    return drawing.masked(mask).dark
  }

  @Test func everyVersionIsDrawnAsLibqrencodeDrawsIt() throws {
    var sides: Set<Int> = []
    for count in Array(1...90) + Array(stride(from: 93, through: 2_953, by: 20)) {
      let text = String((0..<count).map { Character(Unicode.Scalar(UInt8(97 + $0 * 7 % 26))) })
      let reference = try #require(Reference(bytes: [UInt8](text.utf8)))
      #expect(try modules(text, mask: reference.mask) == reference.dark, "\(count) letters")
      sides.insert(try #require(SquareCode(text)).side)
    }
    #expect(sides.count == 40)
  }

  @Test func codesAreDrawnAsLibqrencodeDrawsThem() throws {
    var random = Seed.fresh()
    let characters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")
    for _ in 0..<300 {
      let text = String(
        (0..<Int.random(in: 1...90, using: &random)).map { _ in
          characters.randomElement(using: &random) ?? "0"
        })
      let reference = try #require(Reference(packed: [UInt8](text.utf8)))
      #expect(try modules(text, mask: reference.mask) == reference.dark, "\(text), \(random)")
    }
  }

  /// A code of twelve groups has a square that a screen of 24 rows has room for.
  @Test func theLongestCodeTakesTwentyNineModules() {
    let code = Array(repeating: "1ABC", count: 12).joined(separator: "-")
    #expect(SquareCode(code)?.side == 29)
    #expect(SquareCode(code, mostSide: 28) == nil)
  }

  @Test func whatIsTooLongHasNoSquare() {
    #expect(SquareCode(String(repeating: "x", count: 2_953))?.side == 177)
    #expect(SquareCode(String(repeating: "x", count: 2_954)) == nil)
    #expect(SquareCode("", mostSide: -3) == nil)
    #expect(SquareCode("")?.side == 21)
  }
}
