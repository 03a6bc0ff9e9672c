/// What libpq says about a connection that there is not, of one server or of several tries.
///
/// Libpq tells the reasons apart by their English words alone; it speaks another language only after a program has asked
/// the C library for one, which this one does not. Words that are not known are passed on.
struct ConnectionMessage: Hashable {
  private let lines: [Substring]

  /// The message of libpq.
  init(_ message: String) {
    // What it advises besides stands on lines that begin otherwise, and how to verify less is among it.
    lines = message.split(separator: "\n").filter { $0.first != "\t" }
  }

  /// Why there is no connection; what is wrong with TLS goes before a server that another try did not reach.
  var fault: NetworkFault {
    for line in lines {
      if let fault = Self.fault(because: Self.reason(in: line)) { return fault }
    }
    return .refused(String(lines.last { $0.hasPrefix(Self.beginning) } ?? lines.first ?? ""))
  }

  private static let beginning = "connection to server"

  /// A line without the server that it is about, whose name could look like a reason.
  private static func reason(in line: Substring) -> Substring {
    let end = " failed: "
    guard line.hasPrefix(beginning), let place = place(of: end, in: line) else { return line }
    return line[place...].dropFirst(end.count)
  }

  /// What is wrong with TLS; nil where it is something else.
  private static func fault(because reason: Substring) -> NetworkFault? {
    let quoted = reason.split(separator: "\"", omittingEmptySubsequences: false)
    if place(of: "server does not support SSL", in: reason) != nil { return .noEncryption }
    if place(of: "certificate verify failed", in: reason) != nil { return .untrusted }
    if place(of: "does not match host name", in: reason) != nil, quoted.count == 5 {
      return .otherServer(is: String(quoted[1]), asked: String(quoted[3]))
    }
    if place(of: "root certificate file", in: reason) != nil {
      return .noRoot(quoted.count > 1 ? String(quoted[1]) : "~/.postgresql/root.crt")
    }
    return nil
  }

  private static func place(of words: String, in line: Substring) -> Substring.Index? {
    line.utf8.indices.first { line.utf8[$0...].starts(with: words.utf8) }
  }
}
