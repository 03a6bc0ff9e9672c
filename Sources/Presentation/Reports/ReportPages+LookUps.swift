package import Gazetteer
package import Guidance
package import Knowledge
import Wording

extension ReportPages {
  /// Every question with its possible answers, by the keys that a file of answers may have.
  package func facts() -> PageContent {
    var content = empty()
    for question in knowledge.guide.questions {
      guard let fact = knowledge.guide.sheet[question.fact] else { continue }
      content.gap()
      content.say(.text(fact.identifier).with(details(of: fact, question)))
    }
    return content
  }

  private func details(of fact: Fact, _ question: Question) -> [Statement] {
    var texts = [
      narrator.question(of: fact.identifier), narrator.text("cli.asked.\(question.occasion.rawValue)"),
    ]
    if case .number(let range) = fact.kind {
      texts.append(
        narrator.text(
          "question.number",
          ["from": narrator.grouped(range.lowerBound), "to": narrator.grouped(range.upperBound)]))
    } else if fact.kind.choices.isEmpty {
      texts.append(narrator.text("expected.\(fact.kind.word)"))
    }
    if fact.kind.allowsSeveral { texts.append(narrator.text("question.several")) }
    let choices = fact.kind.choices.map {
      Statement.code($0, narrator.choice($0, of: fact.identifier))
    }
    let optional = fact.isSensitive ? [narrator.text("question.optional")] : []
    return texts.map { .text($0) } + choices + optional.map { .text($0) }
  }

  /// Training paths, as on a day.
  package func paths(_ paths: [TrainingPath], on date: CalendarDate) -> PageContent {
    var content = empty()
    for path in paths {
      content.gap()
      content.say(.text(path.title).with(details(of: path, on: date)))
    }
    content.listSources(under: narrator.text("path.source"))
    return content
  }

  private func details(of path: TrainingPath, on date: CalendarDate) -> [Statement] {
    let field = "\(path.field) \(narrator.fieldName(path.field))"
    let modes = DeliveryMode.allCases.filter(path.modes.contains)
      .map { narrator.text("mode.\($0.rawValue)") }
    let registration = [narrator.successor(of: path, on: date), narrator.account(of: path, on: date)]
    return [
      .text(
        [path.identifier, narrator.award(of: path), field]
          .joined(separator: narrator.text("cli.semicolon"))),
      fact("path.duration", narrator.duration(of: path)),
      fact("path.registration", narrator.datedRegistration(of: path, on: date)),
    ] + registration.compactMap { $0.map { .text($0) } } + [
      modes.isEmpty
        ? .text(narrator.text("path.modes-unknown"))
        : fact("cli.modes", modes.joined(separator: narrator.text("answer.and"))),
      .text(narrator.seen(path.sourceDate)).citing(sources(of: path)),
    ]
  }

  /// Centres of the Cnam, as they are listed.
  package func centres(_ centres: [Centre]) -> PageContent {
    var content = empty()
    for centre in centres { say(centre, nil, &content) }
    content.listSources(under: narrator.text("path.source"))
    return content
  }

  /// Centres of the Cnam around a place, nearest first.
  package func centres(_ centres: [NearbyCentre], near place: Place) -> PageContent {
    var content = empty()
    if knowledge.placeName(place.description) != nil {
      let named = narrator.naming("place", place)
      content.say(narrator.text("cli.around", named.merging(["code": place.description]) { $1 }))
    }
    for nearby in centres {
      if let centre = knowledge.centre(nearby.centre) { say(centre, nearby, &content) }
    }
    if centres.contains(where: { $0.basis == .road }) {
      content.gap()
      content.say(narrator.estimate(of: centres))
    }
    content.listSources(under: narrator.text("path.source"))
    return content
  }

  private func say(_ centre: Centre, _ nearby: NearbyCentre?, _ content: inout PageContent) {
    let kinds = [
      centre.identifier, narrator.text("centre-kind.\(centre.kind.rawValue)"),
      narrator.text("centre-status.\(centre.status.rawValue)"),
    ]
    var details = [Statement.text(kinds.joined(separator: narrator.text("cli.semicolon")))]
    if let nearby {
      details.append(.text(narrator.distance(to: nearby)))
      if nearby.precision == .commune { details.append(.text(narrator.text("place.commune-point"))) }
    }
    details.append(.text(narrator.welcome(of: centre.welcome)))
    if let address = address(of: centre) { details.append(fact("centre.address", address)) }
    for (key, value) in contacts(of: centre) { if let value { details.append(fact(key, value)) } }
    details.append(
      .text(narrator.attested(centre)).citing(sources(ofCentre: centre.identifier)))
    content.gap()
    content.say(.text(centre.name).with(details))
  }
}

/// The page of a search for places: of the content, it needs the gazetteer alone.
package struct PlacesPage {
  private let gazetteer: Gazetteer
  private let phrases: Phrases

  /// Makes the page of a search in a gazetteer.
  package init(gazetteer: Gazetteer, phrases: Phrases) {
    self.gazetteer = gazetteer
    self.phrases = phrases
  }

  /// Communes, departments and regions that fit what was typed, best first, behind their codes.
  package func content(_ matches: [PlaceMatch]) -> PageContent {
    var content = PageContent(title: PageTitle(app: phrases.text("app.title"), part: ""))
    for match in matches { content.say(.code(match.place.description, line(match))) }
    return content
  }

  /// The same for one of many queries: what was asked, what was found, and what to know of it.
  package func content(_ matches: [PlaceMatch], under query: String, remark: String?) -> PageContent {
    var content = PageContent(title: PageTitle(app: phrases.text("app.title"), part: ""))
    let found = matches.map { Statement.code($0.place.description, line($0)) }
    content.say(.text(query).with(found + [remark].compactMap { $0 }.map { .text($0) }))
    return content
  }

  private func line(_ match: PlaceMatch) -> String {
    let described = gazetteer.describe(match.place)
    var facts = [match.otherName.map { "\(match.name) (\($0.name))" } ?? match.name]
    if let code = match.department, let name = match.departmentName, code != match.place.description {
      facts.append("\(name) (\(code))")
    }
    if let postcodes = described?.commune?.postcodes, !postcodes.isEmpty {
      facts.append(postcodes.joined(separator: " "))
    }
    facts.append(
      phrases.text("cli.inhabitants", ["count": phrases.grouped(described?.population ?? 0)]))
    return facts.joined(separator: phrases.text("answer.and"))
  }
}
