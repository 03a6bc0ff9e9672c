import Knowledge
import Presentation
import Screen
import Wording

/// The keys of a page on its last row, each with what it does: as many as there is room for, first those that one is
/// lost without; at a station, how to finish and erase stands at the right end of every page.
struct Footer {
  /// A key at its place.
  struct Placed {
    let key: KeyAction
    let column: Int
    let name: String
    let meaning: String

    /// The cells that it takes.
    var columns: Int { TextWidth.cells(of: name) + TextWidth.cells(of: meaning) }
  }

  /// What is shown, from left to right.
  let shown: [Placed]

  /// Places the keys of a page on a row of a width.
  ///
  /// - Parameter erases: Whether the machine is left to strangers, so that finishing erases.
  init(_ keys: [KeyAction], columns: Int, phrases: Phrases, isPlain: Bool, erases: Bool) {
    var end: [Placed] = []
    var limit = columns - 1
    if erases, !keys.isEmpty {
      let meaning = phrases.text(columns < Self.narrow ? "key.erase-short" : "key.erase")
      let name = Self.name(of: .quit, columns: columns, phrases)
      let width = TextWidth.cells(of: "\(name) \(meaning)")
      end = [Placed(key: .quit, column: limit - width, name: name, meaning: " \(meaning)")]
      limit -= width + 2
    }
    // Where finishing stands at the right end, it is not said twice.
    let wanted = keys.filter { $0 != .quit || end.isEmpty }
    let text = { (key: KeyAction) in
      (
        name: Self.name(of: key, columns: columns, phrases),
        meaning: " \(key.meaning(phrases, isPlain: isPlain))"
      )
    }
    // A list, not a set: of a dozen keys it is looked through faster than a set is made.
    var fitting: [KeyAction] = []
    var column = 1
    for key in KeyAction.vital.filter(wanted.contains) + wanted where !fitting.contains(key) {
      let width = TextWidth.cells(of: text(key).name + text(key).meaning)
      guard column + width <= limit else { continue }
      column += width + 2
      fitting.append(key)
    }
    let ordered = wanted.filter { fitting.contains($0) }
    // What room is left tells the second way, first of the keys that terminals keep to themselves.
    var left = limit - column + (ordered.isEmpty ? 0 : 2)
    var names: [KeyAction: String] = [:]
    for key in KeyAction.oftenKept.filter(ordered.contains) + ordered where names[key] == nil {
      guard let both = key.bothShortKeys(phrases) else { continue }
      let more = TextWidth.cells(of: both) - TextWidth.cells(of: text(key).name)
      guard more <= left else { continue }
      left -= more
      names[key] = both
    }
    column = 1
    shown =
      ordered.map { key in
        let placed = Placed(
          key: key, column: column, name: names[key] ?? text(key).name, meaning: text(key).meaning)
        column += placed.columns + 2
        return placed
      } + end
  }

  /// The columns below which finishing is said in fewer words.
  private static let narrow = 60
  /// The columns from which keys that terminals keep to themselves are told with both names, before others are told.
  private static let wide = 100

  private static func name(of key: KeyAction, columns: Int, _ phrases: Phrases) -> String {
    let short = key.shortKeys(phrases)
    guard columns >= wide, KeyAction.oftenKept.contains(key) else { return short }
    return key.bothShortKeys(phrases) ?? short
  }

  /// The key that stands in a column.
  func key(at column: Int) -> Key? {
    let placed = shown.last { $0.column <= column && column < $0.column + $0.columns }
    return placed.flatMap { KeyBinding.of($0.key).clicked }
  }
}
