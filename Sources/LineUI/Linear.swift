public import Guidance
public import Interview
public import Knowledge
import Presentation
package import Sheets
package import Wording

/// The conversation line by line: a line typed comes in, lines said go out, and nothing is ever drawn over.
///
/// It is the whole conversation, for screen readers, Braille displays, pipes and terminals without a cursor. Pages say
/// what they say on the full screen; here choices have numbers and everything is appended.
public struct Linear: Sendable {
  /// The widths that a line can have, in columns.
  public static let widths = 20...400
  /// The width of a line where nothing says another one.
  public static let usualWidth = 80

  /// The rules of the conversation.
  public let interview: Interview

  /// Makes the face of an interview.
  public init(_ interview: Interview) { self.interview = interview }

  /// The same face on another day.
  public func on(_ date: CalendarDate) -> Linear { Linear(interview.on(date)) }

  /// A model of this face on another day.
  public func adopting(_ model: LinearModel) -> LinearModel {
    var next = model
    next.state = interview.adopting(model.state)
    return next
  }

  /// A conversation at its beginning, with its first page said.
  ///
  /// - Parameters:
  ///   - columns: The width of a line.
  ///   - rows: The lines said at a time; nil where all can be said at once, such as in a pipe.
  public func start(
    language: String, setting: Setting, isPlain: Bool? = nil, columns: Int = usualWidth, rows: Int? = nil
  ) -> LinearModel {
    let state = interview.start(
      language: language, setting: setting, isPlain: isPlain ?? (setting == .publicLibrary))
    let columns = min(max(columns, Self.widths.lowerBound), Self.widths.upperBound)
    var model = LinearModel(state: state, columns: columns, rows: rows.map { max($0, 8) })
    model.say(narrator(for: model).text("linear.intro"))
    render(&model)
    speak(&model)
    return model
  }

  /// What the end of the input comes to: nothing is answered in the person's place.
  public func ending(_ model: LinearModel) -> LinearModel {
    var next = model
    next.lines = []
    let key = model.hasSeenAdvice ? "linear.ended" : "linear.ended-early"
    next.say(narrator(for: model).text(key))
    speak(&next)
    return next
  }

  /// What is said when nobody has typed a line for a while: when the answers will be erased, and how to go on.
  public func warning(_ model: LinearModel, seconds: Int) -> [String] {
    var next = model
    next.lines = []
    let narrator = narrator(for: model)
    next.say(narrator.text("kiosk.idle"))
    next.say(narrator.text("kiosk.idle-what", ["seconds": String(seconds)]))
    next.say(narrator.text("linear.idle-stay"))
    speak(&next)
    return next.lines
  }

  /// What can be typed on any page, from the one table that the help is made of.
  public static func commands(_ phrases: Phrases) -> [(sign: String, meaning: String)] {
    Command.allCases.map { ($0.sign, $0.meaning(phrases)) }
  }

  /// What can be chosen on the page, whether it was said already or not.
  package func choices(of model: LinearModel) -> [Choice] { page(of: model).choices }

  /// The sheet to take home as the page shows it, and the words it is told in; nil where there is no plan.
  package func sheet(_ model: LinearModel) -> (Sheet, Narrator)? {
    pages(of: model).takenSheet.map { ($0, narrator(for: model)) }
  }

  func narrator(for model: LinearModel) -> Narrator {
    Narrator(interview.knowledge, language: model.state.visit.language, isPlain: model.state.visit.isPlain)
  }

  func pages(of model: LinearModel) -> Pages {
    Pages(interview: interview, narrator: narrator(for: model), state: model.state)
  }

  func page(of model: LinearModel) -> LinePresenter {
    LinePresenter(pages(of: model).content(), state: model.state, narrator: narrator(for: model))
  }

  /// Turns what is to be said into lines.
  func speak(_ model: inout LinearModel) {
    model.lines += model.paragraphs.flatMap { $0.lines(columns: model.columns) }
    model.paragraphs = []
  }
}
