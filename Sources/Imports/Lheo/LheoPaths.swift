import Guidance
import Matching

/// Which paths of the catalogue an offer is of: by their number in the register, else by their title.
struct LheoPaths {
  /// What was found.
  enum Found: Hashable {
    /// The paths, by identifier.
    case paths([String])
    /// Several have the number, and the title does not tell which: their titles.
    case unclear([String])
    /// The catalogue has none.
    case none
  }

  private struct Candidate {
    let path: String
    let title: String
    let words: Set<String>
  }

  private var byNumber: [Int: [Candidate]] = [:]
  private var byTitle: [[String]: [String]] = [:]
  private let known: Set<String>

  /// Prepares a catalogue; what belongs to the past is offered by nobody.
  init(_ catalogue: Catalogue) {
    let paths = catalogue.paths.filter { $0.registration != .historic }
    known = Set(paths.map(\.identifier))
    for path in paths {
      let words = Folding.words(path.title).map(\.text)
      byTitle[words, default: []].append(path.identifier)
      let candidate = Candidate(path: path.identifier, title: path.title, words: Set(words))
      for number in Set([path.rncp, path.successor?.rncp].compactMap { $0.flatMap { Int($0) } }) {
        byNumber[number, default: []].append(candidate)
      }
    }
  }

  /// The paths of these identifiers that there are.
  func known(_ paths: [String]) -> [String] { paths.filter(known.contains) }

  /// The paths of any of some numbers, and of a title.
  func paths(of numbers: [Int], title: String?) -> Found {
    let words = title.map { Folding.words($0).map(\.text) } ?? []
    var seen: Set<String> = []
    let candidates = numbers.flatMap { byNumber[$0] ?? [] }.filter { seen.insert($0.path).inserted }
    let same = byTitle[words] ?? []
    if candidates.isEmpty {
      // A number that no path has is that of another certification, whatever its title.
      return same.isEmpty || !numbers.isEmpty ? .none : .paths(same)
    }
    if candidates.count == 1 { return .paths(candidates.map(\.path)) }
    let exact = candidates.map(\.path).filter(same.contains)
    if !exact.isEmpty { return .paths(exact) }
    let shared = candidates.dropFirst().reduce(candidates[0].words) { $0.intersection($1.words) }
    let named = candidates.filter { candidate in
      let own = candidate.words.subtracting(shared)
      return !own.isEmpty && own.isSubset(of: words)
    }
    return named.count == 1 ? .paths(named.map(\.path)) : .unclear(candidates.map(\.title))
  }
}
