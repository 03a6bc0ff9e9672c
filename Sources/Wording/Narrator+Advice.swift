import Gazetteer
public import Guidance
import Knowledge
import Occupations

extension Narrator {
  /// A reason for or against a proposal, with its figures.
  public func reason(_ contribution: Proposal.Contribution, of proposal: Proposal) -> String {
    text("ranking.\(contribution.criterion)", values(of: proposal))
  }

  /// The forms of a path in a line: those that a source attests, then those to ask the centre for.
  public func forms(of path: ProposedPath) -> String {
    let names = { (isAttested: Bool) in
      DeliveryMode.allCases.filter { path.form($0)?.isAttested == isAttested }
        .map { self.text("mode.\($0.rawValue)").lowercased() }.joined(separator: self.text("answer.and"))
    }
    let (attested, others) = (names(true), names(false))
    if others.isEmpty { return text("forms.attested", ["modes": attested]) }
    if attested.isEmpty { return text("forms.to-ask", ["modes": others]) }
    return text("forms.both", ["attested": attested, "others": others])
  }

  private func values(of proposal: Proposal) -> [String: String] {
    guard let path = knowledge.guide.catalogue.path(proposal.path) else { return [:] }
    var values = [
      "field": fieldName(path.field),
      "entry": text("entry.\(path.entry?.rawValue ?? "unknown")"),
    ]
    values["path-level"] = path.level.map { String($0) }
    values["registration-ends"] = path.registrationEnds.map(day)
    if let demand = proposal.demand {
      values["demand"] = sentence(of: demand)
      values["demand-projects"] = grouped(demand.projects)
      values["demand-difficult"] = demand.difficult.map { String($0) }
      values["demand-country"] = knowledge.countryDifficulty.map { String($0) }
    }
    values["job"] = proposal.wantedJob.flatMap { code in path.jobs.first { $0.rome == code }?.name }
    values["centre-km"] = proposal.centreKilometres.map(grouped)
    if let nearest = proposal.nearestCentres.first {
      values["mode-km"] = nearest.kilometres.map(grouped)
      values["place"] = knowledge.centre(nearest.centre)?.name
    }
    return values
  }

  /// The kind of award and its level, such as *licence professionnelle, niveau 6*.
  public func award(of path: TrainingPath) -> String {
    let name = textIfAny("award.\(path.award)") ?? path.award
    let level = path.level.map { text("path.level", ["level": String($0)]) }
    return [name, level].compactMap { $0 }.joined(separator: ", ")
  }

  /// The kinds of measure in which sources say how long a path takes: they cannot be compared with each other.
  public enum DurationKind: String, CaseIterable, Hashable, Sendable {
    /// From the first day to the last.
    case months
    /// In class.
    case hours
    /// The work that the award stands for, in European credits.
    case credits
    /// In the words of a source alone.
    case words
  }

  /// How long a path takes, as far as it is known.
  public func duration(of path: TrainingPath) -> String {
    let parts = durations(of: path).map(\.text)
    return parts.isEmpty ? text("path.duration-unknown") : parts.joined(separator: text("answer.and"))
  }

  /// How long a path takes with the kind of each measure named, to stand beside those of other paths.
  public func durationByKind(of path: TrainingPath) -> String {
    let parts = durations(of: path).map {
      text("comparison.duration-\($0.kind.rawValue)", ["value": $0.text])
    }
    return parts.isEmpty ? text("path.duration-unknown") : parts.joined(separator: text("answer.then"))
  }

  /// What to know when the durations of these paths stand side by side; nil when all are of the same kinds.
  public func remark(onDurationsOf paths: [TrainingPath]) -> String? {
    let kinds = paths.map { Set(durations(of: $0).map(\.kind)) }.filter { !$0.isEmpty }
    guard let first = kinds.first, kinds.contains(where: { $0 != first }) else { return nil }
    let shared = kinds.reduce(first) { $0.intersection($1) }
    return text(shared.isEmpty ? "comparison.durations-differ" : "comparison.durations-partly-differ")
  }

  private func durations(of path: TrainingPath) -> [(kind: DurationKind, text: String)] {
    var parts: [(kind: DurationKind, text: String)] = []
    if let months = path.months {
      let isRange = months.count > 1
      let values = [
        "count": String(months.lowerBound), "from": String(months.lowerBound),
        "to": String(months.upperBound),
      ]
      parts.append((.months, text(isRange ? "path.months-range" : "path.months", values)))
    }
    if let hours = path.hours { parts.append((.hours, text("path.hours", ["count": grouped(hours)]))) }
    if let credits = path.credits {
      parts.append((.credits, text("path.credits", ["count": String(credits)])))
    }
    if parts.isEmpty, let note = path.durationNote { parts.append((.words, note)) }
    return parts
  }

  /// That distances are estimates, and how far off they may be; times are spoken of where one is told.
  public func estimate(of places: [NearbyCentre]) -> String {
    let percent = { (share: Double) in String(Int((share * 100).rounded())) }
    return text(
      places.contains { $0.minutes != nil } ? "place.estimate" : "place.estimate-km",
      [
        "kilometres": percent(RoadEstimate.kilometresError), "minutes": percent(RoadEstimate.minutesError),
      ])
  }

  /// How far a place is and how that was estimated.
  public func distance(to place: NearbyCentre) -> String {
    guard let kilometres = place.kilometres else { return text("place.region") }
    var values = ["km": grouped(kilometres)]
    values["time"] = place.minutes.map(time)
    switch place.basis {
    case .road where place.isInTown: return text("place.in-town", values)
    case .road where place.isWithoutCar && kilometres > Self.walk: return text("place.road-no-car", values)
    case .road: return text(place.minutes == nil ? "place.road-only" : "place.road", values)
    case .greatCircle: return text("place.sea", values)
    case .region: return text("place.region")
    }
  }

  /// How far one walks rather than looks for a bus, in kilometres.
  private static let walk = 2

  /// What a place is good for.
  public func welcome(of place: Centre.Welcome) -> String {
    switch place {
    case .reception: text("place.reception")
    case .teachingOnly: text("place.teaching")
    case .unverified: text("place.unverified")
    }
  }

  /// When a place was last seen at work.
  public func attested(_ centre: Centre) -> String {
    guard let attested = centre.attested, attested != "n.d." else { return text("place.never-seen") }
    return text("place.attested", ["date": period(attested)])
  }

  /// What a centre is good for, and when it was last seen at work: three years before the content was looked through,
  /// nobody is told that they are received there.
  public func standing(of centre: Centre) -> String {
    let isOld = centre.attested.map { Office.isOld($0, on: knowledge.version.rulesSeen) } ?? false
    let welcome =
      isOld && centre.welcome == .reception ? text("place.reception-old") : welcome(of: centre.welcome)
    return welcome + text("answer.then") + attested(centre)
  }

  /// What is asked at the door of a path, as far as it is known.
  public func entry(of path: TrainingPath) -> String {
    path.entry.map { text("path.asked", ["entry": text("entry.\($0.rawValue)")]) }
      ?? text("path.asked-unknown")
  }

  /// When the sources of a fact were made.
  public func seen(_ date: String) -> String {
    text("advise.seen", ["date": date == "n.d." ? text("advise.undated") : period(date)])
  }

  /// A link of a path to another, or nil when it leads nowhere that can be told.
  public func link(_ link: PathLink) -> String {
    text(
      link.isDeduced ? "path.link-deduced" : "path.link",
      ["relation": text("relation.\(link.relation.rawValue)"), "target": target(of: link)])
  }

  /// Where a link of a path leads: the title of a path, or what the source calls it.
  public func target(of link: PathLink) -> String {
    switch link.target {
    case .path(let identifier): knowledge.guide.catalogue.path(identifier)?.title ?? identifier
    case .other(let text): text
    }
  }

  /// The name of a programme.
  public func name(of programme: Programme) -> String {
    textIfAny("programme.\(programme.identifier).name") ?? programme.identifier
  }

  /// Whether a programme runs today, or when it ran.
  public func state(of programme: Programme) -> String {
    programme.state == .running
      ? text("people.running", ["date": period(programme.sourceDate)])
      : text("people.historic", ["period": programme.period])
  }

  /// What a programme is or was.
  public func description(of programme: Programme) -> String {
    textIfAny("programme.\(programme.identifier).description") ?? ""
  }

  /// What a kind of place offers.
  public func name(of service: CentreService) -> String {
    textIfAny("service.\(service.identifier)") ?? service.identifier
  }

  /// Everything a person has to know before reading an advice on answers, as they were given: the notices, which
  /// answers were left aside, and that all of it is indicative.
  public func notices(on advice: Advice, given: Answers) -> [String] {
    let guide = knowledge.guide
    var notices = notices(on: advice, for: guide.applicable(given, on: advice.date))
    let ignored = guide.ignored(given, on: advice.date)
    if !ignored.isEmpty {
      let labels = ignored.map(label).joined(separator: text("answer.then"))
      notices.append(text("advise.unheard", ["facts": labels]))
    }
    return notices + [indicative]
  }

  /// That everything is indicative, and of which day the rules are.
  public var indicative: String {
    text("proposals.indicative", ["date": day(knowledge.version.rulesSeen)])
  }

  /// Why nothing is proposed: no field was said, none of them is wanted, or nothing of them fits.
  private func emptiness(for given: Answers) -> String {
    let sheet = knowledge.guide.sheet
    let answers = knowledge.withFieldsOfJob(given)
    if let occupation = knowledge.occupation(in: answers), occupation.fields.isEmpty {
      return sentences(on: occupation).joined(separator: " ")
    }
    if sheet.hasChosen(.oneSubject, in: answers) { return text("proposals.one-subject") }
    guard let fields = sheet.fact(in: .wantedFields), let answer = answers[fields.identifier],
      case .choices(let chosen) = answer
    else { return text("proposals.no-field") }
    let isNone = chosen.count == 1 && chosen.first == fields.choiceRoles[.noField]
    return text(isNone ? "proposals.no-field-fits" : "proposals.none-anywhere")
  }

  /// That no road leads to a place: across the sea, or nobody knows where the centre of the region stands.
  private func withoutRoad(_ regional: Centre?) -> String {
    let isSomewhereKnown = knowledge.centres.contains { $0.region == regional?.region && $0.latitude != nil }
    guard let regional, !isSomewhereKnown else { return text("proposals.island") }
    return text("proposals.no-address", ["place": regional.name])
  }

  /// The notices that stand above the proposals: what was not known, widened or out of date.
  public func notices(on advice: Advice, for answers: Answers) -> [String] {
    var notices: [String] = []
    if advice.isEmpty { notices.append(emptiness(for: answers)) }
    if let begins = knowledge.guide.book.begins, advice.date < begins {
      notices.append(text("proposals.before-rules", ["date": day(begins)]))
    }
    if advice.date.dayNumber - knowledge.version.rulesSeen.dayNumber > 183 {
      notices.append(text("proposals.stale"))
    }
    if knowledge.residence(in: answers) == nil {
      notices.append(text("proposals.no-place"))
    } else if advice.nearestCentres.first?.basis == .region {
      notices.append(text("proposals.region-only"))
    } else if advice.nearestCentres.isEmpty {
      notices.append(withoutRoad(advice.remoteCentre.flatMap { knowledge.centre($0) }))
    }
    return notices
  }
}
