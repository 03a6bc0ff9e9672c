public import Guidance

/// The page that a person takes home: what they want, what to do first, and then, in lines that stand alone.
///
/// It reads well aloud from top to bottom, holds no name and nothing sensitive, and is as long as a page.
public struct Sheet: Hashable, Sendable {
  /// A part of the sheet, in the order in which it stands there.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case wish, first, next, paths, payers, protections
    case secondDoor = "second-door"
    case notes, foot
  }

  /// One line, which can be taken out by itself.
  public struct Line: Hashable, Sendable {
    /// What stands before a line.
    public enum Kind: String, Hashable, Sendable {
      /// Nothing.
      case text
      /// Its number among the numbered lines of its part.
      case numbered
      /// A mark of a list.
      case listed
    }

    /// The identity, the same on the next sheet of the same plan, such as `first.time`.
    public let identity: String
    /// What stands before it.
    public let kind: Kind
    /// What it is the value of, such as `Quand`; nil for a sentence of its own.
    public let label: String?
    /// What it says.
    public let text: String
    /// Whether it is on the sheet; a line that is not is only offered.
    public internal(set) var isTaken = true
    /// How readily it makes room for others: 0 for never.
    let weight: Int
  }

  /// The lines of one part, under its heading.
  public struct Section: Hashable, Sendable {
    /// Which part it is.
    public let part: Part
    /// The heading; nil for the foot.
    public let heading: String?
    /// The lines, those that are only offered as well.
    public internal(set) var lines: [Line]
  }

  /// The language, by code.
  public let language: String
  /// The title, such as `Ma feuille de route`.
  public let title: String
  /// The day of the plan.
  public let date: CalendarDate
  /// The same in full.
  public let day: String
  /// That it is indicative.
  public let notice: String
  /// Whether it is the short form, in larger letters.
  public let isShort: Bool
  /// Whether its page is wanted in large print.
  public var isLarge = false
  /// The parts that say or could say something.
  public internal(set) var offered: [Section]

  /// The most words of a sheet, and of one in the short form.
  public static let mostWords = 300, mostWordsShort = 140

  /// The parts as they leave the screen: without what is not taken, and no heading without a line.
  public var sections: [Section] {
    offered.compactMap { section in
      var section = section
      section.lines.removeAll { !$0.isTaken }
      return section.lines.isEmpty ? nil : section
    }
  }

  /// How many words stand on it.
  public var wordCount: Int {
    let heads = [title, day, notice] + sections.compactMap(\.heading)
    return (heads + sections.flatMap(\.lines).flatMap { [$0.label ?? "", $0.text] }).map(Self.words).reduce(
      0, +)
  }

  /// How many words a text has: runs without a space that hold a letter or a digit.
  static func words(of text: String) -> Int {
    text.split { $0.isWhitespace }.count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

extension Sheet.Section {
  /// The lines, each with the number that stands before it; nil where none does.
  public var numbered: [(number: Int?, line: Sheet.Line)] {
    var number = 0
    return lines.map { line in
      guard line.kind == .numbered else { return (nil, line) }
      number += 1
      return (number, line)
    }
  }
}
