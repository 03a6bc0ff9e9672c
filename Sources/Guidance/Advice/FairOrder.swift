/// The order of proposals with equal scores: the same all day, another the next day.
///
/// A fixed order would always favour the same paths; the day is the seed, so a complaint can be replayed.
public enum FairOrder {
  /// The rank of an identifier on a day: FNV-1a over the identifier and the day number, then mixed by the
  /// finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that the next day changes every bit.
  public static func rank(of identifier: String, on date: CalendarDate) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in identifier.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ UInt64(bitPattern: Int64(date.dayNumber))) &* 0x0000_0100_0000_01B3
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
