import CProcess
import Curses
import Glibc

/// The program beside this one that draws the sheet as a page: it alone needs what draws letters.
struct SheetProgram {
  /// Why there is no page.
  enum Fault: Error, Hashable {
    /// The program is not installed.
    case missing
    /// It ran, and drew nothing.
    case failed
  }

  /// The name of the program.
  static let name = "ubique-sheet"
  /// The longest page, in bytes, and the longest that drawing it may take, in seconds.
  private static let longest = 4 << 20, patience: Int32 = 20

  /// The path of the program; nil when it does not lie beside this one.
  var path: String? { ExternalFilter.path(besideThisOne: Self.name) }

  /// The page drawn from a sheet as JSON.
  func page(drawnFrom document: [UInt8], isLarge: Bool) throws(Fault) -> [UInt8] {
    guard let path else { throw .missing }
    let filter = ExternalFilter(words: [path] + (isLarge ? ["--large"] : []))
    guard let page = filter.output(for: document, longest: Self.longest, patience: Self.patience),
      page.status == 0, !page.bytes.isEmpty
    else { throw .failed }
    return page.bytes
  }
}

/// Another program that turns what it reads into what it writes.
struct ExternalFilter {
  /// The path of the program or its name on the search path, then its arguments.
  let words: [String]

  /// The path of a program in the folder of this one; nil when there is none.
  static func path(besideThisOne name: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, let own = String(validating: buffer[..<count], as: UTF8.self),
      let slash = own.lastIndex(of: "/")
    else { return nil }
    let path = String(own[...slash]) + name
    return access(path, X_OK) == 0 ? path : nil
  }

  /// What the program wrote, and the status it ended with; nil when it could not be run, was ended, or wrote too much.
  func output(
    for input: [UInt8], longest: Int, patience: Int32
  ) -> (bytes: [UInt8], status: Int32)? {
    let arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    var status: Int32 = 0
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: longest) { buffer, written in
      // Whoever asks this program to end does not wait for the other one.
      count = ubique_filter(
        arguments, input, input.count, buffer.baseAddress, longest, patience, { Terminal.isAskedToEnd },
        &status)
      written = max(0, count)
    }
    return count < 0 ? nil : (bytes, status)
  }
}
