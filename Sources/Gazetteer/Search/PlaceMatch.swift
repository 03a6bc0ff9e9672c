/// A place that fits what was typed.
public struct PlaceMatch: Hashable, Sendable {
  /// How the text fits the place; from the surest to the least sure.
  public enum Kind: Hashable, Sendable {
    /// The whole name was typed.
    case exact
    /// The postcode, or the start of one, was typed.
    case postcode
    /// The INSEE code, or the number of a department or region, was typed.
    case code
    /// Another name of the place was typed, whole or in part: see `PlaceMatch.otherName`.
    case otherName
    /// The start of the name was typed.
    case prefix
    /// Some words of the name were typed, others left out.
    case words
    /// A word within the name was typed.
    case inside
    /// The name was typed with this many slips of the keyboard.
    case slip(Int)
    /// Nothing fits: this is among the likeliest names beside the text.
    case suggestion
  }

  /// Another name a commune is found by.
  public struct OtherName: Hashable, Sendable {
    /// What the name stands for.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// A delegated commune within the commune.
      case delegated = "d"
      /// An associated commune within the commune.
      case associated = "a"
      /// A locality.
      case locality = "l"
      /// A former name of the commune, or of one that it took in.
      case former = "f"
      /// A usual name.
      case usual = "u"
    }

    /// The name.
    public let name: String
    /// What it stands for.
    public let kind: Kind
    /// The last year a former name was in use, if known.
    public let until: Int?
  }

  /// The place.
  public let place: Place
  /// The name to show, such as `Vitré`.
  public let name: String
  /// The code of the department, always to be shown with a commune; nil for a region.
  public let department: String?
  /// The name of that department; nil for a region.
  public let departmentName: String?
  /// How the text fits.
  public let kind: Kind
  /// The other name that was typed, when the place was found by it; show it beside the name.
  public let otherName: OtherName?
  /// The postcode that was typed or completed, when the place was found by it.
  public let postcode: String?
}

extension PlaceMatch {
  /// Whether the text names the place whole, rather than in part or with a slip.
  package var isWhole: Bool {
    switch kind {
    case .exact, .code: true
    case .postcode: postcode?.count == 5
    default: false
    }
  }

  /// Whether the text names a place of France whole, by whatever name of it.
  var isNamed: Bool { isWhole || kind == .otherName }
}
