import Matching

/// How likely one slip of the keyboard is beside another.
enum Keyboard {
  /// The cost of a single slip over the usual one: less for a letter doubled or made single, for two letters
  /// swapped, for a neighbour on the keyboard or a letter of the same sound; more for the first letter.
  ///
  /// - Parameters:
  ///   - typed: what was typed.
  ///   - name: the name, one slip away.
  static func extraCost(typed: [UInt8], name: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let base = name.startIndex
    var start = 0
    while start < typed.count, start < name.count, typed[start] == name[base + start] { start += 1 }
    let difference = typed.count - name.count
    if difference == 0 {
      if start + 1 < typed.count, typed[start] == name[base + start + 1],
        typed[start + 1] == name[base + start]
      {
        return -16
      }
      let isNear = neighbours[Int(typed[start]) & 127] & Signature.bit(name[base + start]) != 0
      return (isNear ? -16 : 0) + (start == 0 ? 24 : 0)
    }
    // The letter too many, or the one left out, beside its like.
    let letter = difference > 0 ? typed[start] : name[base + start]
    let isDoubled = start > 0 && typed[start - 1] == letter
    return isDoubled ? -24 : start == 0 ? 24 : 0
  }

  /// For each letter, those beside it on the French keyboard, or of a like sound.
  private static let neighbours: [UInt32] = {
    var neighbours = [UInt32](repeating: 0, count: 128)
    func join(_ one: UInt8, _ other: UInt8) {
      neighbours[Int(one)] |= Signature.bit(other)
      neighbours[Int(other)] |= Signature.bit(one)
    }
    let rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"].map { Array($0.utf8) }
    for (number, row) in rows.enumerated() {
      for column in row.indices {
        if column > 0 { join(row[column - 1], row[column]) }
        guard number > 0 else { continue }
        for above in [column, column + 1] where above < rows[number - 1].count {
          join(row[column], rows[number - 1][above])
        }
      }
    }
    for pair in ["iy", "sz", "sc", "ck", "kq", "mn", "td", "bp", "fv", "gj", "ea", "ao", "ou"] {
      let letters = Array(pair.utf8)
      join(letters[0], letters[1])
    }
    return neighbours
  }()
}
