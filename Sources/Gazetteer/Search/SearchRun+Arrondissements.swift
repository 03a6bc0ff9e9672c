import Matching

extension SearchRun {
  /// Gathers the arrondissements of Paris, Lyon and Marseille, in the forms people give them.
  mutating func addArrondissements(_ query: PlaceQuery) {
    var content = query.words[...]
    while let first = content.first, Words.links.contains(first) || Words.leadingNoise.contains(first) {
      content.removeFirst()
    }
    while let last = content.last, Words.links.contains(last) || Words.trailingNoise.contains(last) {
      content.removeLast()
    }
    let words = Array(content)
    for town in search.arrondissements {
      if let number = query.arrondissement ?? query.cedex {
        addArrondissement(number, of: town, words, isOrdinal: query.arrondissement != nil)
      } else if let digits = query.digits {
        addArrondissements(digits, of: town, words)
      } else if Array(words.joined()) == town.letters {
        // The town alone: its arrondissements follow it, in their order.
        for (number, row) in town.rows.enumerated() {
          add(row, rank: number - 300, kind: .prefix, letters: town.letters)
        }
      } else {
        addSpelled(town, words)
      }
    }
  }

  /// An arrondissement by its number, the town perhaps left out or typed with a slip.
  private mutating func addArrondissement(
    _ number: Int, of town: PlaceSearch.Town, _ words: [[UInt8]], isOrdinal: Bool
  ) {
    guard (1...town.rows.count).contains(number) else { return }
    let typed = Array(words.joined())
    let isNamed =
      typed == town.letters || (typed.count > 3 && SlipPattern(typed).distance(to: town.letters) <= 1)
    guard isNamed || (typed.isEmpty && isOrdinal) else { return }
    let row = town.rows[number - 1]
    add(row, rank: Cost.whole * 2 - prior(row), kind: .exact, letters: town.letters)
  }

  /// An arrondissement by a bare number, or by its postcode.
  mutating func addArrondissements(_ digits: [UInt8], of town: PlaceSearch.Town, _ words: [[UInt8]]) {
    guard Array(words.joined()) == town.letters else { return }
    let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    if digits.count == 5 {
      let rows =
        search.postcodes.entries(number...number).map { Int($0.row) }
        + search.cedex.entries(number...number).map { Int($0.row) }
      for row in rows where communes.rows[row].parent == Int32(town.parent) {
        add(row, rank: Cost.whole * 2 - prior(row), kind: .exact, letters: town.letters)
      }
    }
    guard digits.count <= 2, (1...town.rows.count).contains(number) else { return }
    let row = town.rows[number - 1]
    // A department of that number comes before: Marseille 13 is Marseille.
    add(
      row, rank: (digits.count == 1 ? Cost.whole * 2 : Cost.whole) - prior(row), kind: .exact,
      letters: town.letters)
    // While the number is being typed, the ten that follow it.
    if number * 10 <= town.rows.count {
      for next in (number * 10)...min(number * 10 + 9, town.rows.count) {
        add(town.rows[next - 1], rank: next - 300, kind: .prefix, letters: town.letters)
      }
    }
  }

  /// An arrondissement whose number is spelled, in words or Roman figures, before the town or behind it.
  private mutating func addSpelled(_ town: PlaceSearch.Town, _ words: [[UInt8]]) {
    for count in 1...2 where words.count > count {
      for (name, number) in [
        (words.dropLast(count), words.suffix(count)), (words.dropFirst(count), words.prefix(count)),
      ] {
        guard Array(name.drop { Words.links.contains($0) }.joined()) == town.letters,
          let number = Words.number(spelled: Array(number.joined())), number <= town.rows.count
        else { continue }
        let row = town.rows[number - 1]
        add(row, rank: Cost.whole * 2 - prior(row), kind: .exact, letters: town.letters)
      }
    }
  }
}
