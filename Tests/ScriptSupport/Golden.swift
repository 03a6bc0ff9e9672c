import Foundation
import Guidance
public import Screen

/// Screens kept as text beside the tests, to be read by people and compared by machines.
///
/// `UBIQUE_RECORD=1` writes what is seen, and the test fails all the same: nobody records by mistake.
public struct Golden: Sendable {
  /// A screen that is not the one kept, or that is not kept at all.
  public struct Difference: Error, CustomStringConvertible {
    /// Which one, and what differs.
    public let description: String
  }

  private let folder: String

  /// The screens in the folder `Golden` beside a test file.
  public init(beside file: String = #filePath) {
    folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden").path
  }

  /// Compares a text with the one kept under a name.
  public func check(_ text: String, _ name: String) throws(Difference) {
    let path = "\(folder)/\(name).txt"
    let seen = text + "\n"
    if ProcessInfo.processInfo.environment["UBIQUE_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try seen.write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw Difference(description: "\(name) cannot be written: \(error)")
      }
      throw Difference(description: "\(name) was recorded: read it, then run again without UBIQUE_RECORD")
    }
    guard let kept = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Difference(description: "\(name) is not kept yet; record it with UBIQUE_RECORD=1\n\(text)")
    }
    guard kept != seen else { return }
    throw Difference(description: "\(name) differs:\n\(Self.difference(kept, seen))")
  }

  /// The lines that differ, those kept behind `-`, those seen behind `+`.
  private static func difference(_ kept: String, _ seen: String) -> String {
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = seen.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).sorted { ($0.line, $0.sign) < ($1.line, $1.sign) }
      .map { "\($0.sign)\($0.line + 1): \($0.text)" }.joined(separator: "\n")
  }
}

extension CollectionDifference<Substring>.Change {
  fileprivate var line: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  fileprivate var sign: String {
    switch self {
    case .insert: "+"
    case .remove: "-"
    }
  }

  fileprivate var text: Substring {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}

extension Frame {
  /// The screen as golden files keep it: its rows, then the place of the cursor and what it stands on.
  public var golden: String { "\(text)\n@ \(cursor) \(textAtCursor)" }
}

extension Frame {
  /// The rows without the sign of the focus.
  fileprivate var rowsWithoutFocus: String { text.filter { $0 != ">" && $0 != " " } }
}

extension Session {
  /// The page from its first screen to its last, one below the other, as golden files keep it.
  public func wholePage(limit: Int = 40) -> String {
    var screens = [frame.golden]
    var reader = self
    for _ in 0..<limit {
      let before = reader.frame.rowsWithoutFocus
      reader.press(.pageDown)
      // On the last screen, Page Down only goes to the last item.
      if reader.frame.rowsWithoutFocus == before { break }
      screens.append(reader.frame.golden)
    }
    return screens.joined(separator: "\n\n")
  }
}
