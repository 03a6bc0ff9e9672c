import ContentFiles
public import Faults
public import Gazetteer
public import Guidance
public import Knowledge
import Occupations

/// Reads a person's answers from YAML or JSON: one key a fact.
///
/// A value is a number, a choice, a list of choices, yes or no, a place or an occupation (a code or a name), a day, or `unknown`.
public struct AnswersReader: Sendable {
  /// How many answers are read: far more than there are questions, since each that is none is compared with all names.
  static let most = 1_000

  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Reads answers to the questions of a library; contradictions are judged on a day.
  public init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The answers, or every fault; the faults know their lines, not the file.
  public func read(_ bytes: [UInt8]) -> Result<Answers, Faults> {
    guard bytes.isText else { return .failure(Faults([Fault(.notText)])) }
    do {
      return try YamlParser.document(bytes).map(read) ?? .success(Answers())
    } catch {
      return .failure(Faults([error.inYamlOrJson]))
    }
  }

  /// The answers of an entry of YAML, or every fault.
  func read(_ root: YamlEntry) -> Result<Answers, Faults> {
    root.pairs.map { read($0) } ?? .failure(Faults([Fault(.answersExpected)]))
  }

  /// The answers of the lines of a mapping, or every fault.
  ///
  /// - Parameter gone: What the content knows no more, by fact: it is left out.
  func read(_ pairs: [YamlEntry.Pair], without gone: [String: [String]] = [:]) -> Result<Answers, Faults> {
    guard pairs.count <= Self.most else {
      return .failure(Faults([Fault(.entriesTooMany, ["limit": "\(Self.most)"])]))
    }
    var answers = Answers()
    var faults = Faults()
    for pair in pairs {
      let lost = gone[pair.key]
      guard lost == nil || lost?.count != pair.entry.texts?.count else { continue }
      do {
        answers[pair.key] = try answer(pair.entry, to: pair.key, without: lost ?? [])
      } catch {
        faults.add(error.onLine(pair.entry.line))
      }
    }
    // Answers that cannot be taken are left out, so contradictions are only looked for when all can.
    if faults.isEmpty {
      for key in knowledge.contradictions(in: answers, on: date) {
        faults.add(Fault(.contradiction, ["what": .words(key)]))
      }
    }
    return faults.isEmpty ? .success(answers) : .failure(faults)
  }

  /// The texts of an answer that mean nothing in this content, though an older one may have written them: a question, a
  /// choice, a place or an occupation that is no more.
  ///
  /// What no content would have written is not among them: it is a fault.
  func gone(_ texts: [String], of name: String) -> [String] {
    guard let fact = knowledge.guide.sheet[name] else { return texts }
    let given = texts.filter { !Self.unknown.contains($0) }
    switch fact.kind {
    case .oneOf(let choices), .anyOf(let choices): return given.filter { !choices.contains($0) }
    case .scale(let steps):
      return given.filter { text in Int(text) != nil && !steps.contains { "\($0.value)" == text } }
    case .place:
      return given.filter { text in Place(text).map { knowledge.gazetteer.describe($0) == nil } ?? false }
    case .occupation:
      return given.filter { $0.isOccupationCode && knowledge.occupations.occupation($0) == nil }
    case .number, .yesNo, .date: return []
    }
  }

  /// The words for an answer that is declined.
  private static let unknown: Set<String> = ["unknown", "null", "~", ""]

  private func answer(
    _ value: YamlEntry, to name: String, without gone: [String]
  ) throws(Fault) -> Answer {
    guard let fact = knowledge.guide.sheet[name] else { throw knowledge.fault(forUnknown: name) }
    guard fact.origin == .asked else { throw Fault(.questionDerived, ["fact": .text(name)]) }
    let answer = try self.answer(value, of: fact, without: gone)
    try knowledge.guide.sheet.check(answer, for: name)
    return answer
  }

  private func answer(
    _ value: YamlEntry, of fact: Fact, without gone: [String]
  ) throws(Fault) -> Answer {
    if let items = value.items {
      guard fact.kind.allowsSeveral else { throw fact.wrongType }
      let names = items.map { $0.text ?? "" }
      return .choices(Set(names).subtracting(gone))
    }
    guard let text = value.text else { throw fact.wrongType }
    if Self.unknown.contains(text) { return .declined }
    switch fact.kind {
    case .number:
      // A length of time as people say it is taken whole, or not at all.
      guard let number = Int(text) ?? knowledge.number(typed: text, for: fact.identifier) else {
        throw fact.wrongType
      }
      return .number(number)
    case .scale:
      guard let number = Int(text) else { throw fact.wrongType }
      return .number(number)
    case .oneOf: return .choice(text)
    case .anyOf: return .choices([text])
    case .yesNo:
      switch text.lowercased() {
      case "yes", "true": return .flag(true)
      case "no", "false": return .flag(false)
      default: throw fact.wrongType
      }
    case .date:
      guard let date = CalendarDate(text) else { throw fact.wrongType }
      return .date(date)
    case .place: return try place(text)
    case .occupation: return try occupation(text)
    }
  }

  /// An occupation by code, or by a name that is found whole.
  private func occupation(_ text: String) throws(Fault) -> Answer {
    let matches = knowledge.occupations.matches(of: text, limit: 5)
    if let match = matches.first, match.kind == .whole { return .occupation(match.occupation.code) }
    guard !matches.isEmpty else { throw Fault(.occupationUnknown, ["value": .text(text)]) }
    throw Fault(
      .occupationAmbiguous,
      ["value": .text(text), "known": .all(matches.map { "\($0.name) (\($0.occupation.code))" })])
  }

  /// A place by code, or by a name that only one place bears or one that is far larger than its namesakes.
  private func place(_ text: String) throws(Fault) -> Answer {
    if let place = Place(text), knowledge.gazetteer.describe(place) != nil {
      return .place(place.description)
    }
    switch knowledge.gazetteer.read(text) {
    case .one(let match, _): return .place(match.place.description)
    case .none: throw Fault(.placeUnknown, ["value": .text(text)])
    case .several(let matches):
      throw Fault(
        .placeAmbiguous,
        ["value": .text(text), "known": .all(matches.map { "\($0.name) (\($0.place.description))" })])
    }
  }

  /// The places that these answers give by a name or a postcode that others bear too: what was written, which one was
  /// taken, and the others.
  public func sharedPlaces(in bytes: [UInt8]) -> [(text: String, taken: PlaceMatch, others: [PlaceMatch])] {
    let pairs = (try? YamlParser.document(bytes))?.pairs ?? []
    return pairs.compactMap { pair in
      guard knowledge.guide.sheet[pair.key]?.kind == .place, let text = pair.entry.text, Place(text) == nil,
        case .one(let match, let others) = knowledge.gazetteer.read(text), !others.isEmpty
      else { return nil }
      return (text, match, others)
    }
  }
}

extension Knowledge {
  /// That something is no question, with those of a near name.
  package func fault(forUnknown fact: String) -> Fault {
    let names = NearNames(of: fact, among: guide.sheet.asked.map(\.identifier)).names
    return names.isEmpty
      ? Fault(.questionUnknown, ["fact": .text(fact)])
      : Fault(.questionUnknownNear, ["fact": .text(fact), "names": .oneOf(names)])
  }
}

extension Fault {
  /// The same fault on a line.
  func onLine(_ line: Int) -> Fault { Fault(code, file: file, line: line, field: field, values) }

  /// The same fault of a file that may be YAML or JSON.
  fileprivate var inYamlOrJson: Fault {
    code == .notYaml ? Fault(.notYamlOrJson, file: file, line: line, field: field, values) : self
  }
}
