public import Faults
public import Knowledge
import Matching

/// Tells what is wrong, in the words of one language: the one teller of all faults.
///
/// The sentence of a fault stands in the words under its key. The few that can be met before any words are read, and
/// all when the words themselves are at fault, are told by ``BootstrapFaults``.
public struct FaultTeller: Sendable {
  private let phrases: Phrases

  /// Tells faults with the words there are.
  public init(_ phrases: Phrases) { self.phrases = phrases }

  /// Tells faults before any words are read: in French or in English.
  public init(language: String) { phrases = Phrases(Texts(), language: language) }

  /// The sentence about a fault, without its place.
  public func sentence(_ fault: Fault) -> String {
    let values = fault.values.mapValues(text)
    return phrases.textIfAny(fault.code.key, values)
      ?? BootstrapFaults.sentence(for: fault.code, values, in: phrases.language) ?? fault.code.rawValue
  }

  /// The fault as `file:line: field: sentence`, as editors find their way by; the sentence alone when it stands in no
  /// file.
  public func line(_ fault: Fault) -> String {
    fault.file.isEmpty ? sentence(fault) : "\(fault.place): \(sentence(fault))"
  }

  /// The fault as a person is told of a file of their own: its name, the line in words, the sentence.
  public func told(_ fault: Fault, file: String) -> String {
    let sentence = sentence(fault)
    let what = fault.field.map { placed("error.field", ["field": $0], sentence) } ?? sentence
    let values = ["file": file, "line": String(fault.line)]
    return placed(fault.line > 0 ? "error.file-broken" : "cli.file-fault", values, what)
  }

  /// What is said behind its place: the colon between them belongs to no sentence, so that another may follow.
  private func placed(_ key: String, _ place: [String: String], _ what: String) -> String {
    phrases.text(key, place).replacingAll("{what}", with: what)
  }

  /// How many characters of a text that somebody wrote are told: whoever wrote it knows it by its beginning.
  private static let longest = 200

  /// The beginning of a text that is as long as a file.
  private static func shortened(_ text: String) -> String {
    text.utf8.count > longest && text.count > longest ? text.prefix(longest) + "…" : text
  }

  private func text(_ value: FaultValue) -> String {
    switch value {
    case .text(let text): return Self.shortened(text)
    case .words(let key): return phrases.textIfAny(key) ?? key
    case .all(let items): return items.joined(separator: phrases.textIfAny("answer.and") ?? ", ")
    case .oneOf(let items):
      guard items.count > 1, let last = items.last, let or = phrases.textIfAny("answer.or") else {
        return items.joined(separator: ", ")
      }
      return items.dropLast().joined(separator: ", ") + or + last
    }
  }
}

extension Narrator {
  /// Everything that is wrong with a file of answers or a case, one sentence a fault, each with the file and its line.
  public func sentences(for faults: Faults, file: String) -> [String] {
    faults.all.map { FaultTeller(phrases).told($0, file: file) }
  }

  /// What is wrong, in a sentence without its place.
  public func sentence(for fault: Fault) -> String { FaultTeller(phrases).sentence(fault) }
}
