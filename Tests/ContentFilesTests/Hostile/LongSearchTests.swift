import Knowledge
import TestSupport
import Testing

/// A search of the catalogue took a millisecond a word, and then the square of it.
@Suite(.timeLimit(.minutes(1)))
struct LongSearchTests {
  @Test func aSearchOfManyWordsIsCutShortAndSaysSo() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let words = (0..<50_000).map { "mot\($0)" }.joined(separator: " ")
    let clock = ContinuousClock()
    var search = knowledge.search("", terms: { _ in [] })
    let time = clock.measure { search = knowledge.search("informatique \(words)", terms: { _ in [] }) }
    #expect(search.heard == 32 && !search.paths.isEmpty)
    #expect(search.leftOut.count == 31)
    #expect(time < .seconds(5), "\(time)")
    let repeated = Array(repeating: "informatique", count: 50_000).joined(separator: " ")
    let once = knowledge.search(repeated, terms: { _ in [] })
    #expect(once.heard == nil && once.paths == knowledge.search("informatique", terms: { _ in [] }).paths)
    #expect(
      knowledge.centres(matching: Array(repeating: "p pa", count: 50_000).joined(separator: " ")).count > 0)
  }
}
