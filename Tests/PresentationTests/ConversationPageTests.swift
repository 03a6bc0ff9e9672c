import Gazetteer
import Guidance
import Interview
import Knowledge
import Testing

/// The pages of the conversation and of the desk: what each asks, and what can be answered.
struct ConversationPageTests {
  @Test func theFirstPageBeginsAndSpeaksOtherwise() throws {
    let page = try PageValues("welcome")
    #expect(page.events == [.confirm, .open(.enterCode), .speak("en"), .plain(true), .large(true)])
  }

  @Test func aQuestionOffersEveryChoiceAndNotToAnswer() throws {
    let page = try PageValues("question-one")
    guard case .question(let fact) = page.state.navigation.page,
      case .oneOf(let choices)? = try PageValues.interview().knowledge.guide.sheet[fact]?.kind
    else {
      Issue.record("the page is \(page.state.navigation.page)")
      return
    }
    // Enough was said before for a first plan.
    #expect(page.events == choices.map { .choose($0) } + [.decline, .open(.plan)])
  }

  @Test func severalAnswersAreTickedThenConfirmed() throws {
    let page = try PageValues("question-several")
    #expect(page.events.contains(.toggle("employee")) && page.events.contains(.toggle("student")))
    #expect(page.events.contains(.confirm) && page.events.contains(.decline))
  }

  @Test func everyQuestionMayBeDeclined() throws {
    for name in [
      "question-number", "question-several", "question-one", "question-scale", "question-sensitive",
      "question-place", "question-place-regions", "question-plain",
    ] {
      #expect(try PageValues(name).events.contains(.decline), "\(name)")
    }
  }

  @Test(arguments: [
    ("question-number", "Il faut un nombre entier de 14 à 99."), ("question-several", "Choisissez"),
    ("question-place", "Choisissez un lieu dans la liste"),
  ])
  func whatIsWrongIsSaid(name: String, words: String) throws {
    #expect(try PageValues(name + "-problem").says(words))
    #expect(try !PageValues(name).says(words))
  }

  @Test func homonymsAreToldApart() throws {
    let page = try PageValues("question-place-matches")
    let chaumonts = page.offers.filter { $0.label.hasPrefix("Chaumont, ") }
    #expect(chaumonts.count >= 3)
    #expect(Set(chaumonts.map(\.label)).count == chaumonts.count)
    #expect(page.events.contains(.choose("52121")))
  }

  @Test func aPostcodeFindsItsCommunesTheLargestFirst() throws {
    let knowledge = try PageValues.interview().knowledge
    let page = try PageValues("question-place-postcode")
    let offered = page.events.compactMap { if case .choose(let code) = $0 { code } else { nil as String? } }
    let expected = knowledge.gazetteer.allCommunes.filter { $0.postcodes.contains("52000") }.map(\.code)
    #expect(offered.first == "52121" && offered.count > 5 && Set(offered).isSubset(of: expected))
  }

  @Test func aNameThatNobodyBearsOffersTheRegion() throws {
    let page = try PageValues("question-place-none")
    #expect(!page.events.contains { if case .choose = $0 { true } else { false } })
    #expect(page.events.contains(.listRegions(true)))
    #expect(page.says("Aucune commune ne porte ce nom."))
  }

  @Test func theRecapChangesEveryAnswer() throws {
    let page = try PageValues("recap")
    for fact in page.state.visit.answers.values.keys {
      #expect(page.events.contains(.change(fact)), "\(fact)")
    }
    #expect(page.events.contains(.confirm) || page.opened.contains(.proposals))
  }

  @Test func leavingIsAskedAndErases() throws {
    #expect(try PageValues("leaving").events == [.back, .confirm])
  }

  @Test func theGlossaryExplainsEachTermOnce() throws {
    let texts = try PageValues("glossary").texts
    #expect(texts.count > 20)
    #expect(texts.contains { $0.hasPrefix("CPF") })
  }

  @Test func theSourcesAreThoseOfThePageBeneath() throws {
    let beneath = try PageValues("path")
    let page = try PageValues("sources-path")
    let cited = beneath.sources.filter { source in page.says(source) }
    #expect(!cited.isEmpty)
  }

  // MARK: At a desk

  @Test func theWholeCatalogueIsThereByField() throws {
    let catalogue = try PageValues.interview().knowledge.guide.catalogue
    let page = try PageValues("catalogue")
    let listed = page.opened.compactMap { if case .path(let path, _) = $0 { path } else { nil as String? } }
    #expect(Set(listed) == Set(catalogue.paths.map(\.identifier)) && listed.count == catalogue.paths.count)
    let found = try PageValues("catalogue-found").opened
    #expect(!found.isEmpty && found.count < listed.count)
  }

  @Test func placesAreFoundByRegionAndNearACommune() throws {
    let found = try PageValues("places").opened
    #expect(found.contains(.centre("bretagne-vitre")) && !found.contains(.centre("grand-est-chaumont")))
    #expect(try PageValues("places-none").opened.isEmpty && PageValues("places-none").says("Rien trouvé."))
    let near = try PageValues("places-near")
    #expect(near.opened.first == .centre("na-bordeaux") && near.says("environ 260\u{A0}km par la route"))
  }

  @Test func aDeskShowsTheAdviceBesideTheAnswers() throws {
    let page = try PageValues("desk")
    #expect(page.state.derived.advice != nil)
    for target in [Page.catalogue, .centres, .saveCase, .openCase] { #expect(page.opened.contains(target)) }
    #expect(try PageValues("desk-empty").texts.count > 10)
  }

  @Test func aNoteIsSeenOnThePath() throws {
    #expect(try PageValues("desk-path").says("trop long pour elle"))
    #expect(try PageValues("note").events.contains(.toggle("unsuitable")))
  }

  @Test func aCaseThatIsNotSavedIsNamedBeforeItIsLost() throws {
    let page = try PageValues("unsaved")
    #expect(page.events.contains(.back) && page.events.contains(.confirm))
    #expect(page.says("n’est pas enregistré"))
  }
}
