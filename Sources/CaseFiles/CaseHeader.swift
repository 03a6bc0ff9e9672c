public import Guidance
import Interview

/// What the first lines of a file say of it: whether it is a case, and of which version.
///
/// This is known without reading the file as YAML, so that a form of tomorrow that is read differently, or a case
/// that is damaged further down, is still known for a case.
public struct CaseHeader: Hashable, Sendable {
  /// How many bytes of a file are looked at.
  public static let length = 4_096

  /// The version of its form; nil when what stands there is no number.
  public let version: Int?
  /// The day on which it was saved, when it says.
  public let saved: CalendarDate?

  /// Whether a newer program wrote it.
  public var isNewer: Bool { (version ?? 0) > CaseFile.version }

  /// Looks at the beginning of a file; nil when it is no case.
  public init?(_ bytes: some Sequence<UInt8>) {
    let first = Array(bytes.prefix(Self.length))
    // Some editors write a mark of the order of bytes before everything.
    let text = first.starts(with: [0xEF, 0xBB, 0xBF]) ? first[3...] : first[...]
    let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let version = Self.value(of: .version, in: lines) else { return nil }
    self.version = Int(version)
    saved = Self.value(of: .saved, in: lines).flatMap { CalendarDate($0) }
  }

  /// What stands after a key at the start of a line, without quotes and remarks.
  private static func value(of key: CaseKey, in lines: [Substring]) -> Substring? {
    let mark = "\(key.rawValue):"
    guard let line = lines.first(where: { $0.hasPrefix(mark) }) else { return nil }
    let value = line.dropFirst(mark.count).prefix { $0 != "#" }
    return value.split { $0.isWhitespace || $0 == "\"" || $0 == "'" }.first ?? ""
  }
}
