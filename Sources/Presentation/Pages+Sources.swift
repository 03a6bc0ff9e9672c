import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// Where each line of the page beneath comes from, line by line.
  func sources() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.sources")))
    content.keys = [.move, .back, .help]
    guard let beneath = beneath?.content() else { return content }
    content.say(.title(narrator.text("sources.title")))
    content.say(.remark(narrator.text("help.page", ["page": beneath.title.text])))
    content.gap()
    for item in beneath.items where !item.sources.isEmpty {
      // Each source can have the focus, so that a long list fills its pages from the top.
      content.say(.title(item.label))
      for source in item.sources { content.offer(.passage(source)) }
    }
    if !beneath.sources.isEmpty {
      content.say(.title(narrator.text("sources.page")))
      for source in beneath.sources { content.offer(.passage(source)) }
    }
    if content.items.isEmpty { content.say(narrator.text("sources.none")) }
    return content
  }

  /// The page that lies under one that was opened over it.
  private var beneath: Pages? {
    guard let step = state.navigation.trail.last else { return nil }
    var state = state
    state.navigation.page = step.page
    state.navigation.draft = step.draft
    return Pages(interview: interview, narrator: narrator, state: state)
  }

  /// The words of the trade, each with what it means.
  func glossary() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.glossary")))
    content.say(.title(narrator.text("glossary.title")))
    content.gap()
    let terms = narrator.text("glossary.terms").split(separator: " ").map(String.init)
    for term in terms {
      content.offer(
        Item.section(term, narrator.text("glossary.\(term).term"))
          .with(.text(narrator.text("glossary.\(term).means"))))
    }
    content.keys = [.move, .back, .help]
    return content
  }
}
