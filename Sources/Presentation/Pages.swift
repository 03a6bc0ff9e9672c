import Guidance
package import Interview
package import Knowledge
import Screen
package import Wording

/// Makes the content of every page of the conversation.
package struct Pages: PageBuilder {
  let interview: Interview
  let narrator: Narrator
  let state: InterviewState
  /// Whether a question of a case is asked in its place on the page of the case; a face that says one thing after the
  /// other asks it alone.
  let unfoldsQuestions: Bool

  /// Makes the pages of a conversation at one moment.
  package init(
    interview: Interview, narrator: Narrator, state: InterviewState, unfoldsQuestions: Bool = false
  ) {
    self.interview = interview
    self.narrator = narrator
    self.state = state
    self.unfoldsQuestions = unfoldsQuestions
  }

  /// Every page of the interview opens others, and a key shows where it comes from.
  var isStandalone: Bool { false }

  /// The words of the language that the pages speak.
  package var phrases: Phrases { narrator.phrases }

  /// The keys that mean something on every page.
  static let common: [KeyAction] = [
    .back, .help, .quit, .language, .plain, .sources, .glossary, .undo, .redo,
  ]

  /// What the page says and offers on which the person is.
  package func content() -> PageContent {
    var content = page().withoutKeysForNothing
    if content.keys.contains(where: { $0 == .type || $0 == .typeNumber }) { content.keys.append(.edit) }
    // Where somebody waits for the sheet it stands before what is of less use in a short footer.
    let isAtDesk = state.visit.setting == .desk
    let useful = isAtDesk || state.navigation.page == .plan ? content.keys.firstIndex(of: .language) : nil
    var added: [KeyAction] =
      interview.hasSheet(state) && !state.navigation.page.traits.isOfSheet ? [.handOver] : []
    if isAtDesk { added.append(.save) }
    guard content.keys.contains(.undo) else { return content }
    content.keys.insert(
      contentsOf: added.filter { !content.keys.contains($0) }, at: useful ?? content.keys.endIndex)
    return content
  }

  private func page() -> PageContent {
    switch state.navigation.page {
    case .welcome: welcome()
    case .question(let fact): isInPlace(fact) ? desk(unfolding: fact) : question(fact)
    case .recap: recap()
    case .plan: plan()
    case .sheet: sheet()
    case .sheetLines: sheetLines()
    case .saveSheet: saveSheet()
    case .code: code()
    case .dictatedCode: dictatedCode()
    case .spelledCode: spelledCode()
    case .square(let matter): square(of: matter)
    case .enterCode: enterCode()
    case .proposals: proposals()
    case .path(let identifier, let mode): path(identifier, mode)
    case .centre(let identifier): centre(identifier)
    case .rights: rights()
    case .rightsPart(let part): rights(of: part)
    case .scheme(let identifier): scheme(identifier)
    case .offices(let contact): offices(of: contact)
    case .people: people()
    case .territory: territory()
    case .whyNot: whyNot()
    case .more(let mode): more(mode)
    case .shortlist: shortlist()
    case .comparison: comparison()
    case .whatIf: whatIf()
    case .difference: difference()
    case .sources: sources()
    case .glossary: glossary()
    case .leaving: leaving()
    case .catalogue: browseCatalogue()
    case .centres: browseCentres()
    case .area: area()
    case .occupations: browseOccupations()
    case .occupation(let code): occupation(code)
    case .note(let path): note(on: path)
    case .saveCase: saveCase()
    case .openCase: openCase()
    case .compareCase: compareCase()
    case .caseDifference: caseDifference()
    case .unsaved(let departure): unsaved(departure)
    }
  }

  /// The keys of the page beneath, each with what it does there.
  package func help(for page: PageContent) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.help")))
    content.say(.title(narrator.text("help.title")))
    content.say(.remark(narrator.text("help.page", ["page": page.title.text])))
    content.gap()
    content.offer(.own("help.close", narrator.text("help.close")))
    content.gap()
    for key in page.keys {
      content.offer(
        Item.section(key.rawValue, key.keys(narrator.phrases)).with(.text(key.explanation(narrator.phrases))))
    }
    content.keys = [.move, .back]
    return content
  }
}
