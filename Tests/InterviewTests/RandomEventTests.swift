import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Interview

/// Whatever is pressed, in whatever order: nothing traps, and the way back is exact.
struct RandomEventTests {
  private func event(_ someone: Someone, _ seed: inout Seed) -> Event {
    let knowledge = someone.interview.knowledge
    let facts = knowledge.guide.sheet.facts.map(\.identifier) + ["nothing"]
    func one<Value>(_ values: [Value], or other: Value) -> Value {
      values.randomElement(using: &seed) ?? other
    }
    if Int.random(in: 0..<3, using: &seed) == 0 {
      let kind = someone.asked.flatMap { knowledge.guide.sheet[$0]?.kind }
      switch kind {
      case .number:
        return Bool.random(using: &seed) ? .type(String(Int.random(in: 0...99, using: &seed))) : .confirm
      case .anyOf(let choices): return Bool.random(using: &seed) ? .toggle(one(choices, or: "")) : .confirm
      case .place: return .choose(one(["35360", "region:53", "department:52", "98818", "x"], or: ""))
      case let kind?: return .choose(one(kind.choices, or: ""))
      case nil: return .confirm
      }
    }
    switch Int.random(in: 0..<200, using: &seed) {
    case 0..<20: return .decline
    case 20..<40: return .confirm
    case 40..<70: return .back
    case 70..<85: return .type(one(["1", "é", "Vit", "\n", " ", "🎓", "34", "-"], or: ""))
    case 85..<88: return .erase
    case 88..<93: return .edit(one(TextEdit.allCases, or: .left))
    case 93: return .paste(one(["34", " Vitré\n", "7 8", "e\u{301}", "\n"], or: ""))
    case 94: return .save
    case 95..<105: return .clear
    case 105..<115: return .toggle(one(["employee", "retired", "evenings", "F01", "zoo"], or: ""))
    case 115..<125: return .choose(one(["yes", "permanent", "5", "35360", "none", "zoo"], or: ""))
    case 125..<135: return .listRegions(Bool.random(using: &seed))
    case 135..<155: return .change(one(facts, or: ""))
    case 155..<165: return .look(one(DeliveryMode.allCases, or: .hybrid))
    case 165..<175: return .speak(one(["fr", "en", "zz"], or: ""))
    case 175..<178: return .plain(Bool.random(using: &seed))
    case 178..<180: return .large(Bool.random(using: &seed))
    case 180..<183: return .leave
    case 183: return .restart
    case 184..<188: return one([.undo, .redo, .adopt], or: .undo)
    case 188..<192:
      return .keep(one([knowledge.guide.catalogue.paths.first?.identifier ?? "", "zoo"], or: ""))
    case 192..<195: return .whatIf(one(facts, or: ""))
    case 195:
      let note = PathNote(path: "lg-informatique", text: "é: \"x\"", isUnsuitable: Bool.random(using: &seed))
      let file = CaseFile(
        answers: Answers(["age": .number(40)]), notes: [note], shortlist: [], saved: someone.interview.date)
      return one(
        [
          .saved(file, path: "/a"), .opened(file, path: "/b"), .compared(file, path: "/b"), .replace,
          .listed(CaseFolderListing(folder: "/", names: [])),
          .refused(.occupied(path: "/a", saved: nil)), .refused(.file(Problem(key: "case.no-name"))),
        ], or: .replace)
    case 196..<198:
      return .open(
        one([.recap, .welcome, .centre("zoo"), .scheme("zoo"), .question(one(facts, or: ""))], or: .recap))
    default:
      return .open(
        one(
          [
            .plan, .code, .dictatedCode, .spelledCode, .square(.sheet), .square(.code), .enterCode, .sheet,
            .sheetLines,
            .saveSheet, .proposals, .rights,
            .rightsPart(.toKnow), .rightsPart(.subject(.account)), .people, .scheme("cpf"), .whyNot,
            .more(.distance), .shortlist,
            .comparison,
            .whatIf, .sources, .glossary, .difference,
            .catalogue, .centres, .area, .occupations, .occupation("K2204"), .occupation("?"), .saveCase,
            .openCase,
            .compareCase, .caseDifference,
            .unsaved(.newCase), .unsaved(.leave),
            .note(knowledge.guide.catalogue.paths.first?.identifier ?? ""),
            .centre(knowledge.centres.first?.identifier ?? ""),
            .path(knowledge.guide.catalogue.paths.first?.identifier ?? "", mode: .hybrid),
          ], or: .recap))
    }
  }

  /// Whether the advice and the way that the page speaks of are there, and no other way.
  private func showsWhatItNeeds(_ state: InterviewState) -> Bool {
    switch state.navigation.page {
    case .path(let path, _): state.derived.advice != nil && state.derived.way?.path == path
    case .plan, .offices, .rights, .rightsPart:
      state.derived.advice != nil && state.derived.plan != nil && state.derived.way == nil
    case .sheet, .sheetLines, .saveSheet, .square(.sheet):
      state.derived.plan != nil && state.derived.discreet != nil && state.derived.way == nil
    case .proposals, .scheme, .people, .whyNot, .more, .shortlist, .comparison, .whatIf:
      state.derived.advice != nil && state.derived.way == nil
    case .caseDifference: state.derived.comparison != nil
    case .difference: state.derived.difference != nil && state.visit.whatIf != nil
    case .welcome, .question, .recap, .centre, .territory, .glossary, .leaving, .catalogue, .centres, .area,
      .occupations, .occupation, .saveCase, .code, .dictatedCode, .spelledCode, .square(.code), .enterCode,
      .openCase, .compareCase, .unsaved:
      state.derived.way == nil
    // What lies over a path leaves the path as it is.
    case .sources, .note: true
    }
  }

  /// Whether an event opens a page without taking an answer.
  private func movesOnly(_ event: Event) -> Bool {
    switch event {
    case .open, .change, .leave: true
    default: false
    }
  }

  private func fits(_ answer: Answer, _ fact: String, _ knowledge: Knowledge) -> Bool {
    (try? knowledge.guide.sheet.check(answer, for: fact)) != nil
  }

  /// At a desk every answer is followed by an advice, so that fewer events take as long.
  @Test(arguments: [(Setting.publicLibrary, 20_000, 25), (.desk, 5_000, 15)])
  func manyEventsLeaveAPageThatCanBeShown(setting: Setting, events: Int, facts: Int) throws {
    var someone = try Someone(setting: setting)
    var seed = Seed.fresh()
    let told = seed.description
    let knowledge = someone.interview.knowledge
    var seen: Set<String> = []
    for number in 0..<events {
      let before = someone.state
      let event = event(someone, &seed)
      someone.does(event)
      let state = someone.state
      if case .question(let fact) = state.navigation.page { seen.insert(fact) }
      // Back undoes a step forward, but for an answer taken and the advice made on the way.
      if state.navigation.trail.count == before.navigation.trail.count + 1, event != .undo, event != .redo {
        var undone = someone.interview.update(state, .back)
        #expect(
          undone.navigation.page == before.navigation.page
            && undone.navigation.isRevising == before.navigation.isRevising, "\(told), event \(number)")
        #expect(undone.navigation.trail == before.navigation.trail, "\(told), event \(number)")
        // An errand not yet done is forgotten by whatever follows, and whoever leaves a note keeps it.
        let keepsNote = event == .leave && state.visit.notes != before.visit.notes
        if movesOnly(event), before.effect == nil, !keepsNote {
          undone.derived.advice = before.derived.advice
          undone.derived.plan = before.derived.plan
          undone.derived.discreet = before.derived.discreet
          // Whoever has seen what there is has seen it.
          undone.hasSeenResults = before.hasSeenResults
          // Of the pages on which something waits, the one just looked at is now the one that was left last.
          let pages = knowledge.guide.sheet.facts.map { Page.question($0.identifier) }
          #expect(
            pages.allSatisfy { undone.drafts[$0] == before.drafts[$0] }, "\(told), event \(number): \(event)")
          undone.drafts = before.drafts
          let isSame = undone == before
          #expect(isSame, "\(told), event \(number): \(event)")
        }
      }
      #expect(showsWhatItNeeds(state), "\(told), event \(number): \(state.navigation.page)")
      for (fact, answer) in state.visit.answers.values where before.visit.answers[fact] != answer {
        #expect(fits(answer, fact, knowledge), "\(told), event \(number): \(fact)")
      }
      // Every hundredth state, the recap of whatever page it is: all answers in words, in both languages.
      guard number % 100 == 0 else { continue }
      let recap = someone.interview.update(state, .open(.recap))
      #expect(
        recap.navigation.page == .recap && recap.visit.answers == state.visit.answers,
        "\(told), event \(number)")
      let narrator = Narrator(knowledge, language: state.visit.language, isPlain: state.visit.isPlain)
      for fact in someone.interview.questions(for: recap.visit.answers) {
        let words = recap.visit.answers[fact].map { narrator.answer($0, to: fact) } ?? "–"
        #expect(
          !words.isEmpty && !narrator.question(of: fact).hasPrefix("["), "\(told), event \(number): \(fact)")
      }
    }
    // The walk would prove little if it never left the first questions.
    #expect(seen.count > facts, "\(told): \(seen.sorted())")
  }

  /// Undo and redo lead through every step there and back.
  @Test func everyStepCanBeTakenBackAndMadeAgain() throws {
    var someone = try Someone()
    someone.answersAll(["age": ["34"], "situation": ["employee"], "place": ["35360"], "fields": ["F01"]])
    someone.does(.open(.proposals), .keep("lg-informatique"))
    let end = someone.state
    var steps = 0
    while !someone.state.history.past.isEmpty {
      someone.does(.undo)
      steps += 1
    }
    #expect(steps > 10)
    #expect(someone.state.visit.answers == Answers())
    for _ in 0..<steps { someone.does(.redo) }
    #expect(
      someone.state.visit.answers == end.visit.answers && someone.state.visit.shortlist == ["lg-informatique"]
    )
    #expect(someone.state.navigation.page == .proposals && someone.state.history.future.isEmpty)
    // Another step ends what could be made again.
    someone.does(.undo, .keep("ing-info-aisl"))
    #expect(someone.state.history.future.isEmpty && someone.state.visit.shortlist == ["ing-info-aisl"])
  }

  /// A trial shows what it changes, and one key back are the answers as they were.
  @Test func aTrialIsTakenBackByOneKey() throws {
    var someone = try Someone()
    someone.answersAll([
      "age": ["34"], "situation": ["employee"], "place": ["35360"], "fields": ["F01"], "travel": ["100"],
      "level": ["5"],
    ])
    someone.does(.open(.proposals))
    let before = someone.state
    someone.does(.open(.whatIf), .whatIf("travel"))
    #expect(someone.asked == "travel")
    someone.says("10")
    #expect(someone.state.navigation.page == .difference)
    #expect(someone.state.derived.difference?.isEmpty == false)
    #expect(someone.state.visit.answers["travel"] == .number(10))
    someone.does(.back)
    #expect(someone.state.navigation.page == .whatIf && someone.state.visit.whatIf == nil)
    #expect(
      someone.state.visit.answers == before.visit.answers
        && someone.state.derived.advice == before.derived.advice)
    someone.does(.whatIf("travel"))
    someone.says("10")
    someone.does(.adopt)
    #expect(someone.state.navigation.page == .proposals && someone.state.visit.whatIf == nil)
    #expect(someone.state.visit.answers["travel"] == .number(10))
    #expect(someone.state.derived.advice == someone.interview.advice(on: someone.state.visit.answers))
  }
}
