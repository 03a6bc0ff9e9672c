import Guidance
import Interview
import Presentation
import Screen
import Wording

/// A page in words, in the order in which it is said, with its choices numbered.
struct PageTelling {
  /// What the page opens with: the question, or the name of the page.
  private(set) var opening = ""
  /// What the page says below that.
  private(set) var body: [Paragraph] = []
  /// What can be chosen, in order.
  private(set) var choices: [Choice] = []
  /// What the page says only when help is asked for.
  private(set) var asides: [String] = []

  private let narrator: Narrator
  private let state: InterviewState

  init(_ content: PageContent, state: InterviewState, narrator: Narrator) {
    self.narrator = narrator
    self.state = state
    var blocks = content.blocks[...]
    var name = content.title.part
    if case .text(let title, .title)? = blocks.first {
      name = title
      blocks = blocks.dropFirst()
    }
    opening = [name, content.progress].compactMap { $0 }.map(sentence).joined(separator: " ")
    for tab in content.tabs {
      offer(tab.label, remark: tab.isSelected ? narrator.text("linear.shown") : nil, tab.event)
    }
    for block in blocks { add(block) }
  }

  // MARK: Blocks

  private mutating func add(_ block: Block) {
    switch block {
    case .text(let text, _): say(signed(text))
    case .aside(let text): asides.append(text)
    // The list that goes with a map says in words where the places lie.
    case .gap, .drawing: break
    case .item(let item): add(item)
    }
  }

  private mutating func add(_ item: Item) {
    let details = item.details.filter { !$0.isOnlySeen }.map(\.text)
    if item.isField {
      if case .prompt(let prompt)? = item.mark, !item.label.isEmpty { say(prompt + item.label) }
    } else if item.isHeading {
      addSection(item.label, details)
    } else if case .event(let event)? = item.action {
      // Enter alone does it, and numbers are answers where one types them.
      if event == .confirm, case .question = state.page { return }
      offer(Self.withoutNumber(item.label), remark: remark(on: item), event)
      for detail in details { say(signed(detail), .under) }
    } else {
      say(item.label)
      for detail in details { say(signed(detail), .under) }
    }
  }

  /// A title and what is said under it: on one line when that is one sentence.
  private mutating func addSection(_ title: String, _ details: [String]) {
    let lead = narrator.text("condition.is", ["label": title, "value": ""])
    let plain = details.map { Self.withoutSign($0) ?? signed($0) }
    if plain.count == 1 { return say(lead + plain[0]) }
    say(lead)
    for detail in plain { say(detail, .under) }
  }

  private mutating func offer(_ label: String, remark: String?, _ event: Event) {
    // Not to answer has the same sign on every page: numbers are answers, or what one types is.
    let name = event == .decline ? Command.decline.sign : String(choices.count + 1)
    let choice = Choice(name: name, label: label, event: event, remark: remark)
    choices.append(choice)
    say(line(for: choice), .hanging)
  }

  private mutating func say(_ text: String, _ setting: Paragraph.Setting = .plain) {
    body.append(Paragraph(text: text, setting: setting))
  }

  // MARK: Words

  /// A choice in a line: its number, its name, what is so about it, each with the comma at which speech pauses.
  func line(for choice: Choice) -> String {
    ([choice.name, choice.label] + [choice.remark].compactMap { $0 }).map { $0 + "," }.joined(separator: " ")
  }

  private func remark(on item: Item) -> String? {
    switch item.mark {
    case .box(true): narrator.text("linear.ticked")
    case .chosen(true): narrator.text("linear.chosen")
    // Capitals are spelled by some voices.
    case .tag(let word, _): word.lowercased()
    case .box(false), .chosen(false), .prompt, nil: nil
    }
  }

  /// A text with its full stop, so that speech pauses.
  func sentence(_ text: String) -> String {
    text.last.map { ".!?…".contains($0) } == true ? text : text + "."
  }

  /// A text whose sign for, against or of warning is put into words, and whose verdict stands in no brackets.
  private func signed(_ text: String) -> String {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let label = text[text.index(after: text.startIndex)..<end].lowercased()
      let value = text[text.index(after: end)...].drop { $0 == " " }
      return narrator.text("condition.is", ["label": label, "value": String(value)])
    }
    for (sign, key) in Self.signs where text.hasPrefix(sign) {
      return narrator.text("linear.\(key)", ["text": String(text.dropFirst(sign.count))])
    }
    return text
  }

  private static let signs = [("+ ", "for"), ("– ", "against"), ("! ", "attention")]

  /// A text without its sign, which the title above it has put into words; nil when it has none.
  private static func withoutSign(_ text: String) -> String? {
    signs.first { text.hasPrefix($0.0) }.map { String(text.dropFirst($0.0.count)) }
  }

  /// A label without the number that leads from a map to it: two numbers would be one too many.
  private static func withoutNumber(_ label: String) -> String {
    let rest = label.drop { $0.isASCII && $0.isNumber }
    return rest.startIndex > label.startIndex && rest.hasPrefix(". ") ? String(rest.dropFirst(2)) : label
  }
}
