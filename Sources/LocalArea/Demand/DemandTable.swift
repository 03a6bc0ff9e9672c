import Faults
import Gazetteer
import Glibc

/// The rows of `demand.tsv`, found by their area.
///
/// The table stays as bytes: an advice speaks of one area of five hundred, so its rows alone are read, when somebody
/// asks for them.
struct DemandTable: Sendable {
  private let bytes: [UInt8]
  private let items: Set<String>
  /// Where the rows of each area lie, which stand together.
  private let places: [HiringArea: Range<Int>]
  /// The latest year of a row.
  let year: Int?

  /// Looks through the table for its areas; what is wrong in a row is only seen when it is read.
  init(_ bytes: [UInt8], items: Set<String>) {
    self.bytes = bytes
    self.items = items
    var places: [HiringArea: Range<Int>] = [:]
    var year: Int?
    Self.forEachArea(of: bytes) { area, latest, place in
      // An area that stands apart is told; its first rows count.
      if places[area] == nil { places[area] = place }
      year = max(year ?? latest, latest)
    }
    self.places = places
    self.year = year
  }

  /// The areas that have rows, in no order.
  var areas: some Collection<HiringArea> { places.keys }

  /// The rows of an area; one with a fault is left out.
  func rows(of area: HiringArea) -> [HiringRow] {
    guard let place = places[area] else { return [] }
    var faults = Faults()
    return HiringRow.rows(Array(bytes[place]), items: items, faults: &faults)
  }

  /// Everything wrong in the table, which is read to its end.
  var faults: Faults {
    var faults = Faults()
    let rows = HiringRow.rows(bytes, items: items, faults: &faults)
    var seen: Set<HiringArea> = []
    var start = 0
    while start < rows.count {
      let (area, line) = (rows[start].area, rows[start].line)
      let end = rows[start...].firstIndex { $0.area != area } ?? rows.count
      if !seen.insert(area).inserted {
        faults.add(Fault(.areaApart, file: "demand.tsv", line: line, field: "code"))
      } else if !rows[start..<end].contains(where: { $0.item == HiringRow.total }) {
        faults.add(
          Fault(
            .areaWithoutTotal, file: "demand.tsv", line: line, field: "code",
            ["value": .text(HiringRow.total)]))
      }
      start = end
    }
    return faults
  }

  /// Passes through the areas with the latest year of each and where its rows lie.
  private static func forEachArea(
    of bytes: [UInt8], _ body: (HiringArea, _ year: Int, _ place: Range<Int>) -> Void
  ) {
    bytes.withUnsafeBytes { bytes in
      var open: (area: HiringArea, year: Int, start: Int)?
      var written = 0..<0
      var position = 0
      while position < bytes.count {
        let end = lineEnd(in: bytes, from: position)
        defer { position = end + 1 }
        let line = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
        // Most rows begin as the one before: with the same area and year.
        if !written.isEmpty, begins(line, as: bytes[written]) { continue }
        guard let (area, year, length) = head(of: line) else { continue }
        written = position..<(position + length)
        if let before = open, before.area == area {
          open?.year = max(before.year, year)
        } else {
          if let open { body(open.area, open.year, open.start..<position) }
          open = (area, year, position)
        }
      }
      if let open { body(open.area, open.year, open.start..<bytes.count) }
    }
  }

  private static func begins(_ line: UnsafeRawBufferPointer, as head: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard line.count >= head.count, let start = line.baseAddress, let base = head.base.baseAddress else {
      return false
    }
    return memcmp(start, base + head.startIndex, head.count) == 0
  }

  private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let end = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - base
  }

  /// The area and the year at the beginning of a row, and how many bytes they take; nil of another line.
  private static func head(of line: UnsafeRawBufferPointer) -> (HiringArea, year: Int, length: Int)? {
    let tabs = line.indices.lazy.filter { line[$0] == UInt8(ascii: "\t") }.prefix(3)
    let ends = Array(tabs)
    guard ends.count == 3,
      let area = HiringArea(
        level: String(decoding: line[..<ends[0]], as: UTF8.self),
        code: String(decoding: line[(ends[0] + 1)..<ends[1]], as: UTF8.self)),
      let year = Int(String(decoding: line[(ends[1] + 1)..<ends[2]], as: UTF8.self))
    else { return nil }
    return (area, year, ends[2] + 1)
  }
}
