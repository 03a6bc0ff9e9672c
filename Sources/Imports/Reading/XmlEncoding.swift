import CExpat
import Matching

/// The encodings that expat does not know by itself and exporters use: other names of Latin-1, and its relatives that
/// have the euro.
enum XmlEncoding {
  /// Describes an encoding to expat; nothing for one that is not known, whose file is then refused.
  static func describe(
    _ name: UnsafePointer<CChar>?, _ encoding: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    let words = name.map { Folding.words(String(cString: $0)).map(\.text).joined() } ?? ""
    guard let table = tables[words], let encoding else { return Int32(XML_STATUS_ERROR.rawValue) }
    withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
      let map = map.bindMemory(to: Int32.self)
      for byte in map.indices { map[byte] = table[UInt8(byte)] ?? Int32(byte) }
    }
    encoding.pointee.convert = nil
    encoding.pointee.release = nil
    encoding.pointee.data = nil
    return Int32(XML_STATUS_OK.rawValue)
  }

  /// By name in small letters and digits: the characters that are other than in Latin-1; -1 for none.
  private static let tables: [String: [UInt8: Int32]] = [
    "latin1": [:], "iso88591": [:], "windows1252": windows, "cp1252": windows, "iso885915": latin9,
    "latin9": latin9,
  ]

  /// The character of Windows-1252 that a control character of Latin-1 was before somebody took one for the other.
  static func meant(by control: Unicode.Scalar) -> Unicode.Scalar? {
    windows[UInt8(truncatingIfNeeded: control.value)].flatMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }

  private static let latin9: [UInt8: Int32] = [
    0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
  ]

  private static let windows: [UInt8: Int32] = [
    0x80: 0x20AC, 0x81: -1, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8D: -1, 0x8E: 0x17D, 0x8F: -1,
    0x90: -1, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013,
    0x97: 0x2014,
    0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A, 0x9C: 0x153, 0x9D: -1, 0x9E: 0x17E, 0x9F: 0x178,
  ]
}
