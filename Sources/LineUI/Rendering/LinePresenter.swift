import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import Wording

/// A page in words, in the order in which it is said, with its choices numbered.
struct LinePresenter {
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
    if case .statement(let first)? = blocks.first, first.kind == .title {
      name = first.text
      blocks = blocks.dropFirst()
    }
    opening = [name, content.progress].compactMap { $0 }.map(sentence).joined(separator: " ")
    for problem in content.problems { add(.warning(problem)) }
    for tab in content.tabs {
      offer(tab.label, remark: tab.isSelected ? narrator.text("linear.shown") : nil, tab.event)
    }
    for block in blocks { add(block) }
  }

  // MARK: Blocks

  private mutating func add(_ block: Block) {
    switch block {
    case .statement(let statement): add(statement)
    // The list that goes with a map says in words where the places lie.
    case .gap, .map, .sources: break
    case .square(let square): for statement in square.otherwise { add(statement) }
    case .item(let item): add(item)
    }
  }

  private mutating func add(_ statement: Statement, _ indentation: Paragraph.Indentation = .plain) {
    guard !statement.isOnlySeen else { return }
    if statement.kind == .aside { return asides.append(statement.text) }
    say(words(of: statement), indentation)
    for detail in statement.details { add(detail, .under) }
  }

  private mutating func add(_ item: Item) {
    switch item.kind {
    case .field(let prompt): if !item.label.isEmpty { say(labelled(prompt, item.label)) }
    case .section: return addSection(item)
    case .choice(.event(let event)):
      // Enter alone does it, and numbers are answers where one types them.
      if event == .confirm, case .question = state.navigation.page { return }
      offer(item.label, remark: remark(on: item), event)
    case .choice(.own), .passage: say(item.label)
    }
    for detail in item.details { add(detail, .under) }
  }

  /// A title and what is said under it: on one line when that is one sentence.
  private mutating func addSection(_ item: Item) {
    let details = item.details.filter { !$0.isOnlySeen }
    if let only = details.first, details.count == 1, only.details.isEmpty {
      return say(labelled(item.label, words(of: only, isUnderTitle: true)))
    }
    say(labelled(item.label, ""))
    for detail in details {
      say(words(of: detail, isUnderTitle: true), .under)
      for part in detail.details { add(part, .under) }
    }
  }

  private mutating func offer(_ label: String, remark: String?, _ event: Event) {
    let choice = Choice(name: name(of: event), label: label, event: event, remark: remark)
    choices.append(choice)
    say(line(for: choice), .hanging)
  }

  /// What one types for an event: what can be done on many pages has the sign of its command on all of them; anything
  /// else has a number, or a letter where numbers are the answer.
  private func name(of event: Event) -> String {
    if event == .decline { return Command.decline.sign }
    if event == .open(.plan), case .question = state.navigation.page { return Command.plan.sign }
    let others = choices.count { ![Command.decline.sign, Command.plan.sign].contains($0.name) }
    guard isAnsweredByNumber else { return String(others + 1) }
    return String(Self.letters.dropFirst(others).prefix(1))
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyz"

  /// Whether a number or a day is typed as the answer on this page.
  private var isAnsweredByNumber: Bool {
    guard case .question(let fact) = state.navigation.page else { return false }
    return switch narrator.knowledge.guide.sheet[fact]?.kind {
    case .number?, .date?: true
    default: false
    }
  }

  private mutating func say(_ text: String, _ indentation: Paragraph.Indentation = .plain) {
    body.append(Paragraph(text: text, indentation: indentation))
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
    case .verdict(let standing): spoken(standing)
    // Choices have numbers of their own: two would be one too many.
    case .box(false), .chosen(false), .number, nil: nil
    }
  }

  /// A text with its full stop, so that speech pauses.
  func sentence(_ text: String) -> String {
    text.last.map { ".!?…".contains($0) } == true ? text : text + "."
  }

  /// What a statement says, with what it is put into words; under a title, the title says which side a reason is on.
  func words(of statement: Statement, isUnderTitle: Bool = false) -> String {
    switch statement.kind {
    case .text, .title, .subtitle, .aside, .listed: statement.text
    case .fact(let label), .code(let label): labelled(label, statement.text)
    case .verdict(let standing): labelled(spoken(standing), statement.text)
    case .step(let number): "\(number). \(statement.text)"
    case .warning, .reason: isUnderTitle ? statement.text : said(statement)
    }
  }

  private func said(_ statement: Statement) -> String {
    let key =
      switch statement.kind {
      case .reason(.for): "linear.for"
      case .reason(.against): "linear.against"
      default: "linear.attention"
      }
    return narrator.text(key, ["text": statement.text])
  }

  /// The word of a verdict; capitals are spelled by some voices.
  private func spoken(_ standing: Standing) -> String { narrator.word(for: standing).lowercased() }

  private func labelled(_ label: String, _ value: String) -> String {
    narrator.text("condition.is", ["label": label, "value": value])
  }
}
