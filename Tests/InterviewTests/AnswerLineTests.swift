import Gazetteer
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// Several answers in one line, in the words of the questions.
struct AnswerLineTests {
  private func read(_ text: String, _ language: String = "fr") throws -> (Someone, AnswerLine) {
    var someone = try Someone(setting: .desk)
    someone.does(.speak(language), .type(text))
    return (someone, someone.interview.answerLine(someone.state))
  }

  private func said(_ line: AnswerLine, _ fact: String) -> Answer? {
    line.answers.first { $0.fact == fact }?.answer
  }

  @Test func aLineFillsWhatItUnderstands() throws {
    var (someone, line) = try read("34 cdi bac+2 vitré promotion informatique soir")
    #expect(line.unknown == [])
    #expect(said(line, "age") == .number(34))
    #expect(said(line, "contract") == .choice("permanent"))
    #expect(said(line, "level") == .number(5))
    #expect(said(line, "place") == .place("35360"))
    #expect(said(line, "goals") == .choices(["promotion"]))
    #expect(said(line, "fields") == .choices(["F01"]))
    #expect(said(line, "times") == .choices(["evenings"]))
    // Whoever has a CDI is employed: without that, nobody would be asked for the contract.
    #expect(line.answers.filter(\.isImplied).map(\.answer) == [.choices(["employee"])])
    #expect(someone.state.visit.answers.values.isEmpty, "nothing is taken before it is confirmed")
    someone.does(.confirm)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.navigation.draft.text.isEmpty)
    for said in line.answers { #expect(someone.state.visit.answers[said.fact] == said.answer) }
    someone.does(.undo)
    #expect(someone.state.visit.answers.values.isEmpty)
  }

  /// Every choice of every question that is not sensitive is understood by its own name, or is that of an earlier question.
  @Test(arguments: ["fr", "en"]) func everyChoiceIsUnderstoodByItsName(language: String) throws {
    let someone = try Someone(setting: .desk)
    let knowledge = someone.interview.knowledge
    var tried = 0
    for fact in knowledge.guide.sheet.asked where !fact.isSensitive {
      for choice in fact.kind.choices {
        guard let label = knowledge.texts.text("fact.\(fact.identifier).choice.\(choice)", in: language)
        else {
          continue
        }
        // Yes and no alone answer nothing.
        guard !["yes", "no"].contains(where: { knowledge.texts.text("choice.\($0)", in: language) == label })
        else {
          continue
        }
        let (_, line) = try read(label, language)
        let answers = line.answers.filter { !$0.isImplied }
        #expect(answers.count == 1 && line.unknown.isEmpty, "\(label): \(line)")
        tried += 1
      }
    }
    #expect(tried > 80)
  }

  @Test(arguments: [
    ("25km", "travel", Answer.number(25)), ("25 km", "travel", .number(25)), ("35500 19", "age", .number(19)),
    ("saint-malo", "place", .place("35288")), ("le mans", "place", .place("72181")),
    ("46 ans", "age", .number(46)), ("bts", "level", .number(5)),
    ("Changer de métier", "goals", .choices(["change-career"])),
    ("info", "fields", .choices(["F01"])), ("b+2", "level", .number(5)),
    ("promo", "goals", .choices(["promotion"])), ("chômeuse", "situation", .choices(["job-seeker"])),
    ("demandeur d'emploi", "situation", .choices(["job-seeker"])),
    ("salariée", "situation", .choices(["employee"])),
    ("fonctionnaire", "public-status", .choice("civil-servant")),
    ("reconversion", "goals", .choices(["change-career"])),
    ("vae", "goals", .choices(["recognise-experience"])),
    ("week-end", "times", .choices(["saturdays"])), ("sans voiture", "car", .flag(false)),
    ("RQTH", "disability", .flag(true)), ("rsa", "allowance", .choice("rsa")),
    ("sans diplôme", "level", .number(0)), ("bac pro", "level", .number(4)), ("m2", "level", .number(7)),
    ("intérimaire", "contract", .choice("temporary")), ("Chaumont (52)", "place", .place("52121")),
    ("chaumont", "place", .place("52121")), ("saint-denis (93)", "place", .place("93066")),
    ("paris", "place", .place("75056")),
  ])
  func oneAnswer(text: String, fact: String, answer: Answer) throws {
    let (_, line) = try read(text)
    #expect(said(line, fact) == answer, "\(line)")
  }

  /// What the desk shows as an example is understood.
  @Test(arguments: ["fr", "en"]) func theExampleIsUnderstood(language: String) throws {
    let knowledge = try Someone().interview.knowledge
    let example = try #require(
      knowledge.texts.text("desk.line-how", in: language)?.split(separator: ":").last)
    let (_, line) = try read(String(example), language)
    #expect(line.unknown.isEmpty && line.answers.count == 8, "\(line)")
  }

  /// What says nothing for certain is said, and stays to be mended.
  @Test(arguments: [
    "zzzz", "75", "a", "99999", "saint-denis", "oui", "eu", "deux", "distance", "tout", "vienne",
  ])
  func nothingIsGuessed(text: String) throws {
    var (someone, line) = try read("34 \(text)")
    #expect(line.answers.map(\.fact) == ["age"], "\(line)")
    #expect(line.unknown == [text])
    someone.does(.confirm)
    #expect(someone.state.navigation.draft.text == text)
    let state = someone.state
    someone.does(.confirm)
    #expect(someone.state.visit.answers == state.visit.answers)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["problem.line"])
  }

  /// Words that are a name only together, a second place, a second age: none of them is taken.
  @Test(arguments: [
    ("mère au 33", ["age"], ["mère", "au"]), ("rennes 34 brest", ["place", "age"], ["brest"]),
    ("brevet 17", ["level", "age"], []), ("48 cdi 12 ans", ["age", "contract", "situation"], ["12", "ans"]),
    ("internet oui", [], ["internet", "oui"]),
  ])
  func whatCouldBeTwoIsNone(text: String, facts: [String], unknown: [String]) throws {
    let (_, line) = try read(text)
    #expect(line.answers.map(\.fact) == facts, "\(line)")
    #expect(line.unknown == unknown)
  }

  @Test func aContradictionIsSaidAndNothingIsTaken() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.type("25 retraite"), .confirm)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["contradiction.retired-young"])
    #expect(someone.state.visit.answers.values.isEmpty)
    #expect(someone.state.navigation.draft.text == "25 retraite")
  }

  /// No sensitive answer comes from a word that fits by chance: only from those kept for it, as “RQTH”.
  @Test func nothingSensitiveIsReadFromALine() throws {
    let someone = try Someone(setting: .desk)
    let knowledge = someone.interview.knowledge
    for fact in knowledge.guide.sheet.asked where fact.isSensitive {
      let labels = ["label"] + fact.kind.choices.map { "choice.\($0)" }
      let texts = labels.compactMap { knowledge.texts.text("fact.\(fact.identifier).\($0)", in: "fr") }
      #expect(!texts.isEmpty)
      for word in texts.flatMap({ $0.split { !$0.isLetter } }) where word.count > 3 {
        #expect(try said(read(String(word)).1, fact.identifier) == nil, "\(word)")
      }
    }
  }

  @Test func thePlanTakesTheLineFirst() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.type("34 cdi"), .open(.plan))
    #expect(someone.state.navigation.page == .plan)
    #expect(someone.state.visit.answers["age"] == .number(34))
  }

  @Test func thePlanWaitsForALineThatContradictsItself() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.type("25 retraite"), .open(.plan))
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["contradiction.retired-young"])
    someone.does(.clear, .type("zzzz"), .open(.plan))
    #expect(someone.state.navigation.page == .plan)
  }

  /// At home there is no such line.
  @Test func nobodyElseHasALine() throws {
    var someone = try Someone(setting: .home)
    someone.does(.open(.recap), .type("34 cdi"))
    #expect(!someone.interview.hasAnswerLine(someone.state))
    #expect(someone.state.navigation.draft.text.isEmpty)
  }

  /// “sans voiture” was read as a car, “30 km” as an age.
  @Test(arguments: [
    "pas d’ordinateur", "sans métier", "aucun enfant", "pas d’enfant", "ni promotion", "30 km", "+ 45 km",
  ])
  func whatIsDeniedOrMeasuredOtherwiseIsNoAnswer(text: String) throws {
    #expect(try read(text).1.answers.isEmpty, "\(text)")
  }

  /// Small words of a sentence, and words that only begin what is meant, said something: “de” a job seeker, “bases” the
  /// basics.
  @Test(arguments: ["cdi près de vitré", "bases de données vitré", "cdi temps plein vitré"])
  func wordsOfASentenceAreNoAnswers(text: String) throws {
    let facts = Set(try read(text).1.answers.filter { !$0.isImplied }.map(\.fact))
    #expect(facts.isSubset(of: ["contract", "place", "fields"]), "\(text): \(facts)")
  }

  /// “parce” was taken for Parcé, “avec” for a contract with an end.
  @Test(arguments: [
    ("fr", "je suis salarié parce que ma mère vit avec nous vers vitré", ["situation", "place"]),
    ("fr", "cdi depuis que le mari est dans la même boîte que moi", ["contract"]),
    ("en", "i am an employee because she lives with us near vitré", ["situation", "place"]),
  ])
  func joiningWordsSayNothing(language: String, text: String, facts: [String]) throws {
    let said = Set(try read(text, language).1.answers.filter { !$0.isImplied }.map(\.fact))
    #expect(said == Set(facts), "\(text): \(said)")
  }

  /// The end of a long line was lost.
  @Test func aLongLineKeepsWhatIsNotReadYet() throws {
    let words = Array(repeating: "zzzz", count: 80).joined(separator: " ")
    #expect(try read("34 cdi \(words) vitré").1.unknown.last == "vitré")
  }

  /// Of several towns of one name the one in the counsellor's own area is meant.
  @Test func aTownIsRatherOneOfTheArea() throws {
    let knowledge = try Someone().interview.knowledge
    let place = { (area: Place?) in
      let line = knowledge.answerLine(
        "saint-denis", language: "fr", asked: ["place"], others: [], open: ["place"], area: area)
      return line.answers.first?.answer
    }
    #expect(place(nil) == nil)
    #expect(place(.region("04")) == .place("97411"))
    #expect(place(.commune("93001")) == .place("93066"))
  }

  /// The key that opens the line was typed into it, and the age was lost.
  @Test func theKeyThatOpensTheLineIsNoPartOfIt() throws {
    #expect(try said(read("+34 cdi").1, "age") == .number(34))
  }
}
