/// What the bench prints: each figure beside its peer, its goal, and whether the goal is met.
struct Report {
  /// The bound that a line is judged by.
  enum Goal {
    /// The figure is at most this times the peer's.
    case ratio(Double)
    /// The figure is at most this, in the line's own unit.
    case value(Double)
  }

  /// One line: a figure, and what it is compared with.
  struct Line {
    let name: String
    let value: Sample
    let unit: String
    var peer: (name: String, value: Sample)?
    var goal: Goal?

    /// The figure divided by its peer's, medians both.
    var ratio: Double? { peer.map { value.median / $0.value.median } }

    /// Whether the goal is met, or `nil` when there is none to meet.
    var isMet: Bool? {
      switch goal {
      case .ratio(let bound): ratio.map { $0 <= bound }
      case .value(let bound): value.median <= bound
      case nil: nil
      }
    }
  }

  private var rows: [[String]] = []
  private var notes: [String] = []
  private var judged = 0
  private var met = 0

  /// Adds a figure; `nil`, a figure that could not be had, adds nothing.
  mutating func add(_ line: Line?) {
    guard let line else { return }
    let goal =
      switch line.goal {
      case .ratio(let bound): "ratio <= \(Self.number(bound, digits: 2))"
      case .value(let bound): "<= \(Self.number(bound, digits: 0)) \(line.unit)"
      case nil: "-"
      }
    let verdict = line.isMet.map { $0 ? "met" : "NOT MET" } ?? "-"
    rows.append([
      line.name, Self.text(line.value, line.unit),
      line.peer.map { "\($0.name) \(Self.text($0.value, line.unit))" } ?? "-",
      line.ratio.map { Self.number($0, digits: 2) } ?? "-", goal, verdict,
    ])
    judged += line.isMet == nil ? 0 : 1
    met += line.isMet == true ? 1 : 0
  }

  /// Adds a sentence under the table: how something was measured, or why it was not.
  mutating func note(_ sentence: String) {
    notes.append(sentence)
  }

  /// The whole report as text, its last line counting the goals met.
  var text: String {
    let table = [["figure", "median (quartiles)", "peer", "ratio", "goal", ""]] + rows
    let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let lines = table.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }.joined()
      return String(cells.reversed().drop { $0 == " " }.reversed())
    }
    return (lines + notes + ["\(met) of \(judged) goals met."]).joined(separator: "\n")
  }

  private static func text(_ sample: Sample, _ unit: String) -> String {
    let digits = sample.median < 100 ? 2 : 0
    let median = number(sample.median, digits: digits)
    let low = number(sample.lowerQuartile, digits: digits)
    let high = number(sample.upperQuartile, digits: digits)
    return low == high ? "\(median) \(unit)" : "\(median) \(unit) (\(low) to \(high))"
  }

  /// A number that is not negative, rounded to the given number of digits after the point.
  static func number(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
