import ContentFiles
public import Faults
public import Guidance
public import Interview
public import Knowledge

/// Reads a case file; all faults, each with its line.
///
/// A case is read whole or not at all, and nothing is dropped: what it says of a question or a path that the content
/// does not have, because it left it or never had it, is kept as it is written.
public struct CaseReader: Sendable {
  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Reads cases about the questions and paths of a library; contradictions are judged on a day.
  public init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The case, or every fault; of a file that a newer program wrote, only that.
  public func read(_ bytes: [UInt8]) -> Result<CaseFile, Faults> {
    if let version = CaseHeader(bytes)?.version, version > CaseFile.version {
      return .failure(Faults([Self.newer(version)]))
    }
    do {
      return try read(root(of: bytes))
    } catch {
      return .failure(Faults([error]))
    }
  }

  private static func newer(_ version: Int) -> Fault {
    Fault(.caseNewer, ["version": "\(version)", "known": "\(CaseFile.version)"])
  }

  private func root(of bytes: [UInt8]) throws(Fault) -> [YamlEntry.Pair] {
    guard bytes.count <= CaseFile.limit else { throw Fault(.caseTooLong) }
    guard bytes.isText else { throw Fault(.notText) }
    let root = try YamlParser.document(bytes)
    guard let pairs = root?.pairs else { throw Fault(.caseExpected) }
    return pairs
  }

  private func read(_ root: [YamlEntry.Pair]) throws(Fault) -> Result<CaseFile, Faults> {
    var reading = CaseReading(knowledge: knowledge, date: date)
    let values = reading.values(of: root, as: CaseKey.self, missingAt: 0)
    if let text = values[.version]?.text, let version = Int(text), version > CaseFile.version {
      throw Self.newer(version)
    }
    return reading.read(values)
  }
}
