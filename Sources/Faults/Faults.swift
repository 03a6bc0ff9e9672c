/// The faults found so far; readers add to it and go on.
public struct Faults: Error, Hashable, Sendable {
  /// The faults, in the order in which they were found.
  public private(set) var all: [Fault] = []
  private var counts: [String: Int] = [:]

  /// How many faults of one file are told: nobody reads more, and a file may have as many as it has characters.
  public static let most = 1_000

  /// Starts with faults, or without.
  public init(_ all: [Fault] = []) { add(contentsOf: all) }

  /// Whether nothing was found wrong.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a fault; of a file that has very many, that there are more, once.
  public mutating func add(_ fault: Fault) {
    let count = counts[fault.file, default: 0] + 1
    guard count <= Self.most + 1 else { return }
    counts[fault.file] = count
    all.append(
      count <= Self.most ? fault : Fault(.faultsTooMany, file: fault.file, ["limit": "\(Self.most)"]))
  }

  /// Adds several faults.
  public mutating func add(contentsOf faults: some Sequence<Fault>) { for fault in faults { add(fault) } }

  /// The faults by file, line and field; of one place, in the order in which they were found.
  public var sorted: [Fault] {
    all.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.file, one.line, one.field ?? "", left.offset)
        < (other.file, other.line, other.field ?? "", right.offset)
    }.map(\.element)
  }
}
