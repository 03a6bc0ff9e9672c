import Foundation

/// Certificates for one test, made by openssl in a folder: an authority, and a server that it vouches for.
struct Certificates {
  /// The program that makes them; nil where it is missing.
  static let program = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// The name that the server has in its certificate.
  static let host = "counts.example.org"

  private let folder: String

  /// The certificate that vouches for that of the server.
  var root: String { "\(folder)/root.crt" }
  /// That of an authority that vouches for nobody here.
  var otherRoot: String { "\(folder)/other.crt" }
  /// What the server is started with.
  var settings: [String] {
    [
      "-c", "ssl=on", "-c", "ssl_cert_file=\(folder)/server.crt", "-c", "ssl_key_file=\(folder)/server.key",
    ]
  }

  /// Makes them; a server of which the days are over has a good certificate but for that.
  init(in folder: String, isOutOfDate: Bool = false) throws {
    self.folder = folder
    for name in ["root", "other"] {
      try make(
        ["req", "-x509", "-days", "2", "-subj", "/CN=\(name)"] + key(name) + [
          "-out", "\(folder)/\(name).crt",
        ])
    }
    try make(["req", "-subj", "/CN=\(Self.host)"] + key("server") + ["-out", "\(folder)/server.csr"])
    let extensions = "\(folder)/server.ext"
    try "subjectAltName=DNS:\(Self.host)\nbasicConstraints=CA:FALSE\n"
      .write(toFile: extensions, atomically: false, encoding: .utf8)
    try make([
      "x509", "-req", "-in", "\(folder)/server.csr", "-CA", root, "-CAkey", "\(folder)/root.key",
      "-CAcreateserial",
      "-extfile", extensions, "-days", isOutOfDate ? "0" : "2", "-out", "\(folder)/server.crt",
    ])
  }

  /// The words that make a new key, which only the account of the server can read, as the server wants it.
  private func key(_ name: String) -> [String] {
    [
      "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
      "\(folder)/\(name).key",
    ]
  }

  private func make(_ arguments: [String]) throws {
    let words = PostgresServer.words(program: Self.program ?? "openssl")
    let run = try Run(words[0], Array(words.dropFirst()) + arguments, in: folder)
    guard run.status == 0 else { throw PostgresServer.Failed(description: "openssl: \(run.errors)") }
  }
}
