public import Guidance

extension AnswerCode {
  /// Why a text is no code that can be opened.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is too short or too long, or holds a character that no code has.
    case notACode
    /// A character is wrong, missing or in another place.
    case mistyped
    /// A newer program or a newer content made it.
    case newer
  }

  /// What a code says.
  public struct Contents: Hashable, Sendable {
    /// The answers, as far as the content still knows them.
    public var answers: Answers
    /// The facts whose answer does not exist any more or is not possible any more, by identifier.
    public var gone: [String]
  }

  /// The most groups of a code that is looked at; one of a full interview has 12 at most.
  private static let mostGroups = 20

  /// The code that a text is, however it is typed; checked, but not opened.
  public init(_ text: some StringProtocol) throws(Refusal) {
    guard let values = CrockfordAlphabet.values(of: text.prefix(400)), text.count <= 400,
      values.count >= 2 * Self.group, values.count <= Self.mostGroups * Self.group
    else { throw .notACode }
    let rest = values.dropLast(CheckCharacters.count)
    guard values.count % Self.group == 0,
      CheckCharacters.values(of: rest) == Array(values.suffix(CheckCharacters.count))
    else { throw .mistyped }
    guard values[0] <= Self.version else { throw .newer }
    guard values[0] == Self.version else { throw .mistyped }
    self.values = values
  }

  /// The answers in it, by the numbers of a book and for the facts there are.
  ///
  /// Whatever the code says, nothing is invented: an answer that does not fit its fact is told as gone.
  public func open(by book: CodeBook, on sheet: FactSheet) throws(Refusal) -> Contents {
    var reader = CodeReader(CodeNumber(base32: values.dropFirst().dropLast(CheckCharacters.count)))
    let last = reader.value(of: CodeBook.greatestNumber + 1)
    var contents = Contents(answers: Answers(), gone: [])
    var entries = book.entries[...]
    for number in stride(from: 1, through: last, by: 1) {
      while let first = entries.first, first.number < number { entries.removeFirst() }
      let presence = reader.value(weighted: Self.presence)
      guard presence > 0 else { continue }
      // How much room an answer takes is told by its entry: without one, what follows cannot be read.
      guard let entry = entries.first, entry.number == number else { throw .newer }
      guard presence == 1 else {
        contents.take(.declined, for: entry.fact, on: sheet, isPart: false)
        continue
      }
      let answer = try reader.answer(entry.form, on: sheet[entry.fact])
      contents.take(answer.kept, for: entry.fact, on: sheet, isPart: answer.isPart)
    }
    guard reader.number.isZero else { throw .newer }
    return contents
  }
}

extension AnswerCode.Contents {
  /// Takes an answer where the fact still allows it, and tells the fact where it does not, or allows a part alone.
  fileprivate mutating func take(_ answer: Answer?, for fact: String, on sheet: FactSheet, isPart: Bool) {
    // A fact that has become sensitive since is asked again.
    guard let answer, sheet[fact]?.isSensitive == false, (try? sheet.check(answer, for: fact)) != nil else {
      return gone.append(fact)
    }
    answers[fact] = answer
    if isPart { gone.append(fact) }
  }
}

extension CodeReader {
  /// The next answer in a form, and whether it is only a part of what was chosen; a choice that the form has no name
  /// for is one of a newer content.
  fileprivate mutating func answer(
    _ form: CodeBook.Form, on fact: Fact?
  ) throws(AnswerCode.Refusal) -> (kept: Answer?, isPart: Bool) {
    guard case .anyOf(let choices, let room) = form else { return (try single(form, on: fact), false) }
    var chosen: Set<String> = []
    for position in 0..<room where value(weighted: AnswerCode.taken) == 1 {
      guard choices.indices.contains(position) else { throw .newer }
      chosen.insert(choices[position])
    }
    guard !chosen.isEmpty else { throw .newer }
    guard case .anyOf(let known)? = fact?.kind else { return (nil, false) }
    // What is no choice any more is left out, and the rest is kept.
    let kept = chosen.intersection(known)
    return (kept.isEmpty ? nil : .choices(kept), kept.count < chosen.count)
  }

  private mutating func single(
    _ form: CodeBook.Form, on fact: Fact?
  ) throws(AnswerCode.Refusal) -> Answer? {
    switch form {
    case .number(let greatest): return .number(value(of: greatest + 1))
    case .oneOf(let choices, let room):
      let position = value(of: room)
      guard choices.indices.contains(position) else { throw .newer }
      if case .scale? = fact?.kind { return Int(choices[position]).map { .number($0) } }
      return .choice(choices[position])
    case .anyOf: return nil
    case .yesNo: return .flag(value(of: 2) == 1)
    case .place: return .place(PlaceNumber.place(from: &self))
    case .occupation: return .occupation(OccupationNumber.code(from: &self))
    case .date:
      let day = value(of: AnswerCode.days)
      return AnswerCode.firstDay.flatMap { CalendarDate(dayNumber: $0.dayNumber + day) }.map { .date($0) }
    }
  }
}
