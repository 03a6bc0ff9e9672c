import Codes
import Guidance
import Interview
import Knowledge
import Wording

extension Pages {
  /// The code that brings the answers back, and what is in it.
  func code() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.code")))
    let code = interview.code(of: state)
    content.say(.title(narrator.text("code.title")))
    content.say(narrator.text("code.what"))
    content.gap()
    content.offer(Item.section("code.title", code.description).with(.text(narrator.text("code.keep"))))
    content.gap()
    content.offer(.opening(.square(.code), narrator.text("square.code")))
    content.offer(.opening(.dictatedCode, narrator.text("code.dictate")))
    content.offer(
      .choice(
        narrator.text("code.on-sheet"), mark: .box(state.visit.turnedLines.contains(Interview.codeLine)),
        .toggle(Interview.codeLine)))
    content.gap()
    content.offer(section("code.carries", carried))
    content.say(.remark(narrator.text("code.sensitive")))
    content.keys = [.move, .open, .tick] + Self.common
    return content
  }

  /// What is in the code, an answer a line.
  private var carried: [String] {
    let answers = interview.carried(by: state)
    return knowledge.guide.sheet.asked.map(\.identifier).filter {
      answers.isAnswered($0) && knowledge.codeBook.number(of: $0) != nil
    }.map { labelled($0) }
  }

  /// The code group by group, each said twice; the words for letters are there for whoever asks.
  func dictatedCode() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.code")))
    content.say(.title(narrator.text("code.dictated-title")))
    for (number, group) in interview.code(of: state).groups.enumerated() {
      let letters = group.map(String.init).joined(separator: " ")
      content.offer(
        Item.section(
          "code.group.\(number)", narrator.text("code.group", ["number": String(number + 1), "group": group])
        )
        .with(.text(narrator.text("code.dictated", ["letters": letters]))))
    }
    content.gap()
    content.offer(.opening(.spelledCode, narrator.text("code.spell")))
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// The code letter by letter, with a word for each.
  func spelledCode() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.code")))
    content.say(.title(narrator.text("code.spelled-title")))
    let groups = interview.code(of: state).groups
    for (number, group) in groups.enumerated() {
      let letters = group.map { narrator.text("spelling.\($0)") }.joined(
        separator: narrator.text("answer.then"))
      content.offer(
        Item.section(
          "code.group.\(number)", narrator.text("code.group", ["number": String(number + 1), "group": group])
        )
        .with(.text(letters)))
    }
    content.keys = [.move] + Self.common
    return content
  }

  /// Where a code is typed.
  func enterCode() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.enter-code")))
    content.say(.title(narrator.text("code.enter-title")))
    content.say(narrator.text("code.enter-what"))
    content.problems = problems
    content.gap()
    content.offer(writing(narrator.text("code.prompt")))
    content.gap()
    content.offer(.choice(narrator.text("code.open"), .confirm))
    content.offer(.choice(narrator.text("code.without"), .back))
    content.keys = [.move, .confirm] + Self.common + [.type]
    return content
  }

  /// Says what a code had that is to be said anew.
  func sayLost(_ content: inout PageContent) {
    guard !state.visit.lostFacts.isEmpty else { return }
    let facts = state.visit.lostFacts.map(narrator.label(of:)).joined(separator: narrator.text("answer.then"))
    content.say(.warning(narrator.text("code.lost", ["facts": facts])))
  }
}
