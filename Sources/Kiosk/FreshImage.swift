internal import CProcess
internal import Glibc

/// Beginning the program anew in its own process: nil of its memory is left.
public enum FreshImage {
  /// Becomes a fresh image of the program that is running; returns only when the system refused.
  ///
  /// - Parameter arguments: The words of the command line, the program's own name first.
  public static func begin(_ arguments: [String]) {
    let words = arguments.map { strdup($0) }
    ubique_begin_anew(words + [nil])
    for word in words { free(word) }
  }
}
