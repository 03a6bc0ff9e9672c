public import Interview
public import Wording

extension Narrator {
  /// Everything that is wrong with a case file, one sentence a fault, each with the file and its line.
  public func sentences(for faults: CaseFaults, file: String) -> [String] {
    faults.all.map { sentence(for: $0, file: file) }
  }

  private func sentence(for fault: CaseFault, file: String) -> String {
    switch fault {
    case .newer(let version):
      at(
        0, of: file,
        text("case-file.newer", ["version": String(version), "known": String(CaseFile.version)]))
    case .tooLong: at(0, of: file, text("case-file.too-long"))
    case .notText: at(0, of: file, text("cli.not-utf8"))
    case .broken(let line, let message): at(line, of: file, text("case-file.not-yaml", ["what": message]))
    case .notAMapping: at(0, of: file, text("case-file.not-a-mapping"))
    case .missing(let key, let line): at(line, of: file, text("case-file.missing", ["key": key]))
    case .unknownKey(let key, let known, let line):
      at(
        line, of: file,
        text("case-file.unknown-key", ["key": key, "known": known.joined(separator: ", ")]))
    case .badVersion(let value, let line):
      at(line, of: file, text("case-file.bad-version", ["value": value]))
    case .badDate(let value, let line): at(line, of: file, text("error.bad-date", ["date": value]))
    case .wrongKind(let key, let expected, let line):
      at(
        line, of: file,
        text("case-file.wrong-kind", ["key": key, "expected": text("case-file.kind.\(expected.rawValue)")]))
    case .unknownPath(let path, let line):
      at(line, of: file, text("case-file.unknown-path", ["path": path]))
    case .pathTwice(let path, let line): at(line, of: file, text("case-file.path-twice", ["path": path]))
    case .answers(let fault): sentence(for: fault, file: file)
    }
  }
}
