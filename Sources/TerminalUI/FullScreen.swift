import Guidance
public import Interview
public import Knowledge
import Presentation
public import Screen
import Wording

/// The full-screen face of the conversation: pure functions from what is said to what is seen, and from keys
/// to what is said.
public struct FullScreen: Sendable {
  /// The rules of the conversation.
  public let interview: Interview

  /// Makes the face of an interview.
  public init(_ interview: Interview) { self.interview = interview }

  /// A conversation at its beginning.
  public func start(language: String, setting: Setting, size: Size) -> FullScreenModel {
    FullScreenModel(
      state: interview.start(language: language, setting: setting, isPlain: setting == .publicLibrary), size: size)
  }

  /// What the screen shows.
  public func view(_ model: FullScreenModel) -> Frame {
    let phrases = narrator(for: model).phrases
    guard model.size.columns >= Size.minimum.columns, model.size.rows >= Size.minimum.rows else {
      return Self.tooSmall(model.size, phrases)
    }
    let content = content(of: model)
    let arrangement = arrangement(of: model)
    let layout = Self.layout(content, model, phrases, arrangement)
    return PageView(
      content: content, layout: layout, model: model, phrases: phrases,
      panes: panes(arrangement, beside: content, layout, model)
    ).frame()
  }

  /// The first page, drawn with a few sentences alone, before the content has been read.
  ///
  /// It is the frame that `view` draws of a conversation that has not begun, so that nothing moves when the
  /// content is there.
  public static func opening(
    _ phrases: Phrases, setting: Setting, isPlain: Bool = false, size: Size
  ) -> Frame {
    guard size.columns >= Size.minimum.columns, size.rows >= Size.minimum.rows else {
      return tooSmall(size, phrases)
    }
    let state = InterviewState(language: phrases.language, setting: setting, isPlain: isPlain)
    let model = FullScreenModel(state: state, size: size)
    let content = WelcomePage(phrases: phrases, setting: setting, otherLanguage: "").content()
    return PageView(content: content, layout: layout(content, model, phrases), model: model, phrases: phrases).frame()
  }

  func narrator(for model: FullScreenModel) -> Narrator {
    Narrator(interview.knowledge, language: model.state.language, isPlain: model.state.isPlain)
  }

  /// What the page of a model says and offers.
  func content(of model: FullScreenModel) -> PageContent {
    let pages = pages(of: model)
    var content = pages.content()
    if model.showsHelp { content = pages.help(for: content) }
    if let notice = model.notice { content.announcement = notice }
    return content
  }

  func pages(of model: FullScreenModel) -> Pages {
    Pages(interview: interview, narrator: narrator(for: model), state: model.state)
  }

  /// How the page of a model and what stands beside it share the screen.
  func arrangement(of model: FullScreenModel) -> Arrangement {
    let panes = model.showsHelp || !model.hasPanes ? [] : pages(of: model).panes(columns: model.size.columns)
    return Arrangement(panes, size: model.size)
  }

  /// What stands beside a page, laid out.
  private func panes(
    _ arrangement: Arrangement, beside content: PageContent, _ layout: PageLayout, _ model: FullScreenModel
  ) -> [PageView.Pane] {
    let stop = layout.stops.indices.contains(model.focus) ? layout.stops[model.focus] : nil
    let item = stop?.item.map { content.items[$0] }
    return arrangement.panes.map { room in
      PageView.Pane(
        border: room.border,
        rows: PageLayout.rows(
          of: pages(of: model).blocks(of: room.pane, focused: item),
          size: Size(columns: room.columns, rows: layout.room), phrases: narrator(for: model).phrases))
    }
  }

  static func tooSmall(_ size: Size, _ phrases: Phrases) -> Frame {
    var canvas = Canvas(size: size)
    let used = canvas.paragraph(phrases.text("screen.too-small"), row: 0, .warning)
    canvas.paragraph(
      phrases.text(
        "screen.too-small-what",
        ["columns": String(Size.minimum.columns), "rows": String(Size.minimum.rows)]), row: used)
    canvas.placeCursor(row: 0, column: 0)
    return canvas.frame
  }
}
