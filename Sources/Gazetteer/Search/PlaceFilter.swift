/// Where a place must lie to be found.
enum PlaceFilter: Hashable, Sendable {
  /// Anywhere.
  case everywhere
  /// In one of these departments.
  case departments(DepartmentSet)
  /// In a commune with a postcode of this range.
  case postcodes(ClosedRange<Int>)
  /// In one of these rows.
  case rows(Set<Int>)

  /// Whether a place lies there; departments and regions do only when anything does.
  func admits(_ target: NameIndex.Target, _ communes: CommuneTable) -> Bool {
    if case .everywhere = self { return true }
    guard case .commune(let row) = target else { return false }
    switch self {
    case .everywhere: return true
    case .departments(let set): return set.contains(Int(communes.rows[row].department))
    case .postcodes(let range):
      for index in communes.postcodeRange(row) where range.contains(Int(communes.postcodes[index])) {
        return true
      }
      return false
    case .rows(let rows): return rows.contains(row)
    }
  }
}

/// A set of departments by index, 128 at most.
struct DepartmentSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The set of some departments.
  init(_ indices: some Sequence<Int>) {
    for index in indices { insert(index) }
  }

  /// Whether there is none.
  var isEmpty: Bool { low == 0 && high == 0 }

  /// Adds a department.
  mutating func insert(_ index: Int) {
    if index < 64 { low |= 1 << UInt64(index) } else { high |= 1 << UInt64(index - 64) }
  }

  /// Adds the departments of another set.
  mutating func formUnion(_ other: DepartmentSet) {
    low |= other.low
    high |= other.high
  }

  /// The departments that are in another set too.
  func intersection(_ other: DepartmentSet) -> DepartmentSet {
    var both = self
    both.low &= other.low
    both.high &= other.high
    return both
  }

  /// Whether a department is in it.
  func contains(_ index: Int) -> Bool {
    index < 64 ? low >> UInt64(index) & 1 == 1 : high >> UInt64(index - 64) & 1 == 1
  }
}
