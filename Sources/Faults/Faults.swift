/// The faults found so far; readers add to it and go on.
public struct Faults: Error, Hashable, Sendable {
  /// The faults, in the order in which they were found.
  public private(set) var all: [Fault]

  /// Starts with faults, or without.
  public init(_ all: [Fault] = []) { self.all = all }

  /// Whether nothing was found wrong.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a fault.
  public mutating func add(_ fault: Fault) { all.append(fault) }

  /// Adds several faults.
  public mutating func add(contentsOf faults: some Sequence<Fault>) { all.append(contentsOf: faults) }

  /// The faults by file, line and field; of one place, in the order in which they were found.
  public var sorted: [Fault] {
    all.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.file, one.line, one.field ?? "", left.offset)
        < (other.file, other.line, other.field ?? "", right.offset)
    }.map(\.element)
  }
}
