import Gazetteer
import Guidance

/// Where the places of the Cnam are, sorted by what they are good for.
struct CentreSites: Sendable {
  /// Places that receive the public.
  let reception: [Site<String>]
  /// Places of evening and day classes.
  let teaching: [Site<String>]
  /// Places of classes in alternance, partner schools and classrooms included.
  let alternance: [Site<String>]
  /// Places that were announced, or last seen long ago, and would receive the public or give classes.
  let unverified: [Site<String>]
  /// Every place with a point, open or not.
  let all: [Site<String>]

  init(_ centres: [Centre], in gazetteer: Gazetteer) {
    var reception: [Site<String>] = []
    var teaching: [Site<String>] = []
    var alternance: [Site<String>] = []
    var unverified: [Site<String>] = []
    var all: [Site<String>] = []
    for centre in centres {
      guard let location = Self.location(of: centre, in: gazetteer) else { continue }
      let site = Site(id: centre.identifier, location: location)
      all.append(site)
      if centre.status != .open, centre.holdsClasses { unverified.append(site) }
      guard centre.status == .open, centre.kind != .specialisedSchool else { continue }
      alternance.append(site)
      if centre.welcome == .reception { reception.append(site) }
      if centre.holdsClasses { teaching.append(site) }
    }
    self.reception = reception
    self.teaching = teaching
    self.alternance = alternance
    self.unverified = unverified
    self.all = all
  }

  /// Where a centre is: its own point on the land of its commune, else its commune's point.
  static func location(of centre: Centre, in gazetteer: Gazetteer) -> Location? {
    let point = centre.latitude.flatMap { latitude in
      centre.longitude.flatMap { Coordinate(latitude: latitude, longitude: $0) }
    }
    if let commune = centre.commune.flatMap({ gazetteer.commune($0) }) {
      return point.map { commune.location.at($0) } ?? commune.location
    }
    guard centre.country == "FR", let point else { return nil }
    return gazetteer.commune(nearest: point)?.location.at(point)
  }
}

extension Centre {
  /// Whether evening and day classes are given there, as far as its kind tells: partner schools, mere
  /// classrooms of alternance, schools of one trade and places of information and exams give none.
  var holdsClasses: Bool {
    !isClassroom && ![.partnerSite, .examSite, .specialisedSchool].contains(kind)
  }
}
