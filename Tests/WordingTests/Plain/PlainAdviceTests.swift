import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// What is told in plain words to the learners that a counsellor wrote down: reasons, rights, conditions, the plan.
struct PlainAdviceTests {
  static let learners = (try? Learner.all.get()) ?? []

  @Test func thereAreLearners() { #expect(!Self.learners.isEmpty) }

  @Test(arguments: learners) func nothingTheRulesSayIsHard(learner: Learner) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr", isPlain: true)
    let answers = try AnswersReader(knowledge, on: learner.date).read([UInt8](learner.answers.utf8)).get()
    let advice = knowledge.advise(answers, on: learner.date)
    var said: [String] = []
    for finding in advice.rights + advice.toKnow {
      guard let scheme = knowledge.guide.scheme(finding.scheme), !scheme.isAbolished else { continue }
      said += [narrator.name(ofScheme: finding.scheme), narrator.verdict(finding.verdict, on: scheme)]
      said += [finding.told.gives, finding.told.next, finding.told.caution]
        .compactMap { narrator.sentence($0, on: learner.date) }
      said += narrator.grounds(of: finding).map(\.line)
      said += narrator.stackings(of: finding.scheme)
    }
    for proposal in advice.modes.flatMap(\.proposals) {
      said += proposal.contributions.filter { $0.criterion != "job-wanted" && $0.criterion != "field-wanted" }
        .map { narrator.reason($0, of: proposal) }
    }
    if let plan = knowledge.plan(for: answers, on: learner.date) {
      for step in plan.steps {
        said.append(narrator.name(ofStep: step.identifier))
        said.append(narrator.text(of: step, in: plan, for: answers))
      }
      said += plan.protections.map { narrator.text(of: $0, in: plan, for: answers) }
    }
    #expect(said.count > 20)
    for text in Set(said) {
      let faults = PlainFaults.words(in: Self.withoutNames(text, knowledge))
      #expect(faults == [], "\(text)")
    }
  }

  /// Names of centres and of jobs are what they are.
  private static func withoutNames(_ text: String, _ knowledge: Knowledge) -> String {
    knowledge.centres.reduce(text) { $1.name.count > 4 ? $0.replacing($1.name, with: "x") : $0 }
  }
}
