import ContentFiles
import Faults
import Foundation
public import Guidance

/// A learner of `Tests/Learners`, and what good advice is for them, as a counsellor wrote it down.
public struct Learner: Sendable, CustomStringConvertible {
  /// A file of learners that is not in the form a counsellor was told.
  public struct Malformed: Error, CustomStringConvertible {
    /// Where, and what is wrong.
    public let description: String
  }

  /// The identifier, such as `L02`.
  public let identifier: String
  /// Who it is, in one line.
  public let who: String
  /// The day of the plan.
  public let date: CalendarDate
  /// The answers as YAML, for the reader of answers.
  public let answers: String
  /// The level answered; nil when none was.
  public let level: Int?
  /// The first steps that are right, the best one first.
  public let firstSteps: [String]
  /// The steps that would be a fault as the first one.
  public let wrongFirstSteps: [String]
  /// The fields that paths may be of; empty for any.
  public let fields: [String]
  /// The levels that paths may be of.
  public let levels: ClosedRange<Int>
  /// How far the level asked at the door may stand above the person’s.
  public let entryAbove: Int
  /// How many paths there are at least.
  public let count: Int
  /// Paths, beginnings of paths, and words of titles that would be absurd; `*` for any path at all.
  public let never: [String]
  /// The forms that are right; empty where it does not matter.
  public let modes: [String]
  /// Payers of whom each is among the first three; `a|b` is either.
  public let payers: [String]
  /// How far the place may be; nil where it does not matter.
  public let kilometres: Int?
  /// Notions with the words that must be found.
  public let says: [String]
  /// Words that must not be found.
  public let neverSays: [String]
  /// The reasoning.
  public let reason: String

  /// The name, for the list of tests.
  public var description: String { "\(identifier) \(who)" }

  /// Every learner of the folder `Tests/Learners`, file by file.
  public static let all: Result<[Learner], Malformed> = {
    let folder = ShippedAssets.folder + "/../Tests/Learners"
    do {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      return .success(
        try files.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { file in
          let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
          var faults = Faults()
          let root = YamlEntry.document(file, bytes: [UInt8](text.utf8), &faults)
          guard faults.all.isEmpty, let items = root?.items else {
            let reasons = faults.all.map(\.description)
            throw Malformed(description: reasons.first ?? "\(file): a list of learners was expected")
          }
          return try items.map { try Learner($0, file: file) }
        })
    } catch {
      return .failure(error as? Malformed ?? Malformed(description: "\(error)"))
    }
  }()

  private static let keys: Set = [
    "id", "who", "on", "answers", "first step", "first step not", "fields", "levels", "entry above", "count",
    "never", "modes", "payers", "kilometres", "says", "never says", "why",
  ]

  private init(_ node: YamlEntry, file: String) throws {
    let place = "\(file):\(node.line)"
    for pair in node.pairs ?? [] where !Self.keys.contains(pair.key) {
      throw Malformed(description: "\(place): the key “\(pair.key)” is not known")
    }
    let text = { (key: String) in node[key]?.text }
    let texts = { (key: String) in node[key]?.items?.compactMap(\.text) ?? [] }
    let levels = texts("levels").compactMap { Int($0) }
    guard let identifier = text("id"), let who = text("who"), let answers = node["answers"],
      let date = text("on").flatMap({ CalendarDate($0) }), !texts("first step").isEmpty,
      levels.count == 2, levels[0] <= levels[1], let reason = text("why")
    else {
      throw Malformed(description: "\(place): id, who, on, answers, first step, levels or why is missing")
    }
    self.identifier = identifier
    self.who = who
    self.date = date
    self.answers = answers.yaml
    self.reason = reason
    self.levels = levels[0]...levels[1]
    level = answers["level"]?.text.flatMap { Int($0) }
    firstSteps = texts("first step")
    wrongFirstSteps = texts("first step not")
    fields = texts("fields")
    entryAbove = text("entry above").flatMap { Int($0) } ?? 0
    count = text("count").flatMap { Int($0) } ?? 0
    never = texts("never")
    modes = texts("modes")
    payers = texts("payers")
    kilometres = text("kilometres").flatMap { Int($0) }
    says = texts("says")
    neverSays = texts("never says")
  }
}
