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

  /// The faults by file and line, then by field.
  public var sorted: [Fault] {
    all.sorted {
      ($0.file, $0.line, $0.field ?? "", $0.description) < ($1.file, $1.line, $1.field ?? "", $1.description)
    }
  }
}
