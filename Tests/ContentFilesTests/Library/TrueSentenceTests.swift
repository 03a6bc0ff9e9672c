import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// A sentence says only what is so of this person and this path: each claim is tried apart from the conditions.
struct TrueSentenceTests {
  /// What is known of a person and a path, worked out without the rules.
  private struct Case {
    let answers: Answers
    let path: TrainingPath
    let proposal: Proposal
    let purposes: Set<String>

    var level: Int? { if case .number(let level)? = answers["level"] { level } else { nil } }
    func has(_ fact: String, _ choice: String) -> Bool {
      if case .choices(let chosen)? = answers[fact] { chosen.contains(choice) } else { false }
    }
    func isNot(_ fact: String) -> Bool { answers[fact] == .flag(false) }
    func grade(_ level: Int) -> Int { level < 3 ? 0 : min(level - 2, 5) }
    var steps: Int? {
      level.flatMap { level in path.entry.map { grade($0.level) - grade(level) } }
    }
    var gain: Int? { level.flatMap { level in path.level.map { $0 - level } } }
  }

  /// Words of sentences, and what has to be so where they are said.
  private static let claims: [(words: String, holds: @Sendable (Case) -> Bool)] = [
    ("sans perdre votre niveau", { $0.level ?? 0 >= 3 && $0.gain ?? -1 >= 0 }),
    ("créer ou reprendre une entreprise", { $0.purposes.contains("founding") }),
    ("diriger une entreprise", { _ in false }),
    ("Vous avez le niveau demandé", { $0.steps ?? 1 <= 0 && $0.path.entry.map { $0 != .none } ?? false }),
    ("vous avez le niveau demandé", { $0.steps ?? 1 <= 0 }),
    ("Aucun diplôme n’est demandé", { $0.path.entry.map { $0 == .none } ?? false }),
    ("juste au-dessus de votre niveau", { $0.steps == 1 }),
    ("juste au-dessus du vôtre : un pas", { $0.gain == 1 }),
    ("deux niveaux au-dessus du vôtre", { $0.gain == 2 }),
    ("mène plus haut que le vôtre", { $0.gain ?? 0 >= 1 }),
    ("plus bas que le vôtre", { $0.gain ?? 0 < 0 }),
    ("bien plus bas que le vôtre", { $0.gain ?? 0 <= -2 }),
    ("domaine que vous avez choisi", { $0.has("fields", $0.path.field) }),
    ("le métier que vous cherchez", { $0.answers["job"] != nil }),
    ("Vous voulez un diplôme", { $0.has("goals", "diploma") }),
    ("Votre expérience peut vous le donner", { $0.path.vae == .yes }),
    ("Vous n’avez pas de voiture", { $0.isNot("car") }),
    ("et vous n’en avez pas", { $0.answers["connection"] == .choice("none") }),
    ("et vous ne l’avez pas", { $0.answers["connection"] == .choice("none") }),
    ("Votre connexion est limitée", { $0.answers["connection"] == .choice("limited") }),
    ("Vous habitez une commune rurale", { $0.answers["place"] != nil }),
    (
      "Vous vous occupez d’un proche", { $0.answers["caring"] == .flag(true) || $0.has("situation", "carer") }
    ),
    ("assez court", { $0.path.months?.upperBound ?? 99 <= 18 }),
    ("Une source dit que", { $0.path.modes.contains($0.proposal.mode) || $0.proposal.mode == .hybrid }),
    ("Nous ne connaissons pas le niveau demandé", { $0.path.entry == nil }),
    ("jusqu’au", { $0.path.registrationEnds != nil && $0.path.rncp != nil }),
    ("Nous n’avons pas trouvé son numéro RNCP", { $0.path.rncp == nil }),
    ("un salaire", { $0.proposal.mode == .alternance }),
    ("Plus haut que votre niveau", { $0.gain ?? 1 >= 1 }),
    ("Votre diplôme est au niveau demandé", { $0.steps ?? 1 <= 0 }),
    ("18 mois ou moins", { $0.path.months?.upperBound ?? 99 <= 18 }),
    // In plain words.
    ("Vous avez le bon niveau", { $0.steps ?? 1 <= 0 }),
    ("Vous avez le niveau pour entrer", { $0.steps ?? 1 <= 0 }),
    ("Il ne faut pas de diplôme pour entrer", { $0.path.entry.map { $0 == .none } ?? false }),
    ("C’est juste au-dessus du vôtre", { $0.gain == 1 }),
    ("Vous gardez votre niveau", { $0.level ?? 0 >= 3 && $0.gain ?? -1 >= 0 }),
    ("plus haut que le vôtre", { $0.gain ?? 0 >= 1 }),
    ("L’État reconnaît ce diplôme", { $0.path.registrationEnds != nil }),
    ("Nous n’avons pas son numéro", { $0.path.rncp == nil }),
    ("Nous savons que", { $0.path.modes.contains($0.proposal.mode) || $0.proposal.mode == .hybrid }),
    ("Vous habitez à la campagne", { $0.answers["place"] != nil }),
    ("Il faut trouver un employeur", { $0.proposal.mode == .alternance }),
    (
      "Vous vous occupez d’une personne",
      { $0.answers["caring"] == .flag(true) || $0.has("situation", "carer") }
    ),
  ]

  @Test(arguments: [false, true])
  func everySentenceIsTrueOfThePersonAndThePath(isPlain: Bool) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    let narrator = Narrator(knowledge, language: "fr", isPlain: isPlain)
    var seed = Seed.fresh()
    let told = seed.description
    let communes = (0..<30).compactMap { _ in
      knowledge.gazetteer.allCommunes.randomElement(using: &seed)?.code
    }
    let random = RandomAnswers(knowledge.guide.sheet, places: communes + ["97411", "98818"])
    let fields = try #require(knowledge.guide.sheet["fields"])
    var seen: Set<String> = []
    for number in 0..<60 {
      var answers = random.answers(&seed)
      answers["fields"] = random.answer(to: fields, &seed)
      let counting = knowledge.withFieldsOfJob(knowledge.guide.applicable(answers, on: date))
      let surroundings = knowledge.surroundings(of: counting)
      // Whatever is on the list: a path can be opened from the whole catalogue, in any form. Each person tries some of
      // the paths, all of them together every one.
      let paths = knowledge.guide.catalogue.paths.enumerated().filter { $0.offset % 20 == number % 20 }
      for path in paths.map(\.element) {
        for mode in DeliveryMode.allCases {
          guard
            let proposal = knowledge.guide.proposal(
              of: path.identifier, in: mode, for: counting, in: surroundings, on: date)
          else { continue }
          let purposes = knowledge.guide.planning?.purposes[path.identifier] ?? []
          let known = Case(answers: counting, path: path, proposal: proposal, purposes: purposes)
          for contribution in proposal.contributions {
            let text = narrator.reason(contribution, of: proposal)
            #expect(!text.contains("{"), "\(text)")
            for claim in Self.claims where text.contains(claim.words) {
              seen.insert(claim.words)
              #expect(claim.holds(known), "person \(number) of \(told), \(path.identifier): \(text)")
            }
          }
        }
      }
      for proposed in knowledge.advise(answers, on: date).paths {
        guard let fit = proposed.fit, let proposal = proposed.proposal,
          let path = knowledge.guide.catalogue.path(proposed.path)
        else { continue }
        let text = narrator.text("plan.fit.\(fit)")
        let purposes = knowledge.guide.planning?.purposes[path.identifier] ?? []
        let known = Case(answers: counting, path: path, proposal: proposal, purposes: purposes)
        for claim in Self.claims where text.contains(claim.words) {
          #expect(claim.holds(known), "person \(number) of \(told), \(path.identifier): \(text)")
        }
      }
    }
    #expect(seen.count > 12, "\(seen.sorted())")
  }
}
