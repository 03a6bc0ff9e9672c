import Gazetteer
import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func question(_ fact: String) -> PageContent {
    guard let described = knowledge.guide.sheet[fact] else { return PageContent(title: title("")) }
    var content = PageContent(title: title(narrator.label(of: fact)))
    // How far one is says nothing where a single answer is changed or tried.
    if !state.navigation.isRevising, state.visit.whatIf == nil,
      let progress = interview.progress(of: fact, in: state.visit.answers)
    {
      content.progress = words(for: progress)
    }
    content.say(.title(narrator.question(of: fact)))
    content.say(.aside(narrator.text("question.why", ["why": narrator.reason(for: fact)])))
    if described.isSensitive { content.say(.remark(narrator.text("question.optional"))) }
    content.problems = problems
    content.opensOnText = described.isSensitive && described.kind.isChosen
    content.gap()
    switch described.kind {
    case .number(let range): offerNumber(range, of: fact, &content)
    case .anyOf: offerSeveral(interview.offeredChoices(of: fact, in: state), of: fact, &content)
    case .place: offerPlaces(for: fact, &content)
    case .oneOf, .scale, .yesNo: offerOne(interview.offeredChoices(of: fact, in: state), of: fact, &content)
    case .occupation: return browseOccupations()
    case .date: offerDate(of: fact, &content)
    }
    offerFirstPlan(&content)
    return content
  }

  /// How far one is, in words that calm: how many questions are left is said when they are few.
  private func words(for progress: (number: Int, toCome: Int, atMost: Int)) -> String {
    let share = Double(progress.number) / Double(progress.number + progress.toCome)
    let key =
      switch progress {
      case (_, 0, _): "last"
      case (1, _, _): "first"
      case (_, ...Self.few, _): "question-few"
      default: (0.45...0.6).contains(share) ? "question-half" : "question"
      }
    return narrator.text(
      "header.\(key)", ["number": String(progress.number), "count": String(progress.toCome)])
  }

  /// How many questions to come are few.
  private static let few = 5

  /// The way to a first plan, for whoever has said enough for one and little time for more.
  private func offerFirstPlan(_ content: inout PageContent) {
    guard !state.navigation.isRevising, state.visit.whatIf == nil,
      knowledge.guide.allowsFirstPlan(on: state.visit.answers)
    else { return }
    content.gap()
    content.offer(.opening(.plan, narrator.text("question.first-plan")))
    // Before what is of less use where the footer is short.
    content.keys.insert(.plan, at: content.keys.firstIndex(of: .language) ?? content.keys.endIndex)
  }

  /// What is wrong with what is typed or chosen on the page, all of it.
  var problems: [String] { state.navigation.draft.problems.map { narrator.text($0.key, $0.values) } }

  /// The way not to answer, marked when it was taken before.
  func decline(_ fact: String, isMarked: Bool = true) -> Item {
    let isDeclined = state.visit.answers[fact] == .declined
    return Item.choice(
      narrator.text("choice.unknown"), mark: isMarked || isDeclined ? .chosen(isDeclined) : nil, .decline)
  }

  private func offerOne(_ choices: [String], of fact: String, _ content: inout PageContent) {
    let given: String? =
      switch state.visit.answers[fact] {
      case .choice(let choice)?: choice
      case .number(let number)?: String(number)
      case .flag(let flag)?: flag ? "yes" : "no"
      default: nil
      }
    for choice in choices {
      var item = Item.choice(
        narrator.choice(choice, of: fact), mark: .chosen(choice == given), .choose(choice))
      if let help = narrator.help(for: choice, of: fact) { item = item.with(.remark(help)) }
      if choice == given { content.firstFocus = item.identity }
      content.offer(item)
    }
    let decline = decline(fact)
    if state.visit.answers[fact] == .declined { content.firstFocus = decline.identity }
    content.offer(decline)
    content.keys = [.move, .confirm] + Self.common
  }

  private func offerSeveral(_ choices: [String], of fact: String, _ content: inout PageContent) {
    content.say(.remark(narrator.text("question.several")))
    if described(fact, is: .wantedFields) { offerJob(&content) }
    for choice in choices {
      var item = Item.choice(
        narrator.choice(choice, of: fact), mark: .box(state.navigation.draft.chosen.contains(choice)),
        .toggle(choice))
      if let help = narrator.help(for: choice, of: fact) { item = item.with(.remark(help)) }
      content.offer(item)
    }
    content.gap()
    content.offer(.choice(narrator.text("choice.continue"), .confirm))
    content.offer(decline(fact, isMarked: false))
    // Enter goes without saying: what has to be told is that Space ticks and where the list ends.
    content.keys = [.move, .tick, .nextPart] + Self.common + [.confirm]
  }

  private func offerNumber(_ range: ClosedRange<Int>, of fact: String, _ content: inout PageContent) {
    // A problem says the range already.
    if state.navigation.draft.problems.isEmpty {
      content.say(
        .remark(
          narrator.text(
            knowledge.guide.sheet[fact]?.measure == .months ? "question.length" : "question.number",
            ["from": String(range.lowerBound), "to": String(range.upperBound)])))
    }
    let isLength = knowledge.guide.sheet[fact]?.measure != nil
    offerField(of: fact, isLength ? lengthRead(of: fact) : nil, &content)
    content.keys = [.move, .confirm] + Self.common + [isLength ? .type : .typeNumber]
  }

  /// What a length of time that was typed in words is taken for; nil where it is a plain number or not understood.
  private func lengthRead(of fact: String) -> String? {
    let typed = state.navigation.draft.text
    guard typed.contains(where: { $0.isLetter || $0 == "," || $0 == "." }),
      let number = knowledge.number(typed: typed, for: fact)
    else { return nil }
    return narrator.text("question.length-read", ["value": narrator.answer(.number(number), to: fact)])
  }

  private func offerDate(of fact: String, _ content: inout PageContent) {
    if state.navigation.draft.problems.isEmpty { content.say(.remark(narrator.text("question.date"))) }
    offerField(of: fact, nil, &content)
    content.keys = [.move, .confirm] + Self.common + [.type]
  }

  private func offerField(of fact: String, _ remark: String?, _ content: inout PageContent) {
    content.offer(field(fact))
    if let remark { content.say(.remark(remark)) }
    content.gap()
    content.offer(.choice(narrator.text("choice.continue"), .confirm))
    content.offer(decline(fact, isMarked: false))
  }

  /// The field one types in, behind its name: whoever hears the line of the cursor hears what is asked.
  func field(_ fact: String) -> Item {
    writing(narrator.label(of: fact))
  }
}

extension FactKind {
  /// Whether it is answered by choosing rather than typing.
  fileprivate var isChosen: Bool {
    switch self {
    case .oneOf, .anyOf, .scale, .yesNo: true
    case .number, .date, .place, .occupation: false
    }
  }
}
