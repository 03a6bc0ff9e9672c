/// What a path contributes to a profile, worked out once when the content is read.
///
/// The registration is not among it: it depends on the day of the advice.
struct PathFacts: Hashable, Sendable {
  /// A fact of a profile, by position, with its value.
  private struct Entry: Hashable {
    let position, value: Int
  }

  private let entries: [Entry]
  let level: Int?
  let entryGrade: Int?
  /// The level to compare it by: its own, else the one it stands for, else the one asked at its door.
  let awardLevel: Int?

  /// - Parameters:
  ///   - path: The path.
  ///   - sheet: The facts.
  ///   - standsFor: The level that content compares it with, when it has no official one.
  ///   - purposes: What it is for, by the names of content.
  init(_ path: TrainingPath, on sheet: FactSheet, standsFor: Int? = nil, purposes: Set<String> = []) {
    var profile = Profile(Answers(), on: sheet)
    profile.set(.pathLevel, to: path.level, on: sheet)
    profile.set(.pathAward, choosing: path.award, on: sheet)
    profile.set(.pathField, choosing: path.field, on: sheet)
    profile.set(.pathNumber, to: path.rncp != nil, on: sheet)
    profile.set(.pathTrainingAccount, to: path.cpf == .yes ? true : nil, on: sheet)
    profile.set(.pathExperience, to: path.vae == .yes ? true : nil, on: sheet)
    profile.set(.pathAlternance, to: path.modes.contains(.alternance) ? true : nil, on: sheet)
    profile.set(.pathMonths, to: path.months?.upperBound, on: sheet)
    profile.set(.pathHours, to: path.hours, on: sheet)
    profile.set(.entryKnown, to: path.entry != nil, on: sheet)
    profile.set(.pathEntryBasis, choosing: path.entryBasis?.rawValue, on: sheet)
    profile.set(.pathEntryLevel, to: path.entry?.level, on: sheet)
    profile.set(.pathPurpose, choosing: purposes.isEmpty ? [Self.noPurpose] : purposes, on: sheet)
    // Every path fact is written, also the unknown ones, so that nothing of the path before stays behind.
    let written: [DerivedFact] = [
      .pathLevel, .pathAward, .pathField, .pathNumber, .pathTrainingAccount, .pathExperience,
      .pathAlternance, .pathMonths, .pathHours, .pathEntryBasis, .entryKnown, .pathEntryLevel,
      .pathPurpose,
    ]
    entries = written.compactMap { fact in
      sheet.position(of: fact.rawValue).map { Entry(position: $0, value: profile[$0]) }
    }
    level = path.level
    entryGrade = path.entry.map { Self.grade(ofLevel: $0.level) }
    awardLevel = path.level ?? standsFor ?? path.entry?.level
  }

  /// What a path is for when content says nothing of it.
  static let noPurpose = "any"

  /// The step of the ladder none, CAP, bac, bac + 2, + 3, + 5 that a level stands on, 0 to 5.
  ///
  /// The CAP is a step of its own: without any diploma the bac is not one step away.
  static func grade(ofLevel level: Int) -> Int {
    switch level {
    case ..<3: 0
    case 3: 1
    case 4: 2
    case 5: 3
    case 6: 4
    default: 5
    }
  }

  func write(to profile: inout Profile) {
    for entry in entries { profile[entry.position] = entry.value }
  }
}

/// Where the facts stand that are set for each path and person: looked up once, because one advice sets them for every
/// path in every lane.
struct PathPositions: Sendable {
  let certified, alternance, entrySteps, levelGain, awardGain, fieldWanted, jobWanted, modeAttested,
    programmeNear,
    demandProjects,
    demandDifficult: Int?

  init(on sheet: FactSheet) {
    let position = { (fact: DerivedFact) in sheet.position(of: fact.rawValue) }
    certified = position(.pathCertified)
    alternance = position(.pathAlternance)
    entrySteps = position(.entrySteps)
    levelGain = position(.levelGain)
    awardGain = position(.awardGain)
    fieldWanted = position(.fieldWanted)
    jobWanted = position(.jobWanted)
    modeAttested = position(.modeAttested)
    programmeNear = position(.programmeNear)
    demandProjects = position(.demandProjects)
    demandDifficult = position(.demandDifficult)
  }
}

extension Profile {
  /// Sets the fact at a position, when there is one; nil when it is unknown.
  mutating func set(at position: Int?, to value: Int?) {
    if let position { self[position] = value ?? Profile.unknown }
  }

  /// Sets the fact at a position, when there is one, that is yes, no or unknown.
  mutating func set(at position: Int?, to flag: Bool?) { set(at: position, to: flag.map { $0 ? 1 : 0 }) }
}
