import ContentFiles
import Faults
import Foundation
public import Guidance

/// A person of `Tests/Profiles`, and what the rules must say of them, as a counsellor wrote it down.
public struct AcceptanceProfile: Sendable, CustomStringConvertible {
  /// What is expected of one scheme.
  public struct Expectation: Hashable, Sendable {
    /// The identifier of the scheme.
    public let scheme: String
    /// The verdict: `yes`, `check` or `no`.
    public let verdict: String
    /// What must be among the deciding conditions: facts, definitions, or who decides.
    public let because: [String]
  }

  /// A file of profiles that is not in the form a counsellor was told.
  public struct Malformed: Error, CustomStringConvertible {
    /// Where, and what is wrong.
    public let description: String
  }

  /// The name.
  public let name: String
  /// The day of the advice.
  public let date: CalendarDate
  /// The answers as YAML, for the reader of answers.
  public let answers: String
  /// What is expected, in the order of the file.
  public let expectations: [Expectation]
  /// The adviser to see, when the profile says.
  public let adviser: String?
  /// The file it stands in.
  public let file: String

  /// The name, for the list of tests.
  public var description: String { "\(name) [\(file)]" }

  /// Every profile of the folder `Tests/Profiles`, file by file.
  public static let all: Result<[AcceptanceProfile], Malformed> = {
    let folder = ShippedAssets.folder + "/../Tests/Profiles"
    do {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      return .success(
        try files.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { file in
          try profiles(in: String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), file: file)
        })
    } catch {
      return .failure(error as? Malformed ?? Malformed(description: "\(error)"))
    }
  }()

  /// The profiles of a text.
  public static func profiles(in text: String, file: String) throws -> [AcceptanceProfile] {
    var faults = Faults()
    let root = YamlEntry.document(file, bytes: [UInt8](text.utf8), &faults)
    guard faults.all.isEmpty, let items = root?.items else {
      let reasons = faults.all.map(\.description)
      throw Malformed(
        description: reasons.first ?? "\(file): a list of profiles was expected")
    }
    return try items.map { try AcceptanceProfile($0, file: file) }
  }

  private init(_ node: YamlEntry, file: String) throws {
    let place = "\(file):\(node.line)"
    let known: Set = ["name", "source", "note", "on", "answers", "expect", "adviser"]
    for pair in node.pairs ?? [] where !known.contains(pair.key) {
      throw Malformed(description: "\(place): the key “\(pair.key)” is not known")
    }
    guard let name = node["name"]?.text, let answers = node["answers"],
      let expected = node["expect"]?.pairs, !expected.isEmpty
    else { throw Malformed(description: "\(place): a profile needs name, answers and expect") }
    guard let date = node["on"]?.text.flatMap({ CalendarDate($0) }) else {
      throw Malformed(description: "\(place): on: a day was expected")
    }
    self.name = name
    self.date = date
    self.file = file
    self.answers = answers.yaml
    adviser = node["adviser"]?.text
    expectations = try expected.map { pair in
      let verdict = pair.entry.text ?? pair.entry["verdict"]?.text ?? ""
      guard ["yes", "check", "no"].contains(verdict) else {
        throw Malformed(description: "\(file):\(pair.entry.line): yes, check or no was expected")
      }
      return Expectation(
        scheme: pair.key, verdict: verdict,
        because: pair.entry["because"]?.items?.compactMap(\.text) ?? [])
    }
  }
}

extension YamlEntry {
  /// The entry as YAML on one line, from which the same is read again.
  var yaml: String {
    if let items { return "[\(items.map(\.yaml).joined(separator: ", "))]" }
    if let pairs {
      return "{\(pairs.map { "\($0.key.yamlQuoted): \($0.entry.yaml)" }.joined(separator: ", "))}"
    }
    return (text ?? "").yamlQuoted
  }
}
