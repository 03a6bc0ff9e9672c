import CCurses
import Screen
import Testing

/// What a page counts and what the terminal library counts must be the same, or the layout falls apart.
struct CellWidthTests {
  @Test(
    arguments: [
      0x20...0x2FFF, 0x3000...0x30FF, 0x3100...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE00...0xFFEF, 0x1F300...0x1F5FF,
    ] as [ClosedRange<UInt32>])
  func agreesWithTheCLibrary(block: ClosedRange<UInt32>) {
    _ = ubique_prepare_locale()
    var compared = 0
    for scalar in block.compactMap(Unicode.Scalar.init) {
      // C libraries differ by the version of Unicode: compare what all of them know.
      guard let age = scalar.properties.age, age.major < 14 else { continue }
      // Trigrams and hexagrams became wide in Unicode 16.
      if (0x2630...0x2637).contains(scalar.value) || (0x268A...0x268F).contains(scalar.value) { continue }
      if (0x4DC0...0x4DFF).contains(scalar.value) { continue }
      // The C library of Debian 13 gives these two no cell, that of Debian 12 the cells of letters: they are never sent.
      if [0x3164, 0xFFA0].contains(scalar.value) {
        #expect(TextWidth.effect(of: scalar) == .vanishes)
        continue
      }
      let knowledge = Int(ubique_cell_width(scalar.value))
      let hexadecimal = String(scalar.value, radix: 16)
      #expect(TextWidth.cells(of: scalar) == max(knowledge, 0), "U+\(hexadecimal)")
      compared += 1
    }
    #expect(compared > block.count / 3, "the C library knows the block")
  }
}
