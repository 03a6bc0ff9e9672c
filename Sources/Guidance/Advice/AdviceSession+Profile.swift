/// What a profile says of a form of teaching and of a path.
extension AdviceSession {
  mutating func setMode(_ mode: DeliveryMode, _ nearestCentres: [NearbyCentre]) {
    let nearest = nearestCentres.first
    let isByRoad = nearest.flatMap { $0.basis == .region ? nil : $0.basis == .road }
    profile.set(.mode, choosing: mode.rawValue, on: guide.sheet)
    profile.set(.modeKilometres, to: nearest?.kilometres, on: guide.sheet)
    profile.set(.modeByRoad, to: isByRoad, on: guide.sheet)
    let within: Bool? =
      switch (travel, nearest?.kilometres, isByRoad) {
      case (let travel?, let kilometres?, true?): kilometres <= travel
      case (_?, _?, false?): false
      default: nil
      }
    profile.set(.withinTravel, to: within, on: guide.sheet)
  }

  mutating func setPath(_ position: Int, _ mode: DeliveryMode) {
    let path = guide.catalogue.paths[position]
    let facts = guide.pathFacts[position]
    facts.write(to: &profile)
    let positions = guide.pathPositions
    let registration = path.registration(on: bounds.date)
    let isCertified: Bool? =
      switch registration {
      case .running: true
      case .toVerify: nil
      case .ended, .historic: false
      }
    profile.set(.pathRegistration, choosing: registration.rawValue, on: guide.sheet)
    profile.set(at: positions.certified, to: isCertified)
    if !surroundings.offers.isEmpty, attestedModes(of: path).contains(.alternance) {
      profile.set(at: positions.alternance, to: true)
    }
    profile.set(
      at: positions.entrySteps,
      to: facts.entryGrade.flatMap { grade in personGrade.map { grade - $0 } })
    profile.set(
      at: positions.levelGain, to: facts.level.flatMap { level in personLevel.map { level - $0 } })
    profile.set(at: positions.awardGain, to: gain(of: position))
    profile.set(at: positions.fieldWanted, to: mayWant(field: path.field))
    profile.set(
      at: positions.jobWanted, to: wantedJob.map { code in path.jobs.contains { $0.rome == code } })
    profile.set(at: positions.modeAttested, to: isAttested(mode, for: path))
    let near = surroundings.programmes.contains { $0.isRunning && $0.fields.contains(path.field) }
    profile.set(at: positions.programmeNear, to: near || isPlaced ? near : nil)
    let demand = surroundings.demand[path.field]
    profile.set(at: positions.demandProjects, to: demand?.projects)
    profile.set(at: positions.demandDifficult, to: demand?.difficult)
  }

  /// How many levels a path stands above the person’s: by its own level, else the one that content compares it with,
  /// else the one asked at its door.
  func gain(of position: Int) -> Int? {
    guide.pathFacts[position].awardLevel.flatMap { level in personLevel.map { level - $0 } }
  }

  /// Whether a field is among those chosen; without a choice no path is guessed.
  private func mayWant(field: String) -> Bool { wantedFields?.contains(field) ?? false }

  /// The paths in some fields, in groups that no condition can tell apart: what is offered of a path sets it apart.
  static func groups(
    of fields: Set<String>, in guide: Guide, _ surroundings: Surroundings, on date: CalendarDate
  ) -> [[Int]] {
    let groups = guide.pathGroups.of(fields)
    guard !surroundings.offers.isEmpty else { return groups }
    return groups.flatMap { group in
      let alike = group.filter {
        surroundings.offers.modes(of: guide.catalogue.paths[$0].identifier, on: date).isEmpty
      }
      let offered = Set(group).subtracting(alike).sorted().map { [$0] }
      return alike.isEmpty ? offered : offered + [alike]
    }
  }

  /// The points of the path and form that the profile now describes.
  func score() -> Int {
    guide.ranking.criteria.reduce(0) { sum, criterion in
      guide.book.verdict(of: criterion.rule, on: profile, bounds: bounds) == .yes
        ? sum + criterion.points : sum
    }
  }

  /// Whether anything is known of where the person lives.
  private var isPlaced: Bool { surroundings.isOverseas != nil }

  /// Whether a source attests the form: said as such, or for hybrid by both of its halves.
  func isAttested(_ mode: DeliveryMode, for path: TrainingPath) -> Bool {
    let modes = attestedModes(of: path)
    return modes.contains(mode) || (mode == .hybrid && modes.isSuperset(of: [.onSite, .distance]))
  }

  /// The forms that a source attests for a path: the catalogue, or what is offered on the day.
  func attestedModes(of path: TrainingPath) -> Set<DeliveryMode> {
    surroundings.offers.isEmpty
      ? path.modes : path.modes.union(surroundings.offers.modes(of: path.identifier, on: bounds.date))
  }
}
