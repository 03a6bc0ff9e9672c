public import Content
public import Guidance
public import Territory

/// The rules of the conversation: which page follows, which question is next, what counts as an answer.
public struct Interview: Sendable {
  /// The content.
  public let library: Library
  /// The day of the advice.
  public let date: CalendarDate
  /// The dated amounts on that day.
  private let bounds: Bounds

  /// Makes an interview.
  public init(library: Library, date: CalendarDate) {
    self.library = library
    self.date = date
    bounds = library.guide.book.bounds(on: date)
  }

  /// The questions that these answers call for, in order.
  public func questions(for answers: Answers) -> [String] {
    library.guide.questions(for: answers, bounds: bounds).map(\.fact)
  }

  /// The questions that a person may answer of their own accord.
  public var onRequest: [String] { library.guide.questions.filter(\.isOnRequest).map(\.fact) }

  /// The answers that count: those whose question is asked, and those given of one's own accord.
  public func heard(_ answers: Answers) -> Answers { library.guide.heard(answers, on: date) }

  /// How far a question is: its number and the number of questions that these answers call for.
  public func progress(of fact: String, in answers: Answers) -> (number: Int, count: Int)? {
    let questions = questions(for: answers)
    return questions.firstIndex(of: fact).map { ($0 + 1, questions.count) }
  }

  /// The places that fit what is typed, best first.
  public func matches(of text: String, limit: Int = 20) -> [PlaceMatch] {
    library.gazetteer.search(text, limit: limit)
  }

  /// The advice on a conversation's answers.
  public func advice(on answers: Answers) -> Advice {
    library.advise(answers, on: date)
  }
}
