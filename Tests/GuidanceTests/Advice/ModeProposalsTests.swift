import Guidance
import Testing

/// How the proposals of a form are found: the order, the limit, and what happens when nothing is near.
struct ModeProposalsTests {
  private func onSite(_ advice: Advice) -> Advice.ModeProposals? { advice.modes.first { $0.mode == .onSite } }

  @Test func theBestScoreComesFirstAndTheRestIsCounted() throws {
    let paths = (1...14).map { number in
      SmallGuide.path("path-\(number)", entry: number % 2 == 0 ? .bac : .bacPlus5)
    }
    let guide = SmallGuide.guide(paths, limit: 10)
    let advice = guide.advise(
      Answers(["level": .number(4), "fields": .choices(["F01"])]), in: Surroundings(), on: .example)
    let found = try #require(onSite(advice))
    #expect(found.proposals.map(\.score) == Array(repeating: 50, count: 7) + [30, 30, 30])
    #expect(found.moreCount == 4)
    let ties = found.proposals.prefix(7).map { FairOrder.rank(of: $0.path, on: .example) }
    #expect(ties == ties.sorted())
  }

  @Test func theScoreIsTheSumOfItsReasonsStrongestFirst() throws {
    let guide = SmallGuide.guide([SmallGuide.path("a")])
    let answers = Answers(["level": .number(5), "fields": .choices(["F01"]), "travel": .number(10)])
    let advice = guide.advise(answers, in: SmallGuide.surroundings(kilometres: 60), on: .example)
    let proposal = try #require(onSite(advice)?.proposals.first)
    #expect(proposal.contributions.map(\.criterion) == ["field", "door", "far"])
    #expect(proposal.score == 30)
    #expect(proposal.reasons.map(\.points) == [30, 20])
    #expect(proposal.cautions.map(\.points) == [-20])
  }

  @Test(arguments: [(10, true), (100, false)])
  func nothingWithinTravelIsWidenedOnceAndSaid(travel: Int, isWidened: Bool) throws {
    let guide = SmallGuide.guide([SmallGuide.path("a")])
    let answers = Answers(["fields": .choices(["F01"]), "travel": .number(travel)])
    let found = try #require(
      onSite(guide.advise(answers, in: SmallGuide.surroundings(kilometres: 60), on: .example)))
    #expect(found.isWidened == isWidened)
    #expect(found.proposals.map(\.path) == ["a"])
    #expect(found.proposals.first?.nearestCentres.map(\.kilometres) == [60])
  }

  @Test func noFieldMatchesMeansNoProposalAtAll() {
    let guide = SmallGuide.guide([SmallGuide.path("a")])
    let advice = guide.advise(Answers(["fields": .choices(["F02"])]), in: Surroundings(), on: .example)
    #expect(advice.isEmpty)
    #expect(advice.modes.map(\.mode) == DeliveryMode.allCases)
  }
}
