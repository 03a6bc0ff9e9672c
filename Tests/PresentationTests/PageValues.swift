import Interview
import Presentation
import ScriptSupport
import TestSupport
import Wording

/// What a page says and offers, as plain values: the one place of these tests that knows how a page is put together.
struct PageValues {
  /// Something that can be chosen: what it says, and what it does.
  struct Offer {
    let label: String
    let details: [String]
    let event: Event
    /// Whether it is a field, whose label is what is typed.
    let isField: Bool
  }

  /// Where one is.
  let title: String
  /// Everything that is said, in order: texts, labels and the lines under them.
  let texts: [String]
  /// Everything that can be chosen, in order.
  let offers: [Offer]
  /// The filters above the proposals: how each is called, and whether it is the one looked at.
  let tabs: [(label: String, isSelected: Bool)]
  /// Where what it says comes from.
  let sources: [String]
  /// The conversation that it is a page of.
  let state: InterviewState

  /// The page of a conversation at one moment.
  init(_ interview: Interview, _ state: InterviewState) {
    let narrator = Narrator(interview.knowledge, language: state.visit.language, isPlain: state.visit.isPlain)
    let content = Pages(interview: interview, narrator: narrator, state: state).content()
    title = content.title.text
    var texts = content.problems
    for block in content.blocks {
      switch block {
      case .statement(let statement): texts += statement.texts(narrator)
      case .item(let item): texts += item.statement.texts(narrator)
      case .square(let square):
        texts += square.choices.map(\.caption) + square.otherwise.flatMap { $0.texts(narrator) }
      case .gap, .map, .sources: break
      }
    }
    self.texts = texts
    offers = content.items.compactMap { item in
      guard case .event(let event)? = item.action else { return nil }
      return Offer(label: item.label, details: item.details.map(\.text), event: event, isField: item.isField)
    }
    tabs = content.tabs.map { ($0.label, $0.isSelected) }
    sources = content.sources + content.items.flatMap(\.sources)
    self.state = state
  }

  /// A page of the fixture by the name of its screens, in a language.
  init(_ name: String, language: String = "fr") throws {
    guard let page = ScriptedPage.fixture.first(where: { $0.description == name }) else {
      throw Session.Lost(description: "there is no page “\(name)”")
    }
    var state = try page.state()
    state.visit.language = language
    self.init(try Self.interview(), state)
  }

  /// Another page, opened from this one.
  func opening(_ page: Page) throws -> PageValues {
    let interview = try Self.interview()
    return PageValues(interview, interview.update(state, .open(page)))
  }

  /// The interview on the fixture.
  static func interview() throws -> Interview { try Session.interview(on: TestContent.fixture.knowledge()) }

  /// What the page does when something is chosen, in order.
  var events: [Event] { offers.map(\.event) }

  /// The pages that it leads to, in order.
  var opened: [Page] { events.compactMap { if case .open(let page) = $0 { page } else { nil } } }

  /// Whether a text stands on the page, alone or within another.
  func says(_ text: String) -> Bool { texts.contains { $0.contains(text) } }
}

extension Statement {
  /// What it says, what it is about and the word of a verdict, and what stands under it.
  fileprivate func texts(_ narrator: Narrator) -> [String] {
    let lead: [String] =
      switch kind {
      case .verdict(let verdict): [narrator.word(for: verdict)]
      case .fact(let label), .code(let label): [label]
      default: []
      }
    return lead + [text] + details.flatMap { $0.texts(narrator) }
  }
}
