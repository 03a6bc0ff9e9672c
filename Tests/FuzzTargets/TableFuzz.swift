import ContentFiles
import Faults
import Imports

/// Tables are read row by row; every fault has a line of the file.
enum TableFuzz {
  private static let headers = [
    "id,name,address\n",
    "id,name,kind,status,classroom,country,region,department,town,postcode,commune,address,latitude,longitude,"
      + "precision,opened,opening_announced,host,phone,email,website,uai,siret,attested,confidence,sources,note\n",
  ]

  static func run(_ bytes: [UInt8]) {
    let sources = Layer(file: "sources.csv", bytes: Array(headers[0].utf8) + bytes)
    let centres = Layer(file: "centres.csv", bytes: Array(headers[1].utf8) + bytes)
    let plain = Layer(file: "plain.csv", bytes: bytes)
    let readings = [
      CentreReader.read(centres: [centres], sources: [sources]),
      CentreReader.read(centres: [plain], sources: [sources, plain]),
    ]
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 2
    for fault in readings.flatMap(\.faults) {
      require(fault.line >= 0 && fault.line <= lines, "line \(fault.line) of \(lines): \(fault)")
    }
    var last = 0
    let file = ScratchFile.shared.holding(bytes)
    try? DelimitedReader(file).read { row in
      require(row.line >= last, "rows are out of order")
      last = row.line
      for column in row.columnNames { _ = row[column] }
    }
  }
}
