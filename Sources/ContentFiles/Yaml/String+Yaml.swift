import Faults
import Guidance

extension String {
  /// The text as a value of YAML in quotes, on one line, from which exactly this text is read again.
  ///
  /// What YAML does not take as it stands, or would change (line ends, control characters), is escaped.
  package var yamlQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars { quoted += scalar.yamlEscape ?? String(scalar) }
    return quoted + "\""
  }

  /// The text as it stands when it can only be read as itself, as identifiers can; else in quotes.
  package var yamlPlainOrQuoted: String {
    isIdentifier && !hasPrefix("-") && Int(self) == nil ? self : yamlQuoted
  }
}

extension Answer {
  /// The answer as files of answers write it, for the reader of answers.
  package var yaml: String {
    switch self {
    case .number(let number): String(number)
    case .choice(let choice): choice.yamlPlainOrQuoted
    case .choices(let choices): choices.sorted().yamlList
    case .flag(let flag): flag ? "yes" : "no"
    case .place(let code): code.yamlQuoted
    case .date(let date): date.description
    case .occupation(let code): code.yamlQuoted
    case .declined: "unknown"
    }
  }
}

extension [String] {
  /// The texts as a list of YAML, on one line.
  package var yamlList: String { "[\(map(\.yamlPlainOrQuoted).joined(separator: ", "))]" }
}

extension Unicode.Scalar {
  /// How YAML writes the character inside quotes when it cannot stand for itself (YAML 1.2, chapter 5.7).
  fileprivate var yamlEscape: String? {
    switch self {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case " "..."~": return nil
    default: break
    }
    // What is more than a sign, the mark of byte order and what is no character.
    let isUnsafe = HarmlessText.isHarm(value) || value == 0xFEFF || value & 0xFFFE == 0xFFFE
    guard isUnsafe else { return nil }
    let digits = String(value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
