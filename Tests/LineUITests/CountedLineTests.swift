import Interview
import LineUI
import TestSupport
import Testing

/// Visits that are counted, line by line: the choice is heard, and the counting itself is not.
struct CountedLineTests {
  private func face(counts: Bool) throws -> Linear {
    Linear(
      Interview(
        knowledge: try ShippedLibrary.knowledge(), date: try ShippedLibrary.day("2026-11-23"), counts: counts)
    )
  }

  @Test func sayingNoIsAnswered() throws {
    let face = try face(counts: true)
    let start = face.start(language: "fr", setting: .home)
    #expect(start.lines.contains { $0.hasPrefix("2, Ne pas compter ma visite") })
    let refused = face.update(start, "2")
    #expect(!refused.state.visit.isCounted)
    #expect(refused.lines.contains { $0.hasPrefix("2, Compter ma visite") }, "\(refused.lines)")
  }

  /// Beginning anew says what it says where nothing is counted; that it was counted adds no line.
  @Test func countingSaysNothing() throws {
    let (counting, plain) = (try face(counts: true), try face(counts: false))
    let begin = { (face: Linear) in
      let start = face.start(language: "fr", setting: .home)
      return face.hear(face.update(face.update(start, ""), "34"), .restart)
    }
    let (counted, other) = (begin(counting), begin(plain))
    let effect = try #require(counted.state.effect)
    #expect(!effect.isSeen && other.state.effect == nil)
    #expect(counted.lines.count { !$0.hasPrefix("2, Ne pas") } >= other.lines.count)
    let after = counting.hear(counted, .counted)
    #expect(after.lines.isEmpty && after.state.effect == nil)
  }
}
