import TestSupport
import Testing

@testable import bench

/// What goes to the terminal is counted, not timed: the same on every machine.
struct KeyFiguresTests {
  @Test func `keys, pages, pastes and silence keep their bounds`() throws {
    let figures = try KeyFigures(
      of: Command(
        name: "ubique", path: try BuiltProgram.path("ubique"),
        arguments: ["--assets", ShippedAssets.folder, "--on", "2026-11-23", "--language", "fr"]))
    #expect(figures.moves.count > 10 && figures.moves.allSatisfy { $0 <= 200 }, "\(figures.moves)")
    #expect(figures.moves.contains { $0 > 0 })
    #expect(figures.pages.count > 4 && figures.pages.allSatisfy { $0 > 0 && $0 <= 4_096 }, "\(figures.pages)")
    #expect(figures.pasted > 0 && figures.pasted <= 2_048)
    #expect(figures.idle == 0)
  }
}
