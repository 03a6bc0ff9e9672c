public import Guidance

/// The answers of a person as a short code that needs no server: read aloud, typed in, opened anywhere.
///
/// A character for the version, the answers, three check characters; in groups of four, by the alphabet of Crockford.
/// Nothing sensitive is in it: whoever makes one withholds that.
public struct AnswerCode: Hashable, Sendable, CustomStringConvertible {
  /// The version that this program writes.
  static let version = 1
  /// How many characters stand in a group.
  static let group = 4

  /// The values of all characters, the check characters last.
  let values: [Int]

  /// How many groups there are.
  public var groupCount: Int { values.count / Self.group }

  /// The groups, in order.
  public var groups: [String] {
    stride(from: 0, to: values.count, by: Self.group).map { start in
      String(values[start..<min(start + Self.group, values.count)].map { CrockfordAlphabet.characters[$0] })
    }
  }

  /// The code as it is written: groups with a dash between them.
  public var description: String { groups.joined(separator: "-") }

  // MARK: Writing

  /// The presence of an answer: nobody gave one, they gave one, they declined.
  ///
  /// What comes most is shortest.
  static let presence = [8, 7, 1]
  /// Whether one of several choices was taken.
  static let taken = [3, 1]
  /// A day by its number from 1 January 1900, as far as 2079.
  static let days = 65_536

  /// The code of answers, by the numbers of a book; what the book has no number for is left out.
  public init(_ answers: Answers, by book: CodeBook) {
    var symbols: [CodeNumber.Symbol] = []
    let carried = book.entries.filter { entry in
      answers[entry.fact].map { $0 == .declined || Self.symbols(of: $0, entry.form) != nil } ?? false
    }
    let last = carried.last?.number ?? 0
    symbols.append(.one(last, of: CodeBook.greatestNumber + 1))
    var entries = book.entries[...]
    for number in stride(from: 1, through: last, by: 1) {
      while let first = entries.first, first.number < number { entries.removeFirst() }
      let entry = entries.first.flatMap { $0.number == number ? $0 : nil }
      let answer = entry.flatMap { answers[$0.fact] }
      if let entry, let answer, let told = Self.symbols(of: answer, entry.form) {
        symbols.append(.weighted(1, Self.presence))
        symbols += told
      } else {
        symbols.append(.weighted(answer == .declined ? 2 : 0, Self.presence))
      }
    }
    var pile = CodeNumber()
    for symbol in symbols.reversed() { pile.push(symbol) }
    var written = pile.base32
    let length = 1 + written.count + CheckCharacters.count
    let padding = (Self.group - length % Self.group) % Self.group
    written = [Self.version] + Array(repeating: 0, count: padding) + written
    values = written + CheckCharacters.values(of: written)
  }

  /// The symbols of an answer that was not declined; nil for one that the form has no place for.
  private static func symbols(of answer: Answer, _ form: CodeBook.Form) -> [CodeNumber.Symbol]? {
    switch (form, answer) {
    case (.number(let greatest), .number(let value)):
      return (0...greatest).contains(value) ? [.one(value, of: greatest + 1)] : nil
    case (.oneOf(let choices, let room), .choice(let choice)):
      return choices.firstIndex(of: choice).map { [.one($0, of: room)] }
    case (.oneOf(let choices, let room), .number(let value)):
      return choices.firstIndex(of: String(value)).map { [.one($0, of: room)] }
    case (.anyOf(let choices, let room), .choices(let chosen)):
      guard chosen.allSatisfy(choices.contains) else { return nil }
      return (0..<room).map { position in
        .weighted(choices.indices.contains(position) && chosen.contains(choices[position]) ? 1 : 0, taken)
      }
    case (.yesNo, .flag(let flag)): return [.one(flag ? 1 : 0, of: 2)]
    case (.place, .place(let place)): return PlaceNumber.symbols(of: place)
    case (.occupation, .occupation(let code)): return OccupationNumber.symbols(of: code)
    case (.date, .date(let date)):
      let day = firstDay.map { date.dayNumber - $0.dayNumber } ?? -1
      return (0..<days).contains(day) ? [.one(day, of: days)] : nil
    default: return nil
    }
  }

  /// The day from which days are counted.
  static let firstDay = CalendarDate(year: 1900, month: 1, day: 1)
}
