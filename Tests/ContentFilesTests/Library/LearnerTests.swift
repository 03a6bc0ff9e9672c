import CaseFiles
import Foundation
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// The learners of `Tests/Learners`: a counsellor says what good advice is, and the plan has to be that.
struct LearnerTests {
  static let learners = (try? Learner.all.get()) ?? []

  /// What may be on nobody’s plan: a sensitive answer, a promise.
  private static let neverSaid = [
    #"\bRSA\b"#, #"\bASS\b"#, #"\bAAH\b"#, #"\bRQTH\b"#, "refugie", "nationalite", "titre de sejour",
    "illettr",
    "handicape", #"\bprison"#, "detenu", "grossesse", "parent isole", "vous obtiendrez", "garanti",
  ]
  /// The levels that awards without one stand for.
  private static let standsFor = ["dgc": 6, "dsgc": 7, "diplome-ich": 7]

  @Test func everyLearnerCanBeRead() throws {
    let learners = try Learner.all.get()
    #expect(learners.count >= 30)
    #expect(Set(learners.map(\.identifier)).count == learners.count)
    let steps = try #require(try ShippedLibrary.knowledge().guide.planning).steps
    for learner in learners {
      for step in learner.firstSteps { #expect(steps[step] != nil, "\(learner): \(step) is no step") }
    }
  }

  @Test(arguments: learners)
  func thePlanIsGoodAdvice(learner: Learner) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = AnswersReader(knowledge, on: learner.date)
    let answers = try reader.read([UInt8](learner.answers.utf8)).get()
    let plan = try #require(knowledge.plan(for: answers, on: learner.date))
    let step = try #require(plan.steps.first?.identifier)
    #expect(learner.firstSteps.contains(step), "\(learner): \(step)")
    #expect(!learner.wrongFirstSteps.contains(step), "\(learner): \(step)")
    try judgePaths(of: plan, for: learner, in: knowledge)
    judgeRest(of: plan, for: learner)
    let said = Self.text(of: plan, for: answers, in: knowledge)
    for notion in learner.says {
      let words = notion.components(separatedBy: " ~ ").last ?? notion
      let isTold = try Self.isFound(words, in: said)
      #expect(isTold, "\(learner) is not told: \(notion)\n\(said)")
    }
    for words in learner.neverSays + Self.neverSaid {
      let isTold = try Self.isFound(words, in: said)
      #expect(!isTold, "\(learner) is told: \(words)\n\(said)")
    }
  }

  private func judgePaths(of plan: Plan, for learner: Learner, in knowledge: Knowledge) throws {
    #expect(plan.paths.count >= learner.count, "\(learner): \(plan.paths.map(\.path))")
    for named in plan.paths {
      let path = try #require(knowledge.guide.catalogue.path(named.path))
      let title = Self.folded(path.title)
      let banned = learner.never.first { never in
        never == "*" || never == path.identifier || title.contains(Self.folded(never))
          || (never.hasSuffix("-") && path.identifier.hasPrefix(never))
      }
      #expect(banned == nil, "\(learner): \(path.identifier) is absurd")
      let registration = path.registration(on: learner.date)
      #expect(registration == .running || registration == .toVerify, "\(learner): \(path.identifier)")
      #expect(
        learner.fields.isEmpty || learner.fields.contains(path.field), "\(learner): \(path.identifier)")
      if let level = Self.standsFor[path.identifier] ?? path.level ?? path.entry?.level {
        #expect(learner.levels.contains(level), "\(learner): \(path.identifier), level \(level)")
      }
      if let entry = path.entry, let level = learner.level {
        #expect(entry.level - level <= learner.entryAbove, "\(learner): \(path.identifier), entry \(entry)")
      }
    }
  }

  private func judgeRest(of plan: Plan, for learner: Learner) {
    if !plan.paths.isEmpty, !learner.modes.isEmpty, !learner.never.contains("*") {
      #expect(plan.mode.map { learner.modes.contains($0.rawValue) } ?? false, "\(learner): the form")
    }
    if let limit = learner.kilometres, plan.mode != .distance, let kilometres = plan.place?.kilometres {
      #expect(kilometres <= limit, "\(learner): \(plan.place?.centre ?? "")")
    }
    let payers = Set(plan.payers.map(\.scheme))
    for payer in learner.payers {
      let either = payer.split(separator: "|").map(String.init)
      #expect(!payers.isDisjoint(with: either), "\(learner): \(payer) is not among \(payers.sorted())")
    }
  }

  // MARK: What a person reads

  private static func text(of plan: Plan, for answers: Answers, in knowledge: Knowledge) -> String {
    let narrator = Narrator(knowledge, language: "fr")
    let steps = plan.steps.flatMap { step in
      [narrator.text(of: step, in: plan, for: answers), narrator.text("contact.\(step.contact).name")]
    }
    return (steps + narrator.sentences(around: plan, for: answers)).joined(separator: " ")
  }

  /// Without accents, capitals and special spaces; brackets such as `[ée]` survive as `[ee]`.
  private static func folded(_ text: String) -> String {
    let plain = text.replacing("’", with: "'").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let letters = plain.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }

  private static func isFound(_ words: String, in text: String) throws -> Bool {
    try folded(text).contains(Regex(folded(words)))
  }
}
