package import Counts
public import Gazetteer
public import Guidance
public import Knowledge

/// The rules of the conversation: which page follows, which question is next, what counts as an answer.
public struct Interview: Sendable {
  /// The content.
  public let knowledge: Knowledge
  /// The day of the advice.
  public let date: CalendarDate
  /// Whether there is a printer.
  public let canPrint: Bool
  /// The territory that a counsellor works in; nil where none is set.
  public let area: Place?
  /// Whether visits are counted.
  public let counts: Bool
  /// What may be shown of the counts of this machine; nil where none are kept.
  package let published: PublishedCounts?
  /// The dated amounts on that day.
  private let bounds: ConstantSnapshot
  /// Told of everything large that is computed, so that tests can count it.
  private let observer: (@Sendable (Computation) -> Void)?

  /// What takes an interview long enough to be counted.
  package enum Computation: Hashable, Sendable {
    case advice, plan, way
  }

  /// Makes an interview; where there is a printer, the sheet can be printed, and where visits are counted, each one says
  /// at its end what to add.
  public init(
    knowledge: Knowledge, date: CalendarDate, canPrint: Bool = false, area: Place? = nil, counts: Bool = false
  ) {
    self.init(
      knowledge: knowledge, date: date, canPrint: canPrint, area: area, counts: counts, published: nil,
      observer: nil)
  }

  /// Makes an interview that knows what may be shown of the counts, and tells an observer of everything large that it
  /// computes.
  package init(
    knowledge: Knowledge, date: CalendarDate, canPrint: Bool, area: Place?, counts: Bool,
    published: PublishedCounts?, observer: (@Sendable (Computation) -> Void)?
  ) {
    self.knowledge = knowledge
    self.date = date
    self.canPrint = canPrint
    self.area = area
    self.counts = counts
    self.published = published
    self.observer = observer
    bounds = knowledge.guide.book.bounds(on: date)
  }

  /// The same rules on another day.
  public func on(_ date: CalendarDate) -> Interview {
    Interview(
      knowledge: knowledge, date: date, canPrint: canPrint, area: area, counts: counts, published: published,
      observer: observer)
  }

  /// A conversation as it stands on the day of this interview: what was worked out for another is worked out anew.
  public func adopting(_ state: InterviewState) -> InterviewState {
    var next = state
    next.derived = DerivedResults()
    prepareAdvice(&next)
    return next
  }

  /// A conversation at its beginning, with what its first page shows.
  public func start(language: String, setting: Setting, isPlain: Bool = false) -> InterviewState {
    var state = InterviewState(language: language, setting: setting, isPlain: isPlain)
    prepareAdvice(&state)
    return state
  }

  /// The questions that these answers call for, in order.
  public func questions(for answers: Answers) -> [String] {
    knowledge.guide.questions(for: answers, bounds: bounds).map(\.fact)
  }

  /// The questions that a person may answer of their own accord.
  public var onRequest: [String] { knowledge.guide.questions.filter(\.isOnRequest).map(\.fact) }

  /// The choices of a question that a person is offered: none that certainly is none for them, unless they took it.
  public func offeredChoices(of fact: String, in state: InterviewState) -> [String] {
    let answers = state.visit.answers
    let closed = knowledge.guide.closedChoices(of: fact, for: answers, bounds: bounds)
    let choices = knowledge.guide.sheet[fact]?.kind.choices ?? []
    return closed.isEmpty
      ? choices : choices.filter { !closed.contains($0) || state.navigation.draft.chosen.contains($0) }
  }

  /// The answers that count: those whose question is asked, and those given of one's own accord.
  public func applicable(_ answers: Answers) -> Answers { knowledge.guide.applicable(answers, on: date) }

  /// The questions still to be asked, in order: those not answered whose answer can still change something.
  ///
  /// The order is that of the content, not that of worth: people follow a thread, from themselves to their place and
  /// their goals, and a question that jumps ahead of it reads as chance. `mostDeciding(in:)` tells the worthiest.
  public func remaining(in answers: Answers) -> [String] {
    let open = questions(for: answers).filter { !answers.isAnswered($0) }
    let openVerdictCounts = knowledge.guide.openVerdictCounts(
      of: open, in: applicable(answers), bounds: bounds)
    // What everybody is asked says who they are, whether or not a verdict waits for it.
    let always = Set(knowledge.guide.questions.filter { $0.rule == nil }.map(\.fact))
    return open.filter { always.contains($0) || openVerdictCounts[$0] ?? 0 > 0 }
  }

  /// The question whose answer most verdicts wait for, of those declined or skipped.
  ///
  /// `nil` when none waits. Nobody is pressed for a sensitive answer, nor for a rare one that is left to the person.
  public func mostDeciding(in answers: Answers) -> String? {
    let open = questions(for: answers).filter {
      !answers.isKnown($0) && knowledge.guide.sheet[$0]?.isSensitive == false
    }
    let openVerdictCounts = knowledge.guide.openVerdictCounts(
      of: open, in: applicable(answers), bounds: bounds)
    return open.enumerated().max {
      (openVerdictCounts[$0.element] ?? 0, -$0.offset) < (openVerdictCounts[$1.element] ?? 0, -$1.offset)
    }
    .map(\.element).flatMap { openVerdictCounts[$0] ?? 0 > 0 ? $0 : nil }
  }

  /// The questions that the recap shows: those asked, but for those that were skipped as they change nothing.
  public func reviewable(in answers: Answers) -> [String] {
    let open = Set(remaining(in: answers))
    return questions(for: answers).filter { answers.isAnswered($0) || open.contains($0) }
  }

  /// The answers that are kept though their question is not asked any more, in the order of the questions.
  public func withoutEffect(in answers: Answers) -> [String] {
    let applicable = applicable(answers)
    return knowledge.guide.questions.map(\.fact).filter {
      answers.isAnswered($0) && !applicable.isAnswered($0)
    }
  }

  /// Whether these answers are enough to look at a plan: a first one, while questions are still to come.
  public func allowsPlan(on answers: Answers) -> Bool {
    knowledge.guide.allowsFirstPlan(on: answers) || remaining(in: answers).isEmpty
  }

  /// The parts of the plan that the questions still to come could change.
  public func openPlanParts(in answers: Answers) -> [Plan.Part] {
    knowledge.guide.openPlanParts(
      to: remaining(in: answers), in: applicable(answers), bounds: bounds)
  }

  /// How far a question is: its number, about how many follow it, and how many at most.
  public func progress(of fact: String, in answers: Answers) -> (number: Int, toCome: Int, atMost: Int)? {
    let asked = questions(for: answers)
    guard asked.contains(fact) else { return nil }
    let before = asked.prefix { $0 != fact }
    let number =
      answers.isAnswered(fact)
      ? before.filter(answers.isAnswered).count + 1 : asked.filter(answers.isAnswered).count + 1
    let (toCome, atMost) = questionsToCome(in: answers, besides: fact)
    return (number, toCome, atMost)
  }

  /// About how many questions are still to come, and how many at most.
  ///
  /// The bound counts every question that these answers do not rule out, most of which will never be asked: alone it
  /// would frighten. So people are told those that are certain and a part of the others.
  public func questionsToCome(in answers: Answers, besides fact: String? = nil) -> (about: Int, atMost: Int) {
    let certain = remaining(in: answers).filter { $0 != fact }.count
    let others = fact.map(answers.without) ?? answers
    let possible = knowledge.guide.possibleQuestions(for: others, bounds: bounds).filter { $0.fact != fact }
    let open = max(possible.count - certain, 0)
    return (certain + (open + Self.openForOne - 1) / Self.openForOne, max(possible.count, certain))
  }

  /// Of how many questions whose condition is still open one is told: so chosen that over random people what is told is
  /// right to about one question, which a test holds.
  private static let openForOne = 5

  /// The places that fit what is typed, best first; where none does, those close to it, or nothing.
  public func matches(of text: String, limit: Int = 20) -> [PlaceMatch] {
    knowledge.gazetteer.closeMatches(text, limit: limit)
  }

  /// What is around a person, by those of their answers that count.
  public func surroundings(of answers: Answers) -> Surroundings {
    knowledge.surroundings(of: applicable(answers))
  }

  /// The advice on a conversation's answers.
  public func advice(on answers: Answers) -> Advice {
    observer?(.advice)
    return knowledge.advise(answers, on: date)
  }

  /// The plan on a conversation's answers; nil when the content makes none.
  public func plan(on answers: Answers) -> Plan? {
    observer?(.plan)
    return knowledge.plan(for: answers, on: date)
  }

  /// The way to a path on a conversation's answers; nil when the catalogue has no such path.
  func way(to path: String, for answers: Answers) -> WayThrough? {
    observer?(.way)
    let applicable = knowledge.withFieldsOfJob(applicable(answers))
    return knowledge.guide.way(
      to: path, for: applicable, in: knowledge.surroundings(of: applicable), on: date)
  }
}
