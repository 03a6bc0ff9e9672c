import Content
public import Conversation
import Guidance
public import Screen

/// The full-screen face of the conversation: pure functions from what is said to what is seen, and from keys
/// to what is said.
public struct FullScreen: Sendable {
  /// The rules of the conversation.
  public let interview: Interview

  /// Makes the face of an interview.
  public init(_ interview: Interview) { self.interview = interview }

  /// A conversation at its beginning.
  public func start(language: String, setting: Setting, size: Size) -> FullScreenModel {
    let state = ConversationState(language: language, setting: setting, isPlain: setting == .library)
    return FullScreenModel(state: state, size: size)
  }

  /// What the screen shows.
  public func view(_ model: FullScreenModel) -> Frame {
    let narrator = narrator(for: model)
    guard model.size.columns >= Size.minimum.columns, model.size.rows >= Size.minimum.rows else {
      return Self.tooSmall(model.size, narrator)
    }
    let content = content(of: model)
    let layout = PageLayout(content, size: model.size)
    return PageView(content: content, layout: layout, model: model, narrator: narrator).frame()
  }

  func narrator(for model: FullScreenModel) -> Narrator {
    Narrator(interview.library, language: model.state.language, isPlain: model.state.isPlain)
  }

  /// What the page of a model says and offers.
  func content(of model: FullScreenModel) -> PageContent {
    let pages = Pages(interview: interview, narrator: narrator(for: model), state: model.state)
    let content = pages.content()
    return model.showsHelp ? pages.help(for: content) : content
  }

  private static func tooSmall(_ size: Size, _ narrator: Narrator) -> Frame {
    var canvas = Canvas(size: size)
    let used = canvas.paragraph(narrator.text("screen.too-small"), row: 0, .warning)
    canvas.paragraph(
      narrator.text(
        "screen.too-small-what",
        ["columns": String(Size.minimum.columns), "rows": String(Size.minimum.rows)]), row: used)
    canvas.placeCursor(row: 0, column: 0)
    return canvas.frame
  }
}
