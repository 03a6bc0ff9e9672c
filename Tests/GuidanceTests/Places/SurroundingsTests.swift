import Testing

@testable import Guidance

/// Which places are shown of those around a person.
struct SurroundingsTests {
  private static func place(
    _ name: String, _ kilometres: Int?, _ welcome: Centre.Welcome = .reception,
    _ basis: NearbyCentre.Basis = .road
  ) -> NearbyCentre {
    NearbyCentre(
      centre: name, kilometres: kilometres, minutes: 10, basis: basis, precision: .exact, welcome: welcome)
  }

  @Test func aPlaceOfClassesNextDoorIsNotHiddenBehindAWelcomeFarAway() {
    let surroundings = Surroundings(
      reception: [Self.place("far", 190)],
      teaching: [Self.place("next", 1, .teachingOnly), Self.place("far", 190)])
    #expect(surroundings.closest(3).map(\.centre) == ["next", "far"])
    #expect(surroundings.nearestKilometres == 1)
  }

  @Test func whereNobodyReceivesNearTheNearestWelcomeIsShownLast() {
    let near = (1...3).map { (number: Int) in Self.place("class-\(number)", number, .teachingOnly) }
    let surroundings = Surroundings(reception: [Self.place("welcome", 80)], teaching: near)
    #expect(surroundings.closest(3).map(\.centre) == ["class-1", "class-2", "welcome"])
    #expect(surroundings.closest(1).map(\.centre) == ["class-1"])
  }

  @Test func nobodyIsSentAcrossTheSea() {
    let surroundings = Surroundings(
      reception: [Self.place("across", 4_000, .reception, .greatCircle)],
      teaching: [Self.place("across", 4_000, .reception, .greatCircle)])
    #expect(surroundings.closest(3).isEmpty)
    #expect(surroundings.nearestKilometres == nil)
  }

  @Test func withoutACarNoTimeIsTold() {
    let around = Surroundings(
      reception: [Self.place("a", 5)], teaching: [Self.place("b", 6)], alternance: [Self.place("c", 7)],
      unverified: [Self.place("d", 8)]
    ).withoutCar
    let all = around.reception + around.teaching + around.alternance + around.unverified
    #expect(all.allSatisfy { $0.minutes == nil && $0.isWithoutCar })
    #expect(all.map(\.kilometres) == [5, 6, 7, 8])
  }
}
