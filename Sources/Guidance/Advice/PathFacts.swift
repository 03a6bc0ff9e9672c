/// What a path contributes to a profile, worked out once when the content is read.
///
/// The registration is not among it: it depends on the day of the advice.
struct PathFacts: Sendable {
  private let entries: [(position: Int, value: Int)]
  let level: Int?
  let entryGrade: Int?

  init(_ path: TrainingPath, on sheet: FactSheet) {
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
    // Every path fact is written, also the unknown ones, so that nothing of the path before stays behind.
    let written: [DerivedFact] = [
      .pathLevel, .pathAward, .pathField, .pathNumber, .pathTrainingAccount, .pathExperience,
      .pathAlternance, .pathMonths, .pathHours, .pathEntryBasis, .entryKnown,
    ]
    entries = written.compactMap { fact in
      sheet.position(of: fact.rawValue).map { (position: $0, value: profile[$0]) }
    }
    level = path.level
    entryGrade = path.entry.map { Self.grade(ofLevel: $0.level) }
  }

  /// The step of the ladder none, bac, bac + 2, + 3, + 5 that a level stands on, 0 to 4.
  static func grade(ofLevel level: Int) -> Int {
    switch level {
    case ..<4: 0
    case 4: 1
    case 5: 2
    case 6: 3
    default: 4
    }
  }

  func write(to profile: inout Profile) {
    for entry in entries { profile[entry.position] = entry.value }
  }
}
