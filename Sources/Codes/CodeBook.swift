/// The permanent numbers of questions and answers, so that a code from an older content opens in a newer one.
///
/// What stands here never changes: a question that has gone keeps its number, and a new one gets the next.
public struct CodeBook: Hashable, Sendable {
  /// How the answer to a question is written.
  public enum Form: Hashable, Sendable {
    /// A whole number from 0 to a greatest one, at most 100,000.
    case number(to: Int)
    /// One of several choices, or a step of a scale by its identifier; there is room for so many, at most 64.
    case oneOf([String], room: Int)
    /// Any of several choices; there is room for so many, at most 64.
    case anyOf([String], room: Int)
    /// Yes or no.
    case yesNo
    /// A commune, a department or a region.
    case place
    /// A day.
    case date
    /// An occupation of the national directory.
    case occupation
  }

  /// A question with its number.
  public struct Entry: Hashable, Sendable {
    /// The identifier of the fact.
    public let fact: String
    /// Its number, from 1 to 255; nobody else ever has it.
    public let number: Int
    /// How its answer is written.
    public let form: Form

    /// Makes an entry.
    public init(fact: String, number: Int, form: Form) {
      self.fact = fact
      self.number = number
      self.form = form
    }
  }

  /// The entries, by number.
  public let entries: [Entry]

  /// The greatest number that a question can have.
  public static let greatestNumber = 255
  /// The most room for choices, and the greatest number that an answer can be.
  public static let mostRoom = 64, greatestAnswer = 100_000

  /// Makes a book; of two entries with one number the first counts.
  public init(_ entries: [Entry] = []) {
    var seen: Set<Int> = []
    self.entries = entries.filter { seen.insert($0.number).inserted }.sorted { $0.number < $1.number }
  }

  /// The number of a fact; nil when codes do not carry it.
  public func number(of fact: String) -> Int? { entries.first { $0.fact == fact }?.number }
}
