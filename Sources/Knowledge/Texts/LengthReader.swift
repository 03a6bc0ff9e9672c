import Guidance

/// Reads numbers and lengths of time as people type them: `9`, `9 ans`, `18 mois`, `2 ans et demi`, `1 an et 6 mois`,
/// `deux ans`, `1 600 heures`.
///
/// The words are those of every language (`length.…`), so that nobody has to type in the language of the page. A length
/// counts in whole years or months that have passed, and is never taken for a number of something else: what does not
/// convert is not understood.
struct LengthReader {
  /// What stands before a unit, or is one.
  private enum Unit {
    case years, months, weeks, days, hours

    /// How many months one is; nil of hours, which are counted at work.
    var months: Double? {
      switch self {
      case .years: 12
      case .months: 1
      case .weeks: 12 / 52.18
      case .days: 12 / 365.25
      case .hours: nil
      }
    }
  }

  private enum Token {
    case number(Double)
    case unit(Unit)
    case half, lessThan
    /// A word that says nothing of the number: *et*, *environ*.
    case beside

    var isHalf: Bool { if case .half = self { true } else { false } }
  }

  private var words: [String: Token] = [:]

  init(_ texts: Texts) {
    let units: [(String, Token)] = [
      ("years", .unit(.years)), ("months", .unit(.months)), ("weeks", .unit(.weeks)), ("days", .unit(.days)),
      ("hours", .unit(.hours)), ("half", .half), ("beside", .beside), ("less-than", .lessThan),
    ]
    for language in texts.codes {
      for (name, token) in units {
        for word in Self.listed("length.\(name)", in: language, texts) { words[word] = token }
      }
      for (number, names) in Self.listedInOrder("length.numbers", in: language, texts).enumerated() {
        for word in names where words[word] == nil { words[word] = .number(Double(number)) }
      }
    }
  }

  /// The whole number that a text means for a fact that counts in a measure; nil when it means none for certain.
  func number(_ text: String, in measure: Measure?) -> Int? {
    guard let tokens = tokens(of: text), !tokens.isEmpty else { return nil }
    if tokens.count == 1, case .number(let number) = tokens[0] {
      // “A” is one in “a year”; alone it is a letter.
      return text.count { $0.isLetter } == 1 ? nil : whole(number)
    }
    guard let measure else { return nil }
    if case .lessThan = tokens[0] { return lessThanOne(tokens.dropFirst(), measure) }
    return amount(tokens, in: measure)
  }

  /// Whether a folded word is a unit, such as years, and says nothing without its number.
  func isUnit(_ word: String) -> Bool { if case .unit? = words[word] { true } else { false } }

  // MARK: Counting

  /// “Moins d’un an” is no whole year; of more than one nothing certain is known.
  private func lessThanOne(_ tokens: ArraySlice<Token>, _ measure: Measure) -> Int? {
    guard tokens.count == 2, case .number(1) = tokens[tokens.startIndex],
      case .unit(let unit) = tokens[tokens.startIndex + 1], unit == Self.unit(of: measure)
    else { return nil }
    return 0
  }

  /// Numbers with their units, one after the other, a half adding to the last.
  private func amount(_ tokens: [Token], in measure: Measure) -> Int? {
    var total = 0.0
    var pending: Double?
    var last: Double?
    for (position, token) in tokens.enumerated() {
      switch token {
      case .number(1) where position + 1 < tokens.count && tokens[position + 1].isHalf: continue
      case .number(let number):
        guard pending == nil else { return nil }
        pending = number
      case .unit(let unit):
        guard let number = pending, let factor = Self.factor(from: unit, to: measure) else { return nil }
        total += number * factor
        (pending, last) = (nil, factor)
      case .half:
        // “Deux ans et demi”; “2 and a half years”; “un demi-an”.
        if let factor = last, pending == nil { total += factor / 2 } else { pending = (pending ?? 0) + 0.5 }
      case .lessThan, .beside: return nil
      }
    }
    guard pending == nil else { return nil }
    return whole(total)
  }

  /// Whole years, months, days or hours that have passed.
  private func whole(_ number: Double) -> Int? {
    number >= 0 && number < 1_000_000 ? Int(number + 1e-6) : nil
  }

  private static func unit(of measure: Measure) -> Unit {
    switch measure {
    case .years: .years
    case .months: .months
    case .days: .days
    case .hours: .hours
    }
  }

  /// How many of a measure a unit is; nil where one does not follow from the other.
  private static func factor(from unit: Unit, to measure: Measure) -> Double? {
    switch measure {
    case .days: unit == .days ? 1 : nil
    case .hours: unit == .hours ? 1 : nil
    case .years, .months: unit.months.map { $0 / (measure == .years ? 12 : 1) }
    }
  }

  // MARK: Reading

  /// The parts of a text; nil when one of them is not understood.
  private func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII && first.isNumber {
        guard let number = Self.number(atStartOf: &rest) else { return nil }
        tokens.append(.number(number))
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(word.count)
        for folded in SearchText(String(word)).words {
          guard let token = words[folded] else { return nil }
          if case .beside = token { continue }
          tokens.append(token)
        }
      } else if first.isWhitespace || "’'".contains(first) || first == "-" && !tokens.isEmpty {
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return tokens
  }

  /// Digits, thousands parted by spaces, and a decimal part behind a comma or a point.
  private static func number(atStartOf rest: inout Substring) -> Double? {
    var digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    var number = String(digits)
    while rest.first.map({ $0.isWhitespace }) == true {
      digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 3, number.count <= 3 else { break }
      number += digits
      rest = rest.dropFirst(4)
    }
    if rest.first == "," || rest.first == "." {
      digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return nil }
      number += ".\(digits)"
      rest = rest.dropFirst(digits.count + 1)
    }
    return number.count <= 12 ? Double(number) : nil
  }

  // MARK: Words

  private static func listed(_ key: String, in language: String, _ texts: Texts) -> [String] {
    listedInOrder(key, in: language, texts).flatMap { $0 }
  }

  /// The words of a list, `a|b, c|d`: entries by bars, other spellings of one by commas.
  private static func listedInOrder(_ key: String, in language: String, _ texts: Texts) -> [[String]] {
    (texts.text(key, in: language) ?? "").split(separator: "|").map { entry in
      entry.split(separator: ",").flatMap { SearchText(String($0)).words }
    }
  }
}

extension Knowledge {
  /// The whole number that a text means as the answer to a question; nil when it means none for certain.
  public func number(typed text: String, for fact: String) -> Int? {
    LengthReader(texts).number(text, in: guide.sheet[fact]?.measure)
  }
}
