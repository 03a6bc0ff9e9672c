import Conversation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import FullScreen

/// Whatever is pressed, on whatever page: what must hold on every screen.
struct RandomKeyTests {
  /// Keys as people press them, each as often as it stands here.
  private static let keys: [Key] = [
    .down, .down, .down, .down, .up, .up, .enter, .enter, .enter, .enter, .tab, .tab, .backTab, .left, .right,
    .escape, .pageUp, .pageDown, .home, .end, .backspace, .delete, .control("u"), .control("a"), .insert,
    .character(" "), .character(" "), .character("3"), .character("4"), .character("v"), .character("é"),
    .character("è"), .character("日"), .character("e\u{301}"), .paste("Vitré\nCe"), .paste("35"), .timeout,
    .function(1), .function(2), .function(3), .function(5), .function(10), .suspend, .interrupt,
  ]

  private func key(_ random: inout Seed, in size: Size) -> Key {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      .resize(
        Size(columns: Int.random(in: 40...200, using: &random), rows: Int.random(in: 12...60, using: &random))
      )
    case 1:
      .click(
        Position(
          row: Int.random(in: -1...size.rows, using: &random),
          column: Int.random(in: -1...size.columns, using: &random)))
    case 2: .wheelDown(.origin)
    default: Self.keys.randomElement(using: &random) ?? .enter
    }
  }

  @Test func randomKeysKeepEveryScreenWhole() throws {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    var session = try Session()
    var pages: Set<String> = []
    for _ in 0..<20_000 {
      let before = session.model.state
      let key = key(&random, in: session.model.size)
      session.press(key)
      #expect(
        !session.model.state.isOver || (before.page == .leaving && key != .escape), "\(key) ended it, \(note)"
      )
      #expect(session.model.isInterrupted == (key == .interrupt), "\(key), \(note)")
      pages.insert(String("\(session.model.state.page)".prefix { $0 != "(" }))
      try expectWhole(session, note)
      if session.model.state.isOver || session.model.isInterrupted {
        session = try Session(
          language: session.model.state.language, columns: session.model.size.columns,
          rows: session.model.size.rows)
      }
    }
    #expect(
      pages.isSuperset(of: ["welcome", "question", "recap", "proposals", "path", "leaving"]),
      "\(pages), \(note)")
  }

  /// The cursor is on the screen, on the focused item; every row fits.
  private func expectWhole(_ session: Session, _ note: Comment) throws {
    let model = session.model
    let layout = session.face.layout(of: model)
    try #require(layout.stops.indices.contains(model.focus), note)
    for stop in layout.stops {
      #expect(stop.rows.count <= layout.room, note)
      for row in stop.rows {
        let width = row.pieces.reduce(PageLayout.margin + row.indent) { $0 + TextWidth.cells(of: $1.text) }
        #expect(width <= model.size.columns, "“\(row.pieces.map(\.text))” at \(model.size), \(note)")
      }
    }
    let frame = session.frame
    #expect(frame.size == model.size, note)
    try session.expectCursorOnFocus(frame, note)
  }
}

extension Session {
  /// Requires the hardware cursor on the first character of the focused item, or behind what is typed.
  func expectCursorOnFocus(_ frame: Frame, _ note: Comment) throws {
    let content = face.content(of: model)
    let layout = face.layout(of: model)
    let stop = layout.stops[model.focus]
    #expect(frame.cursor.row < frame.size.rows && frame.cursor.column < frame.size.columns, note)
    guard let number = stop.item, layout.stop(ofItem: number) == model.focus else { return }
    let item = content.items[number]
    guard !item.isField else {
      let before = frame.line(frame.cursor.row).prefix(frame.cursor.column)
      let typed = item.label.suffix(5)
      #expect(
        TextWidth.cells(of: item.label) > frame.size.columns / 2 || before.hasSuffix(typed),
        "“\(before)” ends with “\(typed)”, \(note)")
      return
    }
    let shown = frame.textAtCursor
    let words = item.label.split(separator: " ").first.map(String.init) ?? ""
    #expect(
      words.hasPrefix(shown.prefix(words.count)) && !shown.isEmpty,
      "the cursor stands on “\(shown)”, not on “\(item.label)”, \(note)")
  }
}
