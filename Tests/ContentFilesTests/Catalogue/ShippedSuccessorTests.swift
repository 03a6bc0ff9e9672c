import ContentFiles
import Guidance
import TestSupport
import Testing

/// The numbers that replace those of paths, as the catalogue has them.
struct ShippedSuccessorTests {
  private let day: CalendarDate

  init() throws { day = try ShippedLibrary.day("2026-11-23") }

  @Test func everySuccessorIsRead() throws {
    let successors = try Shipped.catalogue().value.paths.compactMap(\.successor)
    #expect(successors.count == 49)
    #expect(successors.count { $0.isRunning(on: day) } == 28)
    #expect(successors.count { $0.ends == nil } == 4)
  }

  /// A number is never said to be replaced by itself, and who said so is named.
  @Test func everySuccessorIsAnotherNumberAndHasASource() throws {
    for path in try Shipped.catalogue().value.paths {
      guard let successor = path.successor else { continue }
      #expect(successor.rncp != path.rncp, "\(path.identifier)")
      #expect(
        path.sources.contains { $0.contains("Certif Info") || $0.contains("Kit") }, "\(path.identifier)")
    }
  }

  /// A title of which a running number is known is not told as one that has ended, unless another path has that number.
  @Test func whatHasARunningSuccessorHasNotEnded() throws {
    let paths = try Shipped.catalogue().value.paths
    let numbers = Set(paths.compactMap(\.rncp))
    for path in paths where path.registration == .ended {
      guard let successor = path.successor, successor.isRunning(on: day) else { continue }
      #expect(numbers.contains(successor.rncp), "\(path.identifier)")
    }
  }

  @Test func theNumberOfTheDeveloperBelongsToItsOwnTitle() throws {
    let owner = try Shipped.catalogue().value.paths.filter { $0.rncp == "37506" }
    #expect(owner.map(\.title) == ["Concepteur développeur de solutions informatiques"])
  }
}
