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

  /// When the sources of a fact were made.
  public func seen(_ date: String) -> String {
    text("advise.seen", ["date": date == "n.d." ? text("advise.undated") : period(date)])
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

  /// What has to be known of a day that the advice is for: that the rules did not hold yet; empty for most days.
  public func remarks(onDay date: CalendarDate) -> [String] {
    guard let begins = knowledge.guide.book.begins, date < begins else { return [] }
    return [text("proposals.before-rules", ["date": day(begins)])]
  }

  /// The notices that stand above the proposals: what was not known, widened or out of date.
  public func notices(on advice: Advice, for answers: Answers) -> [String] {
    var notices: [String] = []
    if advice.isEmpty { notices.append(emptiness(for: answers)) }
    notices += remarks(onDay: advice.date)
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
