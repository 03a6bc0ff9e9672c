import Gazetteer

/// What people type, letter by letter: the same five thousand keystrokes on every machine.
enum Typing {
  /// The texts after each keystroke: names in all their spellings, some with a department, a postcode or a slip.
  static func keystrokes(_ gazetteer: Gazetteer, count: Int) -> [String] {
    let communes = gazetteer.allCommunes
    var state: UInt64 = 2026
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    var texts: [String] = []
    while texts.count < count {
      let commune = communes[communes.index(communes.startIndex, offsetBy: random(communes.count))]
      var text = random(2) == 0 ? commune.name : commune.name.lowercased()
      switch random(8) {
      case 0: text += " \(commune.department)"
      case 1: text = commune.postcodes.first ?? text
      case 2:
        var letters = Array(text)
        if letters.count > 5 { letters.swapAt(3, 4) }
        text = String(letters)
      default: break
      }
      for length in 1...max(1, text.count) where texts.count < count {
        texts.append(String(text.prefix(length)))
      }
    }
    return texts
  }
}
