public import Guidance
public import Interview
public import Knowledge
public import Screen
public import TerminalUI
public import TestSupport

/// A full screen without a terminal: scripts go in, screens come out.
public struct Session: Sendable {
  /// The shipped content, read once.
  public static let knowledge: Knowledge? = try? TestContent.shipped.knowledge()

  /// The day on which all tests take place.
  public static let date = CalendarDate("2026-11-23")

  /// A script that cannot be followed.
  public struct Lost: Error, CustomStringConvertible {
    /// What was looked for, and the screen on which it was not found.
    public let description: String

    /// Says what was looked for.
    public init(description: String) { self.description = description }
  }

  /// The face.
  public let face: FullScreen
  /// The conversation and what the screen shows of it.
  public var model: FullScreenModel

  /// Starts at the welcome page, on the shipped content unless told otherwise.
  public init(
    language: String = "fr", columns: Int = 80, rows: Int = 24, setting: Setting = .home,
    on content: TestContent = .shipped
  ) throws {
    try self.init(
      Self.interview(on: content.knowledge()), language: language, columns: columns, rows: rows,
      setting: setting)
  }

  /// Starts at the welcome page of an interview.
  public init(
    _ interview: Interview, language: String = "fr", columns: Int = 80, rows: Int = 24,
    setting: Setting = .home
  ) {
    face = FullScreen(interview)
    model = face.start(
      language: language, setting: setting, size: Size(columns: columns, rows: rows))
  }

  /// Goes on with a conversation, told from other content.
  public init(_ interview: Interview, from model: FullScreenModel) {
    face = FullScreen(interview)
    self.model = face.showing(model)
  }

  /// Goes on with a conversation in another face.
  public init(_ face: FullScreen, _ model: FullScreenModel) {
    self.face = face
    self.model = face.showing(model)
  }

  /// The interview on the shipped content, on the day of the tests.
  public static func interview() throws -> Interview {
    try interview(on: TestContent.shipped.knowledge())
  }

  /// The interview on some content, on the day of the tests.
  public static func interview(on knowledge: Knowledge) throws -> Interview {
    guard let date else { throw Lost(description: "there is no day of the tests") }
    return Interview(knowledge: knowledge, date: date)
  }

  /// The screen.
  public var frame: Frame { face.view(model) }

  /// Presses one key.
  public mutating func press(_ key: Key) { model = face.update(model, key) }

  /// Follows a script; hands every key that it pressed to an observer, with the screen that followed.
  public mutating func play(
    _ script: String, _ observe: (Key, Frame) throws -> Void = { _, _ in }
  ) throws {
    for step in KeyScript(script).steps {
      switch step {
      case .press(let key):
        press(key)
        try observe(key, frame)
      case .find(let label):
        if try goDown(to: label, observe) { continue }
        // What is looked for may be in a part of a long page that is closed.
        openParts()
        guard try goDown(to: label, observe) else {
          throw Lost(description: "no “\(label)” to stand on:\n\(frame.text)")
        }
      }
    }
  }

  /// Opens every closed part of the page, as a person would: on its title, with Enter.
  private mutating func openParts() {
    press(.home)
    for _ in 0..<Self.mostTargets {
      if frame.line(frame.cursor.row).contains("[+]") { press(.enter) }
      let before = frame
      press(.down)
      if frame.cursor == before.cursor && frame.text == before.text { break }
    }
    press(.home)
  }

  /// More than any page has to stand on.
  private static let mostTargets = 400
}

extension Session: ScriptedScreen {}
