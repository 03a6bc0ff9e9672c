import Glibc

/// A file, written whole or not at all.
package enum TextFile {
  /// Writes a text, as `write(_:to:mode:)` writes bytes.
  package static func write(
    _ text: String, to path: String, mode: UInt32 = 0o644, isNew: Bool = false
  ) throws(SystemError) {
    try write(Array(text.utf8), to: path, mode: mode, isNew: isNew)
  }

  /// Writes bytes as ``FileDraft`` does; as a new file, where that is asked for, or not at all.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o644, isNew: Bool = false
  ) throws(SystemError) {
    let draft = try FileDraft(of: path, mode: mode)
    try draft.add(bytes)
    try draft.finish(isNew: isNew)
  }
}
