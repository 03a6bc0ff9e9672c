import Guidance
import Interview
import Testing

/// Two cases side by side: what differs is said, and nothing else.
struct CaseDifferencePageTests {
  private let answers = Answers([
    "age": .number(34), "situation": .choices(["employee"]), "level": .number(5), "place": .place("35360"),
    "goals": .choices(["promotion"]), "fields": .choices(["F01"]),
  ])

  /// The page that sets a case beside another.
  private func page(_ open: Answers, beside other: Answers, language: String = "fr") throws -> PageValues {
    let interview = try PageValues.interview()
    var state = interview.start(language: language, setting: .desk)
    let files = [open, other].map { CaseFile(answers: $0, saved: interview.date) }
    for event: Event in [
      .opened(files[0], path: "/a.yaml"), .open(.compareCase), .compared(files[1], path: "/b.yaml"),
    ] {
      state = interview.update(state, event)
    }
    #expect(state.navigation.page == .caseDifference)
    return PageValues(interview, state)
  }

  @Test func equalCasesDifferInNothing() throws {
    let page = try page(answers, beside: answers)
    #expect(page.says("Rien ne diffère") && page.says("/b.yaml") && !page.says("→"))
  }

  @Test func whatDiffersIsSaidAndNothingElse() throws {
    var other = answers
    other["situation"] = .choices(["job-seeker"])
    other["goals"] = .choices(["find-job"])
    let page = try page(answers, beside: other)
    for title in ["Les réponses", "Le premier pas", "Qui peut payer", "Propositions et droits"] {
      #expect(page.texts.contains(title), "\(title): \(page.texts)")
    }
    #expect(
      page.texts.contains { $0.hasPrefix("Situation\u{A0}: ") } && page.says("Buts\u{A0}: ")
        && !page.says("Rien ne diffère"))
    #expect(!page.says("Âge\u{A0}: ") && !page.says("Lieu\u{A0}: "), "\(page.texts)")
    #expect(
      page.says("Dans l’autre dossier seulement\u{A0}: "), "\(page.texts)")
    #expect(page.events == [.back])
  }

  @Test func bothLanguagesSayAsMuch() throws {
    var other = answers
    other["level"] = .number(3)
    let pages = try ["fr", "en"].map { try page(answers, beside: other, language: $0) }
    #expect(pages[0].texts.count == pages[1].texts.count)
    #expect(pages.allSatisfy { !$0.texts.contains { $0.contains("{") || $0.contains("cases.") } })
  }

  /// What a case has of questions and paths that are no more is said on the page of the desk.
  @Test(arguments: ["fr", "en"]) func whatHasGoneIsSaid(language: String) throws {
    let interview = try PageValues.interview()
    let gone = GoneParts(
      answers: ["old-question": ["a", "b"]],
      notes: [
        PathNote(path: "left-one", text: "rappeler"),
        PathNote(path: "left-two", text: "", isUnsuitable: true),
      ], shortlist: ["left-three"])
    let file = CaseFile(answers: answers, gone: gone, saved: interview.date)
    let state = interview.update(
      interview.start(language: language, setting: .desk), .opened(file, path: "/a.yaml"))
    let page = PageValues(interview, state)
    for what in ["old-question", "left-one", "rappeler", "left-two", "left-three"] {
      #expect(page.says(what), "\(what)")
    }
  }
}
