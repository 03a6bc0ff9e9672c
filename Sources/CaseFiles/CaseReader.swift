import ContentFiles
import Faults
public import Guidance
public import Interview
public import Knowledge

/// Reads a case file; all faults, each with its line.
///
/// A case is read whole or not at all: what it says of an unknown question, answer or path is a fault, never dropped.
public struct CaseReader: Sendable {
  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Reads cases about the questions and paths of a library; contradictions are judged on a day.
  public init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// The case, or every fault; of a file that a newer program wrote, only that.
  public func read(_ bytes: [UInt8]) -> Result<CaseFile, CaseFaults> {
    if let version = CaseHeader(bytes)?.version, version > CaseFile.version {
      return .failure(CaseFaults([.newer(version: version)]))
    }
    do {
      return try read(root(of: bytes))
    } catch {
      return .failure(CaseFaults([error]))
    }
  }

  private func root(of bytes: [UInt8]) throws(CaseFault) -> [YamlNode.Pair] {
    guard bytes.count <= CaseFile.limit else { throw .tooLong }
    guard bytes.isText else { throw .notText }
    let root: YamlNode?
    do {
      root = try YamlParser.document(bytes)
    } catch {
      throw .broken(line: error.line, message: error.message)
    }
    guard let pairs = root?.pairs else { throw .notAMapping }
    return pairs
  }

  private func read(_ root: [YamlNode.Pair]) throws(CaseFault) -> Result<CaseFile, CaseFaults> {
    var reading = CaseReading(knowledge: knowledge, date: date)
    let values = reading.values(of: root, as: CaseKey.self, missingAt: 0)
    if let text = values[.version]?.text, let version = Int(text), version > CaseFile.version {
      throw .newer(version: version)
    }
    return reading.read(values)
  }
}
