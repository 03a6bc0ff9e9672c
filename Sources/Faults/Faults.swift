/// The faults found so far; readers add to it and go on.
public struct Faults: Error, Hashable, Sendable {
  /// The faults, in the order in which they were found.
  public private(set) var all: [Fault] = []
  private var counts: [String: Int] = [:]
  /// The files of which it was told that they have more.
  private var full: Set<String> = []

  /// How many faults of one file are told: nobody reads more, and a file may have as many as it has characters.
  public static let most = 1_000

  /// Starts with faults, or without.
  public init(_ all: [Fault] = []) { add(contentsOf: all) }

  /// Whether nothing was found wrong.
  public var isEmpty: Bool { all.isEmpty }

  /// Adds a fault; of a file that has very many, that there are more, once.
  public mutating func add(_ fault: Fault) {
    let count = counts[fault.file, default: 0]
    guard fault.code != .faultsTooMany, count < Self.most else { return addMore(of: fault.file) }
    counts[fault.file] = count + 1
    all.append(fault)
  }

  /// Whether a file has more faults than are told: nothing that is still found in it is added.
  public func areTooMany(in file: String) -> Bool { full.contains(file) }

  /// Says of a file, once, that it has more faults than are told.
  public mutating func addMore(of file: String) {
    guard full.insert(file).inserted else { return }
    all.append(Fault(.faultsTooMany, file: file, ["limit": "\(Self.most)"]))
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
