import ContentFiles
import Faults
import Gazetteer
public import Guidance
public import Interview
public import Knowledge

/// Reads a person's answers from YAML or JSON: one key a fact.
///
/// A value is a number, a choice, a list of choices, yes or no, a place (a code or a name), a day, or `unknown`.
public struct AnswersReader: Sendable {
  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Reads answers to the questions of a library; contradictions are judged on a day.
  public init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The answers, or every fault.
  public func read(_ bytes: [UInt8]) -> Result<Answers, AnswersFaults> {
    guard bytes.isText else { return .failure(AnswersFaults([.broken(line: 0, message: "UTF-8")])) }
    do {
      return try YamlParser.document(bytes).map(read) ?? .success(Answers())
    } catch {
      return .failure(AnswersFaults([.broken(line: error.line, message: error.message)]))
    }
  }

  /// The answers of a node of YAML, or every fault.
  func read(_ root: YamlNode) -> Result<Answers, AnswersFaults> {
    guard let pairs = root.pairs else { return .failure(AnswersFaults([.notAMapping])) }
    var answers = Answers()
    var faults: [AnswersFault] = []
    for pair in pairs {
      do {
        answers[pair.key] = try answer(pair.value, to: pair.key)
      } catch {
        faults.append(error)
      }
    }
    // Answers that cannot be taken are left out, so contradictions are only looked for when all can.
    if faults.isEmpty {
      faults = knowledge.contradictions(in: answers, on: date).map {
        .answer(.contradiction($0), line: 0)
      }
    }
    return faults.isEmpty ? .success(answers) : .failure(AnswersFaults(faults))
  }

  private func answer(_ value: YamlNode, to name: String) throws(AnswersFault) -> Answer {
    let line = value.line
    guard let fact = knowledge.guide.sheet[name] else { throw .answer(.unknownFact(name), line: line) }
    guard fact.origin == .asked else { throw .answer(.notAsked(name), line: line) }
    let answer = try self.answer(value, of: fact)
    do {
      try knowledge.guide.sheet.check(answer, for: name)
    } catch {
      throw .answer(error, line: line)
    }
    return answer
  }

  private func answer(_ value: YamlNode, of fact: Fact) throws(AnswersFault) -> Answer {
    let line = value.line
    let wrong = AnswersFault.answer(
      .wrongType(fact: fact.identifier, expected: fact.kind), line: line)
    if let items = value.items {
      guard fact.kind.allowsSeveral else { throw wrong }
      let names = items.map { $0.text ?? "" }
      return .choices(Set(names))
    }
    guard let text = value.text else { throw wrong }
    if ["unknown", "null", "~", ""].contains(text) { return .declined }
    switch fact.kind {
    case .number, .scale:
      guard let number = Int(text) else { throw wrong }
      return .number(number)
    case .oneOf: return .choice(text)
    case .anyOf: return .choices([text])
    case .yesNo:
      switch text.lowercased() {
      case "yes", "true": return .flag(true)
      case "no", "false": return .flag(false)
      default: throw wrong
      }
    case .date:
      guard let date = CalendarDate(text) else { throw wrong }
      return .date(date)
    case .place: return try place(text, line: line)
    }
  }

  /// A place by code, or by a name that only one place bears.
  private func place(_ text: String, line: Int) throws(AnswersFault) -> Answer {
    if let place = Place(text), knowledge.gazetteer.describe(place) != nil {
      return .place(place.description)
    }
    let matches = knowledge.gazetteer.search(text, limit: 8)
    let sure = matches.filter(\.isWhole)
    if sure.count == 1 { return .place(sure[0].place.description) }
    guard !sure.isEmpty else { throw .answer(.unknownPlace(text), line: line) }
    throw .ambiguousPlace(
      text, candidates: sure.map { "\($0.name) (\($0.place.description))" }, line: line)
  }
}
