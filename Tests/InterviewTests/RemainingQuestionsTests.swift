import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// Which questions are still worth asking, and how many at most.
struct RemainingQuestionsTests {
  /// A question that is left out could not have changed anything, whatever the answer.
  @Test func whatIsLeftOutChangesNothing() throws {
    let interview = try Someone().interview
    let sheet = interview.knowledge.guide.sheet
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    var tried = 0
    let people = RandomAnswers(sheet, places: ["35360", "52121", "97411", "region:53"])
    for _ in 0..<3_000 {
      let answers = people.answers(&random)
      let remaining = Set(interview.remaining(in: answers))
      let skipped = interview.questions(for: answers).filter {
        !answers.isAnswered($0) && !remaining.contains($0)
      }
      for fact in skipped where tried < 300 {
        let before = interview.advice(on: answers)
        for answer in Self.someAnswers(to: sheet[fact]?.kind) {
          var told = answers
          told[fact] = answer
          let after = interview.advice(on: told)
          tried += 1
          #expect(Self.outcome(after) == Self.outcome(before), note)
          #expect(after.rights.map(\.verdict) == before.rights.map(\.verdict), note)
          #expect(after.advisers == before.advisers, note)
        }
      }
    }
    #expect(tried > 0, note)
  }

  /// The bound is one: whatever is answered, no more questions follow than were said.
  @Test func noMoreQuestionsFollowThanWereSaid() throws {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    var errors: [Int] = []
    for _ in 0..<200 {
      var someone = try Someone()
      someone.does(.confirm)
      var said: [(asked: Int, toCome: Int, atMost: Int)] = []
      var asked = 0
      var before: String?
      while let fact = someone.asked {
        // An answer that contradicts another is refused, and the question stays.
        if fact != before { asked += 1 }
        before = fact
        if let progress = someone.interview.progress(of: fact, in: someone.state.visit.answers) {
          said.append((asked, progress.toCome, progress.atMost))
        }
        let kind = try #require(someone.interview.knowledge.guide.sheet[fact]?.kind)
        someone.says(Self.words(for: kind, using: &random))
      }
      #expect(someone.state.navigation.page == .recap, note)
      for said in said { #expect(asked - said.asked <= said.atMost, note) }
      errors += said.map { asked - $0.asked - $0.toCome }
    }
    // What people are told is right to about one question, and neither too rosy nor too dark.
    let count = Double(errors.count)
    let mean = Double(errors.reduce(0, +)) / count
    let spread = Double(errors.map(abs).reduce(0, +)) / count
    #expect(abs(mean) < 1 && spread < 1.5, note)
  }

  /// No other open question is tested by more rules that are still open.
  @Test func theMostDecidingQuestionIsTheOneThatMostVerdictsWaitFor() throws {
    let interview = try Someone().interview
    let guide = interview.knowledge.guide
    let bounds = guide.book.bounds(on: interview.date)
    let answers = Answers(["age": .number(34), "situation": .choices(["employee"]), "place": .place("35360")])
    let best = try #require(interview.mostDeciding(in: answers))
    let openVerdictCounts = guide.openVerdictCounts(
      of: interview.questions(for: answers) + [best], in: answers, bounds: bounds)
    let worth = try #require(openVerdictCounts[best])
    #expect(worth > 0)
    for fact in interview.questions(for: answers)
    where !answers.isKnown(fact) && guide.sheet[fact]?.isSensitive == false {
      #expect(openVerdictCounts[fact] ?? 0 <= worth, "\(fact)")
    }
  }

  /// The proposals with their scores and verdicts; the proofs may say more of what was answered.
  private static func outcome(_ advice: Advice) -> [String] {
    advice.modes.flatMap { form in
      form.proposals.map { proposal in
        let funding = proposal.funding.map { "\($0.scheme) \($0.verdict)" }.joined(separator: " ")
        return "\(form.mode) \(proposal.path) \(proposal.score) \(funding)"
      }
    }
  }

  /// Some of the answers that a question may have.
  private static func someAnswers(to kind: FactKind?) -> [Answer] {
    switch kind {
    case .number(let range)?:
      [range.lowerBound, range.upperBound, (range.lowerBound + range.upperBound) / 2].map { .number($0) }
    case .scale(let steps)?: steps.map { .number($0.value) }
    case .oneOf(let choices)?: choices.map { .choice($0) }
    case .anyOf(let choices)?: choices.map { .choices([$0]) }
    case .yesNo?: [.flag(true), .flag(false)]
    case .place?, .date?, .occupation?, nil: []
    }
  }

  /// What a person might say, in the words of `Someone`.
  private static func words(for kind: FactKind, using random: inout Seed) -> String {
    guard Int.random(in: 0..<5, using: &random) > 0 else { return "?" }
    switch kind {
    case .number(let range): return String(Int.random(in: range, using: &random))
    case .place: return ["35360", "52121", "region:53"].randomElement(using: &random) ?? "35360"
    default: return kind.choices.randomElement(using: &random) ?? "?"
    }
  }
}
