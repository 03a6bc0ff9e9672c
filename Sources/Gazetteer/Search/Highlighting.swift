/// Finds the letters of a name that fit what was typed.
enum Highlighting {
  /// The characters of a name that fold to the letters looked for, as ranges of offsets.
  ///
  /// - Parameters:
  ///   - letters: the folded letters looked for.
  ///   - name: the name as it is shown.
  ///   - offset: where the letters lie together in the folded name; nil when they do not, and the longest
  ///     common run of letters in order is taken.
  static func ranges(of letters: [UInt8], in name: String, at offset: Int?) -> [Range<Int>] {
    var folded: [UInt8] = []
    var owners: [Int] = []
    for (number, character) in name.enumerated() {
      for word in Folding.words(String(character)) {
        for letter in word.letters {
          folded.append(letter)
          owners.append(number)
        }
      }
    }
    let marked: [Int] =
      if let offset {
        Array(owners[min(offset, owners.count)..<min(offset + letters.count, owners.count)])
      } else {
        common(letters, folded).map { owners[$0] }
      }
    var ranges: [Range<Int>] = []
    for owner in marked {
      if let last = ranges.last, owner <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, owner + 1)
      } else {
        ranges.append(owner..<(owner + 1))
      }
    }
    return ranges
  }

  /// The places in `name` of a longest common subsequence, the earliest one.
  private static func common(_ typed: [UInt8], _ name: [UInt8]) -> [Int] {
    let width = name.count + 1
    var lengths = [UInt8](repeating: 0, count: (typed.count + 1) * width)
    for row in typed.indices.reversed() {
      for column in name.indices.reversed() {
        lengths[row * width + column] =
          typed[row] == name[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var places: [Int] = []
    var row = 0
    var column = 0
    while row < typed.count, column < name.count {
      if typed[row] == name[column] {
        places.append(column)
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return places
  }
}
