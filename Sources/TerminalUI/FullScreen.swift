public import Guidance
public import Interview
public import Knowledge
import LocalArea
import Presentation
public import Screen
import Wording

/// The full-screen face of the conversation: pure functions from keys to what is said, and from that to what is seen.
///
/// An event makes a page and lays it out, once, as part of the model; the view only draws what is there.
public struct FullScreen: Sendable {
  /// The rules of the conversation.
  public let interview: Interview
  /// Whether squares for telephones can be drawn: it takes half blocks, and colours.
  let drawsSquares: Bool
  /// The characters that maps are drawn with.
  let mapScript: TerritoryMap.Script
  /// Told of everything made for the screen, so that tests can count it.
  let observer: (@Sendable (Work) -> Void)?

  /// Makes the face of an interview.
  ///
  /// - Parameters:
  ///   - drawsSquares: Whether squares for telephones can be drawn: the screen has half blocks, and colours.
  ///   - drawsDots: Whether maps can be drawn with the dots of Braille patterns; with ASCII where not.
  public init(_ interview: Interview, drawsSquares: Bool = true, drawsDots: Bool = true) {
    self.init(interview, drawsSquares: drawsSquares, drawsDots: drawsDots, observer: nil)
  }

  /// Makes a face that tells an observer of everything it makes for the screen.
  package init(
    _ interview: Interview, drawsSquares: Bool = true, drawsDots: Bool = true,
    observer: (@Sendable (Work) -> Void)?
  ) {
    self.interview = interview
    self.drawsSquares = drawsSquares
    mapScript = drawsDots ? .braille : .ascii
    self.observer = observer
  }

  /// The same face on another day.
  public func on(_ date: CalendarDate) -> FullScreen {
    FullScreen(
      interview.on(date), drawsSquares: drawsSquares, drawsDots: mapScript == .braille, observer: observer)
  }

  /// A model of this face on another day, as this one shows it.
  public func adopting(_ model: FullScreenModel) -> FullScreenModel {
    var next = model
    next.state = interview.adopting(model.state)
    return showing(next)
  }

  /// A conversation at its beginning.
  ///
  /// - Parameters:
  ///   - isPlain: Whether the plain wording is shown; by default in a public library alone.
  ///   - hasPanes: Whether anything stands beside a page on a wide screen.
  public func start(
    language: String, setting: Setting, size: Size, isPlain: Bool? = nil, hasPanes: Bool = true
  ) -> FullScreenModel {
    let state = interview.start(
      language: language, setting: setting, isPlain: isPlain ?? (setting == .publicLibrary))
    return showing(state, size: size, hasPanes: hasPanes)
  }

  /// What the screen shows.
  public func view(_ model: FullScreenModel) -> Frame {
    guard model.size.isLargeEnough else {
      return Self.tooSmall(model.size, narrator(for: model).phrases)
    }
    return pageView(of: model).frame()
  }

  /// The first page, drawn with a few sentences alone, before the content has been read.
  ///
  /// It is the frame that `view` draws of a conversation that has not begun, so that nothing moves when the
  /// content is there.
  ///
  /// - Parameter counts: Whether visits are counted.
  public static func opening(
    _ phrases: Phrases, setting: Setting, size: Size, counts: Bool = false
  ) -> Frame {
    guard size.isLargeEnough else { return tooSmall(size, phrases) }
    let content = WelcomePage(
      phrases: phrases, setting: setting, otherLanguage: "", isCounted: counts ? true : nil
    )
    .content()
    let layout = PageLayout(
      content, size: size, phrases: phrases, isAiry: setting == .publicLibrary)
    return PageView(
      content: content, layout: layout, focus: layout.focus(.start, on: content), size: size,
      phrases: phrases, isPlain: phrases.isPlain, erases: setting.isUnattended
    ).frame()
  }

  /// The page of a model, ready to be drawn.
  func pageView(of model: FullScreenModel) -> PageView {
    PageView(
      content: model.shown.content, layout: model.shown.layout, focus: model.focus, size: model.size,
      phrases: narrator(for: model).phrases, isPlain: model.state.visit.isPlain,
      erases: model.state.visit.setting.isUnattended, notice: model.notice, panes: model.shown.panes)
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
