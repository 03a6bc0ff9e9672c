public import Faults
import Gazetteer

/// A town of the programme *Action cœur de ville*.
public struct LabelledTown: Hashable, Sendable {
  /// The INSEE code of the commune.
  public let commune: String
  /// The name.
  public let name: String
  /// The identifier of the agreement, such as `ACV106`; towns that signed together share it.
  public let agreement: String
  /// When it joined: `2018` or `2023-2024`.
  public let wave: String
  /// The day of the agreement, such as `2018-09-28`, when it is known.
  public let signed: String?
  /// The INSEE code of the other commune of a joint agreement.
  public let twin: String?
  /// Whether it is on the latest list.
  public let isMember: Bool

  /// Reads `acv.tsv`; a row with a fault is left out and told.
  public static func towns(_ bytes: [UInt8], faults: inout Faults) -> [LabelledTown] {
    var towns: [LabelledTown] = []
    var seen: Set<InseeCode> = []
    TableRows.read(
      bytes, table: "acv.tsv",
      columns: ["commune", "name", "identifier", "wave", "signed", "twin", "member"], faults: &faults
    ) { reader in
      while reader.advance() {
        guard let code = reader.code(0), seen.insert(code).inserted else {
          reader.fault(at: 0, .codeExpected, ["example": "35360"])
          continue
        }
        guard let member = reader.number(6, upTo: 1) else {
          reader.fault(at: 6, .valueUnknown, ["known": .oneOf(["0", "1"])])
          continue
        }
        if let empty = [1, 2, 3].first(where: { reader.isEmpty($0) }) {
          reader.fault(empty, .cellEmpty)
          continue
        }
        towns.append(
          LabelledTown(
            commune: code.text, name: reader.text(1), agreement: reader.text(2), wave: reader.text(3),
            signed: reader.isEmpty(4) ? nil : reader.text(4), twin: reader.isEmpty(5) ? nil : reader.text(5),
            isMember: member == 1))
      }
    }
    return towns
  }
}
