import Gazetteer
import Guidance
import Interview
import Knowledge
import Testing
import Wording

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
    ("question-place", "Ce lieu est inconnu ici"),
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
    let listed = { (page: PageValues) in
      page.opened.compactMap { if case .path(let path, _) = $0 { path } else { nil as String? } }
    }
    // Those that run first; those that have ended behind a tab, and all of them behind another.
    let running = listed(try PageValues("catalogue"))
    let ended = listed(try PageValues("catalogue-ended"))
    let all = listed(try PageValues("catalogue-all"))
    #expect(Set(all) == Set(catalogue.paths.map(\.identifier)) && all.count == catalogue.paths.count)
    #expect(Set(running).isDisjoint(with: ended) && Set(running + ended) == Set(all))
    #expect(ended.allSatisfy { [.ended, .historic].contains(catalogue.path($0)?.registration) })
    let found = try PageValues("catalogue-found").opened
    #expect(!found.isEmpty && found.count < running.count)
  }

  /// Words that name a place are looked for on the map, the others among the paths.
  @Test func aPlaceIsUnderstoodAmongTheWordsOfASearch() throws {
    let page = try PageValues("catalogue-place")
    #expect(page.opened.first == .centre("bretagne-vitre"))
    let catalogue = try PageValues.interview().knowledge.guide.catalogue
    let paths = page.opened.compactMap {
      if case .path(let path, _) = $0 { catalogue.path(path) } else { nil }
    }
    // The others of the words are looked for as if the place had not been named.
    let interview = try PageValues.interview()
    let narrator = Narrator(interview.knowledge, language: "fr")
    let running: Set<TrainingPath.Registration> = [.running, .toVerify]
    let alone = interview.knowledge.search("niveau 6", terms: narrator.searchTerms(of:))
    #expect(alone.place == nil && alone.paths.contains { $0.level == 6 })
    #expect(
      Set(paths.map(\.identifier))
        == Set(alone.paths.filter { running.contains($0.registration) }.map(\.identifier)))
    #expect(page.says("Demandez-le à ce lieu"))
  }

  /// “comptable soir” found nothing, though there are courses for accountants.
  @Test func wordsThatNothingHasAreLeftOutAndSaid() throws {
    let interview = try PageValues.interview()
    let narrator = Narrator(interview.knowledge, language: "fr")
    let search = { interview.knowledge.search($0, terms: narrator.searchTerms(of:)) }
    let less = search("niveau 6 zzzz")
    #expect(less.leftOut == ["zzzz"] && less.paths == search("niveau 6").paths && !less.paths.isEmpty)
    #expect(narrator.wordsLeftOut(of: less)?.contains("zzzz") == true)
    #expect(search("zzzz").paths.isEmpty && search("zzzz").leftOut.isEmpty)
    #expect(search("niveau 6").leftOut.isEmpty)
    // A place is heard all the same.
    let near = search("niveau 6 vitré zzzz")
    #expect(near.leftOut == ["zzzz"] && near.place != nil)
  }

  /// What concerns a territory is at the desk too: needs, access, places.
  @Test func aTerritoryIsLookedUpAtTheDesk() throws {
    let page = try PageValues("area")
    #expect(page.says("L’accès au Cnam") && page.says("Haute-Marne"))
    #expect(page.opened.contains(.centre("grand-est-chaumont")))
    #expect(try PageValues("area-unknown").says("Aucun lieu ne porte ce nom en entier."))
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
