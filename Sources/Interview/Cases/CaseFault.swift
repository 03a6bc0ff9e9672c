/// What is wrong with a case file.
public enum CaseFault: Error, Hashable, Sendable {
  /// A newer program wrote it; nothing else was judged.
  case newer(version: Int)
  /// It has more bytes than a case may take.
  case tooLong
  /// It is not UTF-8.
  case notText
  /// It cannot be read as YAML.
  case broken(line: Int, message: String)
  /// It is no list of keys with values.
  case notAMapping
  /// A key is missing: at the top of the file, where the line is 0, or in the note that begins at the line.
  case missing(key: String, line: Int)
  /// A key that a case does not have, and those that it may have there.
  case unknownKey(String, known: [String], line: Int)
  /// What stands for the version is no version.
  case badVersion(String, line: Int)
  /// What stands for the day of saving is no day.
  case badDate(String, line: Int)
  /// The value of a key is of another kind.
  case wrongKind(key: String, expected: CaseValue, line: Int)
  /// The catalogue has no path of this identifier.
  case unknownPath(String, line: Int)
  /// A path stands twice among the notes or in the shortlist.
  case pathTwice(String, line: Int)
  /// An answer cannot be taken.
  case answers(AnswersFault)

  /// The line, from 1; 0 when the fault is the whole file's.
  public var line: Int {
    switch self {
    case .newer, .tooLong, .notText, .notAMapping: 0
    case .broken(let line, _), .missing(_, let line), .unknownKey(_, _, let line), .badVersion(_, let line),
      .badDate(_, let line), .wrongKind(_, _, let line), .unknownPath(_, let line), .pathTwice(_, let line):
      line
    case .answers(.broken(let line, _)), .answers(.answer(_, let line)),
      .answers(.ambiguousPlace(_, _, let line)):
      line
    case .answers(.notAMapping): 0
    }
  }
}

/// What kind of value a key of a case file takes.
public enum CaseValue: String, CaseIterable, Hashable, Sendable {
  /// One answer a line.
  case answers
  /// A list of notes.
  case notes
  /// One note, with its keys.
  case note
  /// A list of identifiers of paths.
  case paths
  /// Text.
  case text
  /// Yes or no.
  case yesNo = "yes-no"
}

/// Every fault of a case file.
public struct CaseFaults: Error, Hashable, Sendable {
  /// The faults, in the order of the lines; those of the whole file come last.
  public let all: [CaseFault]

  /// Puts faults in order.
  package init(_ all: [CaseFault]) {
    self.all = all.enumerated().sorted { left, right in
      let lines = (left.element.line, right.element.line)
      guard lines.0 != lines.1 else { return left.offset < right.offset }
      return lines.1 == 0 || (lines.0 != 0 && lines.0 < lines.1)
    }.map(\.element)
  }
}
