import Guidance
import Interview
import Knowledge
import Testing
import Wording

/// The pages of the advice: what each says of the fixture, and where it leads.
struct AdvicePageTests {
  @Test(arguments: ["proposals", "form-alternance"])
  func theProposalsAreThoseOfTheListInItsOrderEachOnce(name: String) throws {
    let page = try PageValues(name)
    let advice = try #require(page.state.derived.advice)
    let mode = page.state.navigation.mode
    let shown = advice.paths(in: mode).filter { $0.proposal != nil }
    #expect(!shown.isEmpty)
    let paths: [Page] = page.opened.filter { if case .path = $0 { true } else { false } }
    #expect(paths == shown.map { .path($0.path, mode: mode ?? $0.mode) })
    #expect(Set(advice.paths.map(\.path)).count == advice.paths.count)
    let modes: [DeliveryMode?] = [nil] + DeliveryMode.allCases
    #expect(page.tabs.map(\.isSelected) == modes.map { $0 == mode })
    for (label, mode) in zip(page.tabs.map(\.label), modes) {
      #expect(label.hasSuffix(" \(advice.paths(in: mode).count)"), "\(label)")
    }
    for further in [Page.rights, .people, .territory, .whatIf] { #expect(page.opened.contains(further)) }
  }

  @Test func noMoreAreProposedThanTheContentSays() throws {
    let page = try PageValues("proposals")
    let limit = try PageValues.interview().knowledge.guide.ranking.limit
    #expect(limit == 2)
    #expect(page.state.derived.advice?.shown.count == limit)
    #expect(page.opened.contains(.more(nil)))
  }

  @Test func aFormThatIsClosedSaysWhy() throws {
    let page = try PageValues("form-alternance-closed")
    #expect(!page.opened.contains { if case .path = $0 { true } else { false } })
    #expect(page.says("alternance") || page.says("Alternance"))
  }

  @Test(arguments: [
    ("notice-region", "les distances ne peuvent pas être calculées"),
    ("notice-no-place", "Vous n’avez pas donné de lieu"),
    ("notice-island", "il faut un bateau ou un avion"),
    ("form-on-site", "avec un enseignant"), ("form-hybrid", "une partie chez vous"),
    ("form-distance", "chez vous, par internet"),
  ])
  func whatIsParticularIsSaid(name: String, words: String) throws {
    let page = try PageValues(name)
    #expect(page.says(words), "\(page.texts.prefix(4))")
    guard name.hasPrefix("notice-") else { return }
    let others = ["notice-region", "notice-no-place", "notice-island"].filter { $0 != name }
    #expect(try !others.contains { try PageValues($0).says(words) })
  }

  @Test func aPathSaysWhatItIsAndWhereThatComesFrom() throws {
    let page = try PageValues("path")
    guard case .path(let identifier, _) = page.state.navigation.page else {
      Issue.record("the page is \(page.state.navigation.page)")
      return
    }
    let knowledge = try PageValues.interview().knowledge
    let path = try #require(knowledge.guide.catalogue.path(identifier))
    #expect(page.says(path.title))
    #expect(page.events.contains(.keep(identifier)))
    let sources = Narrator(knowledge, language: "fr").sources(of: path)
    #expect(!sources.isEmpty)
    #expect(sources.allSatisfy { source in page.sources.contains { $0.contains(source) } })
  }

  /// A path that has ended is never told as one that can be taken.
  @Test(arguments: [
    ("technicien-developpeur", "terminé"), ("lg-informatique", "vérifi"), ("dsp-integrateur-web", "2028"),
  ])
  func theStateOfTheRegistrationIsSaid(path: String, word: String) throws {
    let page = try PageValues("catalogue").opening(.path(path, mode: .onSite))
    let today = try #require(try PageValues.interview().knowledge.guide.catalogue.path(path))
    #expect(page.says(today.title))
    #expect(page.texts.joined(separator: " ").contains(word), "\(page.texts)")
  }

  /// Every right stands once, on the page of rights or on the page of its subject, and there what is open comes first.
  @Test func everyRightStandsOnce() throws {
    let page = try PageValues("rights")
    let rights = try #require(page.state.derived.advice?.rights)
    let schemes = { (page: PageValues) in
      page.opened.compactMap { if case .scheme(let scheme) = $0 { scheme } else { nil as String? } }
    }
    let parts = page.opened.filter { if case .rightsPart(.subject) = $0 { true } else { false } }
    let folded = try parts.map { try schemes(page.opening($0)) }
    let listed = schemes(page) + folded.flatMap { $0 }
    #expect(Set(listed) == Set(rights.map(\.scheme)) && listed.count == rights.count)
    for group in folded {
      let verdicts = group.compactMap { scheme in rights.first { $0.scheme == scheme }?.verdict }
      #expect(verdicts == verdicts.sorted(by: >))
    }
    #expect(Set(rights.map(\.verdict.word)) == ["yes", "check", "no"], "the fixture shows every verdict")
  }

  @Test(arguments: [("scheme-yes", "OUI"), ("scheme-no", "NON"), ("scheme-check", "À VÉRIFIER")])
  func aSchemeSaysItsVerdictAndWhomToAsk(name: String, word: String) throws {
    let page = try PageValues(name)
    #expect(page.says(word))
    let others = ["OUI", "NON", "À VÉRIFIER"].filter { $0 != word }
    #expect(!others.contains { page.says("[\($0)]") })
    #expect(page.says("S’adresser"))
  }

  @Test func thePersonToSeeComesBeforeThePlaces() throws {
    let page = try PageValues("people")
    let adviser = try #require(page.texts.firstIndex { $0.contains("Avenir Actifs") })
    let place = try #require(page.texts.firstIndex { $0.contains("Cnam Vitré") })
    #expect(adviser < place)
    let centres = page.opened.compactMap {
      if case .centre(let centre) = $0 { centre } else { nil as String? }
    }
    #expect(centres.first == "bretagne-vitre")
  }

  /// No address, number or page of a place is there that the content does not have.
  @Test func aPlaceShowsWhatIsKnownAndNothingElse() throws {
    let knowledge = try PageValues.interview().knowledge
    let start = try PageValues("places")
    for centre in knowledge.centres {
      let page = try start.opening(.centre(centre.identifier))
      #expect(page.says(centre.name))
      let numbers = page.texts.filter { $0.contains(#/0\d[ \d]{7,}\d/#) }
      #expect(
        numbers.allSatisfy { number in centre.phone.map { number.contains($0) } ?? false }, "\(numbers)")
      if let phone = centre.phone { #expect(page.says(phone)) }
      if let address = centre.address { #expect(page.says(address)) }
    }
  }

  @Test func theTerritoryLeadsToThePlacesThatItNumbers() throws {
    let page = try PageValues("territory")
    #expect(page.opened.contains(.centre("bretagne-vitre")))
    #expect(page.says("Vitré"))
  }

  @Test func whatIfOffersTheAnswersThatCount() throws {
    let page = try PageValues("what-if")
    let facts = page.events.compactMap { if case .whatIf(let fact) = $0 { fact } else { nil as String? } }
    #expect(facts.contains("level") && facts.contains("travel"))
    #expect(Set(facts).count == facts.count)
    #expect(try PageValues("difference").events.contains(.adopt))
    #expect(try PageValues("difference").events.contains(.back))
  }

  @Test func aComparisonShowsOnlyWhatDiffers() throws {
    let page = try PageValues("comparison")
    let titles = try page.state.visit.shortlist.map {
      try #require(try PageValues.interview().knowledge.guide.catalogue.path($0)).title
    }
    #expect(titles.count == 2)
    for title in titles { #expect(page.says(title)) }
  }
}
