/// The faults found so far; readers add to it and go on.
package struct Faults: Sendable {
  /// The faults, in the order in which they were found.
  package private(set) var all: [Fault] = []

  /// Starts without faults.
  package init() {}

  /// Adds a fault.
  package mutating func add(_ fault: Fault) { all.append(fault) }

  /// Adds several faults.
  package mutating func add(contentsOf faults: some Sequence<Fault>) { all.append(contentsOf: faults) }
}
