import CountStore
import Counts
import Foundation
import Testing

/// Stations with counts of their own, each in its file, the same ones for the same numbers.
struct Stations {
  /// The program that sends, beside the tests.
  static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "ubique-network").path
  }()

  private let folder: String

  /// Stations whose files lie in a folder.
  init(in folder: String) throws {
    self.folder = "\(folder)/stations"
    try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
  }

  /// A station with some hundred counters a month, and what is in its file.
  func station(_ number: Int, months: [Int]) throws -> (store: CountStore, table: CountTable) {
    var random = Numbers(state: UInt64(number) &* 7_919 &+ 1)
    var table = CountTable()
    let areas = ["5301", "5302", "5315", "5201", "8401", "1101", "0051", "region:53", "region:94", "-"]
    for month in months {
      for kind in CountKind.allCases {
        for value in 1...6 {
          for area in areas where random.next(8) == 0 {
            let key = CountKey(
              month: try #require(Month(code: month)), kind: kind, area: try #require(CountArea(area)),
              value: "F0\(value)")
            table.add(try #require(key), 1 + random.next(4))
          }
        }
      }
    }
    let store = CountStore(path: "\(folder)/\(number).sqlite")
    try store.add(table)
    return (store, table)
  }

  /// Numbers that look like chance and are the same each time (Lehmer).
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = (state &+ 12_345) &* 48_271 % 2_147_483_647
      return Int(state >> 8) % bound
    }
  }
}
