package import Interview
import Knowledge
import Presentation
package import Screen
package import Sheets
package import Wording

extension FullScreen {
  /// What an event changes of what is shown.
  enum Change: Hashable {
    /// Nothing.
    case nothing
    /// What has the focus.
    case focus(Focus)
    /// The size of the page, and what has the focus on it.
    case layout(FocusRequest)
    /// The page, and what has the focus on it.
    case page(FocusRequest)
  }

  /// What is made for the screen, so that tests can count it.
  package enum Work: Hashable, Sendable {
    /// A page.
    case page
    /// The page in rows.
    case layout
    /// Something beside the page.
    case pane
  }

  /// A conversation at any moment, shown as it is when its page opens.
  package func showing(_ state: InterviewState, size: Size, hasPanes: Bool = true) -> FullScreenModel {
    var model = FullScreenModel(state: state, size: size, hasPanes: hasPanes)
    show(.page(.start), &model)
    return model
  }

  /// A model of another face of the same interview, such as one on other content, as this one shows it.
  package func showing(_ model: FullScreenModel) -> FullScreenModel {
    var copy = model
    show(.page(.anchor(model.anchor)), &copy)
    return copy
  }

  /// Makes what a change calls for, once.
  func show(_ change: Change, _ model: inout FullScreenModel) {
    switch change {
    case .nothing: return
    case .focus(let focus):
      model.focus = focus
      if focus.item != model.shown.panesItem { makePanes(&model, all: false) }
    case .layout(let request): layOut(request, &model)
    case .page(let request):
      observer?(.page)
      let pages = pages(of: model)
      let content = pages.content()
      model.shown.content = model.showsHelp ? pages.help(for: content) : content
      model.shown.outcomes = nil
      layOut(request, &model)
    }
  }

  private func layOut(_ request: FocusRequest, _ model: inout FullScreenModel) {
    observer?(.layout)
    let pages = pages(of: model)
    let panes = model.showsHelp || !model.hasPanes ? [] : pages.panes
    let arrangement = PaneArrangement(panes, size: model.size)
    model.shown.arrangement = arrangement
    model.shown.layout = PageLayout(
      model.shown.content, size: Size(columns: arrangement.page, rows: model.size.rows),
      phrases: pages.phrases,
      sections: model.showsHelp ? [:] : model.sectionChoices[model.state.navigation.page] ?? [:],
      focused: request.item,
      isAiry: model.state.visit.setting == .publicLibrary || model.state.visit.isLarge,
      drawsSquares: drawsSquares, script: mapScript)
    model.focus = model.shown.layout.focus(request, on: model.shown.content)
    if model.shown.outcomes == nil, arrangement.panes.contains(where: { $0.pane == .difference }) {
      model.shown.outcomes = pages.outcomes(of: model.shown.content)
    }
    makePanes(&model, all: true)
  }

  /// Makes what stands beside the page; where only the focus has moved, what follows the focus.
  private func makePanes(_ model: inout FullScreenModel, all: Bool) {
    let pages = pages(of: model)
    let shown = model.shown
    let item = shown.item(at: model.focus)
    let made = shown.panes
    model.shown.panesItem = model.focus.item
    model.shown.panes = shown.arrangement.panes.map { frame in
      if !all, !frame.pane.followsFocus, let same = made.first(where: { $0.frame == frame }) { return same }
      observer?(.pane)
      let blocks = pages.blocks(of: frame.pane, focused: item, shown.outcomes ?? .none)
      let size = Size(columns: frame.columns, rows: shown.layout.room)
      return ShownPage.ShownPane(
        frame: frame, rows: PageLayout.rows(of: blocks, size: size, phrases: pages.phrases, script: mapScript)
      )
    }
  }

  /// The sheet to take home as the page shows it, and the words it is told in; nil where there is no plan.
  package func sheet(_ model: FullScreenModel) -> (Sheet, Narrator)? {
    pages(of: model).takenSheet.map { ($0, narrator(for: model)) }
  }

  func narrator(for model: FullScreenModel) -> Narrator {
    Narrator(interview.knowledge, language: model.state.visit.language, isPlain: model.state.visit.isPlain)
  }

  func pages(of model: FullScreenModel) -> Pages {
    Pages(
      interview: interview, narrator: narrator(for: model), state: model.state, unfoldsQuestions: true)
  }
}

extension Pane {
  /// Whether it shows something of the item that has the focus.
  fileprivate var followsFocus: Bool {
    switch self {
    case .detail, .difference: true
    case .advice, .map: false
    }
  }
}
