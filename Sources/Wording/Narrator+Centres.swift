import Gazetteer
public import Guidance
import Knowledge

extension Narrator {
  /// That distances are estimates, and how far off they may be; times are spoken of where one is told.
  public func estimate(of places: [NearbyCentre]) -> String {
    let percent = { (share: Double) in String(Int((share * 100).rounded())) }
    return text(
      places.contains { $0.minutes != nil } ? "place.estimate" : "place.estimate-km",
      [
        "kilometres": percent(RoadEstimate.kilometresError), "minutes": percent(RoadEstimate.minutesError),
      ])
  }

  /// How far a place is and how that was estimated.
  public func distance(to place: NearbyCentre) -> String {
    guard let kilometres = place.kilometres else { return text("place.region") }
    var values = ["km": grouped(kilometres)]
    values["time"] = place.minutes.map(time)
    switch place.basis {
    case .road where place.isInTown: return text("place.in-town", values)
    case .road where place.isWithoutCar && kilometres > Self.walk: return text("place.road-no-car", values)
    case .road: return text(place.minutes == nil ? "place.road-only" : "place.road", values)
    case .greatCircle: return text("place.sea", values)
    case .region: return text("place.region")
    }
  }

  /// How far one walks rather than looks for a bus, in kilometres.
  private static let walk = 2

  /// What a place is good for.
  public func welcome(of place: Centre.Welcome) -> String {
    switch place {
    case .reception: text("place.reception")
    case .teachingOnly: text("place.teaching")
    case .unverified: text("place.unverified")
    }
  }

  /// When a place was last seen at work.
  public func attested(_ centre: Centre) -> String {
    guard let attested = centre.attested, attested != "n.d." else { return text("place.never-seen") }
    return text("place.attested", ["date": period(attested)])
  }

  /// What a centre is good for, and when it was last seen at work: three years before the content was looked through,
  /// nobody is told that they are received there.
  public func standing(of centre: Centre) -> String {
    let isOld = centre.attested.map { Office.isOld($0, on: knowledge.version.rulesSeen) } ?? false
    let welcome =
      isOld && centre.welcome == .reception ? text("place.reception-old") : welcome(of: centre.welcome)
    return welcome + text("answer.then") + attested(centre)
  }

  /// The name of a programme.
  public func name(of programme: Programme) -> String {
    textIfAny("programme.\(programme.identifier).name") ?? programme.identifier
  }

  /// Whether a programme runs today, or when it ran.
  public func state(of programme: Programme) -> String {
    programme.state == .running
      ? text("people.running", ["date": period(programme.sourceDate)])
      : text("people.historic", ["period": programme.period])
  }

  /// What a programme is or was.
  public func description(of programme: Programme) -> String {
    textIfAny("programme.\(programme.identifier).description") ?? ""
  }

  /// What a kind of place offers.
  public func name(of service: CentreService) -> String {
    textIfAny("service.\(service.identifier)") ?? service.identifier
  }
}
