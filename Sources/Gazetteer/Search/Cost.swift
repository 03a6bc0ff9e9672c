/// What each way of fitting costs: 16 for each halving of likelihood.
///
/// A rank is a cost less the weight of the place (16 for each doubling of inhabitants); the lowest rank comes
/// first. Names typed whole come before all others, whatever the weights.
enum Cost {
  /// The whole name.
  static let whole = -100_000
  /// The whole name but for its leading article.
  static let wholeWithoutArticle = -6 * 16
  /// The whole of another name: no likelier than a large town whose name begins so.
  static let wholeOtherName = 0
  /// Other gaps between words than the name has.
  static let gaps = 8
  /// All words of the name but those that join others.
  static let allContent = 0
  /// The start of the name, up to the end of a word, or up to its last letter.
  static let startOfWords = 3 * 16
  /// The start of the name, within a word.
  static let start = 5 * 16
  /// Some words of the name, in order.
  static let words = 4 * 16
  /// A word of the name that was left out.
  static let skippedWord = 24
  /// A word of the name that was typed in part.
  static let partOfWord = 16
  /// A joining word too many.
  static let extraLink = 8
  /// The leading article was left out.
  static let omittedArticle = 8
  /// Another name, in part or with slips.
  static let otherName = 24
  /// A word within the name.
  static let inside = 7 * 16
  /// One slip of the keyboard.
  static let slip = 7 * 16
  /// The second slip.
  static let secondSlip = 10 * 16
  /// The second slip in a long name.
  static let secondSlipInLongName = 5 * 16
  /// How many letters make a name long.
  static let longName = 9
  /// A slip in a name that is still being typed.
  static let startSlip = 3 * 16
  /// Outside the department or postcode that was typed.
  static let elsewhere = 8 * 16
  /// Each typed word that fits nothing.
  static let droppedWord = 8 * 16
  /// A postcode beside a name that lies nowhere near it.
  static let ofPostcode = 2 * whole
  /// A number beside a name that does not fit it.
  static let contradictedPostcode = 9 * 16
  /// A postcode beside a name that fits a place of it.
  static let namelessPostcode = 40 * 16
  /// Words taken for the department or region the place lies in.
  static let territory = 2 * 16
  /// Words said before or behind a name.
  static let noise = 16

  /// One or two slips in a name of so many letters.
  static func slip(_ count: Int, in letters: Int) -> Int {
    slip + (count - 1) * (letters < longName ? secondSlip : secondSlipInLongName)
  }

  /// What the weight of a place counts less for slips in a name of so many letters.
  ///
  /// The more letters there are, the more they say, and the less it matters how large the place is. Places of some
  /// 400 inhabitants weigh the same.
  static func lightened(_ prior: Int, in letters: Int) -> Int { letters < 6 ? 0 : (prior - 140) / 2 }
}
