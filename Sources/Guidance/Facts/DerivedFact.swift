/// The facts that nobody is asked: they follow from the place, from the path, or from both with the person.
public enum DerivedFact: String, CaseIterable, Sendable {
  /// The region, by INSEE code.
  case region
  /// Whether the place lies overseas.
  case overseas
  /// Whether it lies in New Caledonia, French Polynesia or Wallis and Futuna, where national rules do not apply.
  case pacific
  /// Whether the commune is rural by the official grid of density.
  case rural
  /// Kilometres, estimated, to the nearest place that receives the public or gives classes.
  case centreKilometres = "centre-km"
  /// Whether a contract in alternance is open to the person, by the schemes that the ranking names.
  case contractOpen = "contract-open"

  /// Whether a field was chosen; never unknown.
  case fieldChosen = "field-chosen"
  /// Whether the Cnam has a field for the occupation wanted; unknown when none was named.
  case jobTaught = "job-taught"
  /// Whether a goal was chosen; never unknown.
  case goalChosen = "goal-chosen"
  /// Whether some path is within reach in a form that can work; known to plans alone.
  case pathsFound = "paths-found"
  /// Whether the plan names paths; known to plans alone.
  case pathsNamed = "paths-named"
  /// How one would learn by the plan; known to plans alone.
  case planMode = "plan-mode"
  /// Kilometres to the place of the plan; known to plans alone.
  case planKilometres = "plan-km"
  /// Whether the plan has a place; known to plans alone.
  case placeFound = "place-found"
  /// Whether that place receives the public; known to plans alone.
  case placeReceives = "place-receives"
  /// Whether a centre of the region answers from afar, where no place is within reach; known to plans alone.
  case remoteCentre = "remote-centre"

  /// The level that the path delivers.
  case pathLevel = "path-level"
  /// The kind of award.
  case pathAward = "path-award"
  /// The field.
  case pathField = "path-field"
  /// What is known of the registration.
  case pathRegistration = "path-registration"
  /// Whether the certification is registered; unknown when it is to be verified.
  case pathCertified = "path-certified"
  /// Whether a number of the national register is known, running or not.
  case pathNumber = "path-number"
  /// Whether the training account can pay; unknown when no source says.
  case pathTrainingAccount = "path-cpf"
  /// Whether recognition of experience leads to it; unknown when no source says.
  case pathExperience = "path-vae"
  /// Whether it is open to a contract in alternance; unknown when no source says.
  case pathAlternance = "path-alternance"
  /// The months it takes, at most.
  case pathMonths = "path-months"
  /// The hours taught.
  case pathHours = "path-hours"
  /// Where the entry level comes from.
  case pathEntryBasis = "path-entry-basis"
  /// Whether the level asked for at the door is known.
  case entryKnown = "entry-known"

  /// The level asked at the door.
  case pathEntryLevel = "path-entry-level"
  /// What the path is for that its field does not tell, by the names of content.
  case pathPurpose = "path-purpose"

  /// How many steps of diploma (none, CAP, bac, bac + 2, + 3, + 5) the person lacks at the door; 0 or less is enough.
  case entrySteps = "entry-steps"
  /// The level delivered less the person's.
  case levelGain = "level-gain"
  /// The same by the level to compare the path by, which awards without an official level have too.
  case awardGain = "award-gain"
  /// Whether the person chose the field; never unknown, since nothing is guessed where none was chosen.
  case fieldWanted = "field-wanted"
  /// Whether the path names the occupation that the person wants; unknown when they want none.
  case jobWanted = "job-wanted"
  /// The mode in which the path is proposed.
  case mode
  /// Whether a source attests that form for the path.
  case modeAttested = "mode-attested"
  /// Kilometres to the nearest place that the form needs.
  case modeKilometres = "mode-km"
  /// Whether that place can be reached by road.
  case modeByRoad = "mode-by-road"
  /// Whether that place lies within what the person can travel.
  case withinTravel = "within-travel"
  /// Whether a programme under way near the person covers the field.
  case programmeNear = "programme-near"
  /// The hiring projects in the field where the person lives; unknown when none are listed.
  case demandProjects = "demand-projects"
  /// Percent of those projects that employers judge difficult; unknown when it was imputed.
  case demandDifficult = "demand-difficult"

  /// The facts, given the codes of regions, awards, fields and purposes that the content has.
  public static func facts(
    regions: [String], awards: [String], fields: [String], purposes: [String] = []
  ) -> [Fact] {
    allCases.map { derived in
      let kind: FactKind =
        switch derived {
        case .region: .oneOf(regions)
        case .overseas, .pacific, .rural, .contractOpen, .pathCertified, .pathNumber,
          .pathTrainingAccount, .pathExperience, .pathAlternance, .fieldWanted, .jobWanted, .modeAttested,
          .modeByRoad,
          .withinTravel, .programmeNear, .entryKnown, .fieldChosen, .goalChosen, .pathsFound, .pathsNamed,
          .jobTaught,
          .placeFound, .placeReceives, .remoteCentre:
          .yesNo
        case .centreKilometres, .modeKilometres, .planKilometres: .number(0...25_000)
        case .demandProjects: .number(0...10_000_000)
        case .demandDifficult: .number(0...100)
        case .pathLevel: .number(3...8)
        case .pathAward: .oneOf(awards)
        case .pathField: .oneOf(fields)
        case .pathRegistration: .oneOf(TrainingPath.Registration.allCases.map(\.rawValue))
        case .pathMonths: .number(0...120)
        case .pathHours: .number(0...5_000)
        case .pathEntryBasis: .oneOf(TrainingPath.EntryBasis.allCases.map(\.rawValue))
        case .entrySteps: .number(-5...5)
        case .levelGain, .awardGain: .number(-8...8)
        case .pathEntryLevel: .number(0...8)
        case .pathPurpose: .anyOf([PathFacts.noPurpose] + purposes)
        case .mode, .planMode: .oneOf(DeliveryMode.allCases.map(\.rawValue))
        }
      return Fact(identifier: derived.rawValue, kind: kind, origin: derived.origin)
    }
  }

  private var origin: Fact.Origin {
    switch self {
    case .region, .overseas, .pacific, .rural, .centreKilometres, .contractOpen, .fieldChosen, .goalChosen,
      .jobTaught,
      .pathsFound, .pathsNamed, .planMode, .planKilometres, .placeFound, .placeReceives, .remoteCentre:
      .place
    default: .path
    }
  }
}

extension Profile {
  /// Sets a derived fact; nil when it is unknown.
  mutating func set(_ fact: DerivedFact, to value: Int?, on sheet: FactSheet) {
    guard let position = sheet.position(of: fact.rawValue) else { return }
    self[position] = value ?? Profile.unknown
  }

  /// Sets a derived fact that is yes, no or unknown.
  mutating func set(_ fact: DerivedFact, to flag: Bool?, on sheet: FactSheet) {
    set(fact, to: flag.map { $0 ? 1 : 0 }, on: sheet)
  }

  /// Sets a derived fact that is a choice, by its identifier.
  mutating func set(_ fact: DerivedFact, choosing choice: String?, on sheet: FactSheet) {
    guard let position = sheet.position(of: fact.rawValue) else { return }
    self[position] =
      choice.map { Profile.code(.choice($0), of: sheet.facts[position].kind) } ?? Profile.unknown
  }

  /// Sets a derived fact that is several choices, by their identifiers.
  mutating func set(_ fact: DerivedFact, choosing choices: Set<String>, on sheet: FactSheet) {
    guard let position = sheet.position(of: fact.rawValue) else { return }
    self[position] = Profile.code(.choices(choices), of: sheet.facts[position].kind)
  }
}
