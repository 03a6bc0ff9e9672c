public import Interview
public import LineUI
import Screen
import TerminalUI
public import TestSupport

/// The interview line by line without a terminal: the scripts of the full screen go in, a transcript comes out.
public struct LinearSession: Sendable {
  /// The face.
  public let face: Linear
  /// The conversation and what was said last.
  public var model: LinearModel
  /// The lines typed so far.
  public private(set) var typed: [String] = []
  /// Everything said and typed, as it stands on the terminal; what was typed begins with `» `.
  public private(set) var transcript: [String]

  /// Starts at the welcome page, on the shipped content unless told otherwise.
  public init(
    _ interview: Interview? = nil, language: String = "fr", columns: Int = 80, rows: Int? = nil,
    setting: Setting = .home, on content: TestContent = .shipped
  ) throws {
    face = Linear(try interview ?? Session.interview(on: content.knowledge()))
    model = face.start(language: language, setting: setting, columns: columns, rows: rows)
    transcript = model.lines
  }

  /// Types a line.
  public mutating func type(_ line: String) {
    typed.append(line)
    model = face.update(model, line)
    transcript += ["» \(line)".trimmed] + model.lines
  }

  /// Follows a script of the full screen: a text to stand on becomes its number, a key the sign that does the same.
  public mutating func play(_ script: String) throws {
    var words = ""
    var chosen: String?
    for step in KeyScript(script).steps {
      switch step {
      case .find(let label):
        // What was typed before is a search.
        if !words.isEmpty { type(words) }
        words = ""
        chosen = try name(of: label)
      case .press(.character(" ")):
        if let name = chosen { type(name) }
        chosen = nil
      case .press(.character(let character)): words.append(character)
      case .press(.enter):
        let page = model.state.navigation.page
        type(chosen ?? words)
        // A place named whole is offered, and taken by Enter alone.
        if !words.isEmpty, model.state.navigation.page == page, page == .question("place") { type("") }
        (words, chosen) = ("", nil)
      case .press(.left), .press(.right): try changeLane(forwards: step == .press(.right))
      case .press(let key): if let sign = Self.signs[key] { type(sign) }
      }
    }
  }

  private static let signs: [Key: String] = [
    .escape: "<", .delete: "!", .control("u"): "!", .function(1): "?", .function(2): ">l", .function(3): ">s",
    .function(8): ">p", .function(10): ">q",
  ]

  /// What one types for the choice with a label.
  private func name(of label: String) throws -> String {
    let choices = face.choices(of: model)
    guard let choice = choices.first(where: { $0.label.begins(asWritten: label) }) else {
      let lines = choices.map { "\($0.name), \($0.label)" }.joined(separator: "\n")
      throw Session.Lost(description: "no “\(label)” to choose:\n\(lines)")
    }
    return choice.name
  }

  private mutating func changeLane(forwards: Bool) throws {
    let filters = face.choices(of: model).filter { if case .look = $0.event { true } else { false } }
    guard let position = filters.firstIndex(where: { $0.event == .look(model.state.navigation.mode) }) else {
      return
    }
    type(filters[(position + (forwards ? 1 : filters.count - 1)) % filters.count].name)
  }
}

extension String {
  fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
