import Gazetteer
import Glibc
import Guidance
import Knowledge
import LocalArea

/// What choosing new places takes, beside a straightforward Python.
struct CoverageFigures {
  private static let minutes = 30.0
  private static let count = 100

  private let knowledge: Knowledge
  private let date: CalendarDate

  /// Takes the content to measure with.
  init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// Adds a line for each figure.
  func add(to report: inout Report) throws {
    let whole = (0..<5).map { _ in
      processorTime {
        let found = knowledge.coverage(of: nil, on: date, among: .all, candidates: Self.count)
        precondition(found?.candidates.count == Self.count)
      }
    }
    report.add(
      Sample(whole).map {
        Report.Line(name: "coverage: 100 of all communes", value: $0, unit: "ms", goal: .value(2_000))
      })
    // The choice alone, where both sides can be given the same: the mainland without Île-de-France, no place yet.
    let communes = knowledge.gazetteer.allCommunes.filter {
      $0.parent == nil && $0.land.identifier == "continent" && $0.hasRoad && !$0.isInIleDeFrance
    }
    let nothing = Coverage(of: communes, by: [])
    let sites = communes.map { Site(id: $0.code, location: $0.location) }
    var reached = 0
    let times = (0..<5).map { _ in
      processorTime {
        reached = nothing.gains(of: sites, within: Self.minutes, count: Self.count)
          .reduce(0) { $0 + $1.population }
      }
    }
    let angle = RoadEstimate.greatCircle(within: Self.minutes) / Coordinate.earthRadius
    let peer = try ChoicePeer(
      points: communes.map { "\($0.coordinate.latitude) \($0.coordinate.longitude) \($0.population)" },
      chord: 2 * sin(angle / 2), count: Self.count)
    guard let value = Sample(times) else { return }
    guard let peer, let other = Sample(peer.times) else {
      report.add(Report.Line(name: "the choice alone", value: value, unit: "ms"))
      report.note("Not measured: python3 has no scipy.")
      return
    }
    guard peer.reached == reached else {
      report.note("NOT MEASURED: the choice reaches \(reached) people, that of the peer \(peer.reached).")
      return
    }
    report.add(
      Report.Line(
        name: "the choice alone", value: value, unit: "ms", peer: ("cKDTree", other), goal: .ratio(1)))
    report.note(
      """
      Choice: \(Self.count) of \(communes.count) communes for new places within \(Int(Self.minutes)) minutes, greedy, \
      from their points to the list; both reach \(reached) people. The peer finds who is near \
      whom with cKDTree.query_ball_point and multiplies a sparse matrix each round. Processor time, both.
      """)
  }
}
