import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing

/// The rights of a person as they are told: for the plan first, rules to know apart, one account once.
struct RightsOverviewTests {
  private func told(_ answers: String) throws -> (
    advice: Advice, overview: RightsOverview, knowledge: Knowledge
  ) {
    let knowledge = try ShippedLibrary.knowledge()
    let day = try ShippedLibrary.day("2026-11-23")
    let read = try AnswersReader(knowledge, on: day).read([UInt8](answers.utf8)).get()
    let advice = knowledge.advise(read, on: day)
    return (
      advice, knowledge.guide.overview(of: advice, for: knowledge.plan(for: read, on: day)), knowledge
    )
  }

  private static let jobSeeker = """
    age: 41
    situation: [job-seeker]
    registered: yes
    allowance: none
    level: 5
    disability: no
    place: "66136"
    goals: [find-job]
    """

  @Test func theAccountOfAJobSeekerIsNeverRefused() throws {
    let (advice, _, _) = try told(Self.jobSeeker)
    #expect(advice.rights.contains { $0.scheme == "cpf-unemployed" && $0.verdict == .yes })
    #expect(!advice.rights.contains { $0.scheme == "cpf" || $0.scheme == "cpf-self-employed" })
  }

  @Test func anAccountThatIsClosedIsSaidToBeSoOnce() throws {
    let (advice, _, knowledge) = try told("age: 70\nsituation: [retired]\nplace: \"06088\"")
    let accounts = advice.rights.filter { knowledge.guide.scheme($0.scheme)?.account == "cpf" }
    #expect(accounts.map(\.verdict) == [.no])
  }

  @Test func rulesToKnowAreNoRights() throws {
    let (advice, overview, knowledge) = try told(Self.jobSeeker)
    #expect(advice.rights.allSatisfy { knowledge.guide.scheme($0.scheme)?.kind != .information })
    #expect(overview.toKnow.contains { $0.scheme == "cpf-ceilings" })
  }

  @Test func nothingIsOpenWhereAnEmployerOrABodyDecides() throws {
    let guide = try ShippedLibrary.knowledge().guide
    for scheme in guide.schemes {
      switch scheme.kind {
      case .contract, .discretionary: #expect(scheme.standing(.yes) == .toAsk, "\(scheme.identifier)")
      case .information: #expect(scheme.standing(.yes) == .toKnow, "\(scheme.identifier)")
      case .right, .access: #expect(scheme.standing(.yes) == .open, "\(scheme.identifier)")
      }
    }
  }

  @Test func whatPaysStandsFirstAndEveryRightStandsOnce() throws {
    let (advice, overview, _) = try told(Self.jobSeeker)
    #expect(!overview.payers.isEmpty && !overview.useful.isEmpty)
    #expect(overview.useful.count <= RightsOverview.mostUseful)
    #expect(overview.useful.allSatisfy { $0.verdict != .no })
    let all = overview.payers + overview.useful + overview.groups.flatMap(\.findings) + overview.elsewhere
    #expect(all.map(\.scheme).sorted() == advice.rights.map(\.scheme).sorted())
  }

  @Test func inThePacificNoNationalRuleIsJudged() throws {
    let answers = "age: 40\nsituation: [employee]\ncontract: permanent\nlevel: 4\nplace: \"98818\""
    let (advice, overview, _) = try told(answers)
    #expect(overview.elsewhere.count > 50)
    #expect(overview.elsewhere.allSatisfy { $0.verdict == .thirdParty && $0.told.gives == nil })
    #expect(advice.toKnow.allSatisfy { !$0.isElsewhere })
    #expect(advice.modes.flatMap(\.proposals).flatMap(\.funding).allSatisfy { !$0.isElsewhere })
  }

  @Test func anOpenContractWithoutAPathIsNotSaidToBeClosed() throws {
    // For somebody without a diploma this field has no path by contract.
    let answers = """
      age: 20
      situation: [job-seeker]
      registered: yes
      allowance: none
      level: 0
      disability: no
      place: "75056"
      goals: [find-job]
      fields: [F01]
      """
    let lane = try #require(try told(answers).advice.modes.first { $0.mode == .alternance })
    #expect(lane.proposals.isEmpty && lane.refusals.isEmpty)
    let older = answers.replacing("age: 20", with: "age: 40")
      .replacing("registered: yes", with: "registered: no")
    let closed = try #require(try told(older).advice.modes.first { $0.mode == .alternance })
    #expect(closed.proposals.isEmpty && !closed.refusals.isEmpty)
  }
}
