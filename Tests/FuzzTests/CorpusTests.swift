import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The readers take everything that fuzzing kept of use, or found: each input is a file of a corpus.
@Suite struct CorpusTests {
  private static func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = "\(ShippedAssets.root)/Tests/FuzzTests/Corpora/\(target.rawValue)"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func everyInputOfACorpusIsTakenOrRefused(_ target: FuzzTarget) throws {
    let inputs = try Self.inputs(of: target)
    try #require(inputs.count >= 5, "the corpus of \(target) is gone")
    for input in inputs { target.run(input.bytes) }
  }

  /// A short mutation of what is kept, without the coverage that libFuzzer goes by; a seed replays it.
  @Test(arguments: FuzzTarget.allCases)
  func mutatedInputsAreTakenOrRefused(_ target: FuzzTarget) throws {
    let inputs = try Self.inputs(of: target).map(\.bytes)
    var random = Seed.fresh()
    for _ in 0..<400 {
      var bytes = inputs.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        let byte = UInt8.random(in: .min ... .max, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes[place] = byte
        case 2 where place < bytes.count: bytes.removeSubrange(place..<min(place + Int(byte), bytes.count))
        default:
          let other = inputs.randomElement(using: &random) ?? []
          bytes.insert(contentsOf: other.prefix(Int(byte)), at: place)
        }
      }
      target.run(bytes)
    }
  }
}
