public import Guidance

/// What is wrong with a file of answers; every fault of the file, not only the first.
public enum AnswersFault: Error, Hashable, Sendable {
  /// The file cannot be read as YAML or JSON.
  case broken(line: Int, message: String)
  /// The file is no list of `fact: answer`.
  case notAMapping
  /// An answer cannot be taken; with its line.
  case answer(AnswerFault, line: Int)
  /// A place that may be several; the text forms and names of those it may be.
  case ambiguousPlace(String, candidates: [String], line: Int)
}

/// Every fault of a file of answers.
public struct AnswersFaults: Error, Hashable, Sendable {
  /// The faults, in the order of the file.
  public let all: [AnswersFault]

  /// Gathers faults.
  package init(_ all: [AnswersFault]) { self.all = all }
}
