public import Gazetteer
public import Guidance

extension Knowledge {
  /// How far a programme may be to count as near, in great-circle kilometres.
  private static let programmeReach = 100.0

  /// What is around a person, by their answer to the question of the place.
  public func surroundings(of answers: Answers) -> Surroundings {
    var found =
      residence(in: answers).map { surroundings(of: $0, byCar: comesByCar(answers)) } ?? Surroundings()
    found.offers = lateTables.offers.value?.forms ?? OfferForms()
    return found
  }

  /// Where a person lives, by their answers; nil when they did not say, or it is no place.
  public func residence(in answers: Answers) -> Place? {
    guard case .place(let code)? = guide.sheet.answer(in: .residence, of: answers) else { return nil }
    return Place(code)
  }

  /// Whether a person may come by car: whoever did not say that they cannot.
  public func comesByCar(_ answers: Answers) -> Bool {
    guide.sheet.answer(in: .car, of: answers) != .flag(false)
  }

  /// What is around a place; empty when there is no such place.
  ///
  /// Without a car no time by car is told.
  package func surroundings(of place: Place, byCar: Bool) -> Surroundings {
    byCar ? surroundings(of: place) : surroundings(of: place).withoutCar
  }

  /// What is around a place; empty when there is no such place.
  package func surroundings(of place: Place) -> Surroundings {
    guard let described = gazetteer.describe(place) else { return Surroundings() }
    var surroundings = Surroundings(
      region: described.region?.code, isOverseas: described.isOverseas,
      isPacific: described.department?.hasOwnLaw ?? false)
    surroundings.demand = fieldDemand(around: described)
    let regionName = surroundings.region.flatMap { gazetteer.region($0)?.name }
    surroundings.regionalCentre =
      centres.first { centre in
        guard centre.leadsRegion else { return false }
        // A collectivity without a region has its own centre, or none.
        guard let regionName else { return department(of: centre) == described.department?.code }
        return centre.region == regionName
      }?.identifier
    guard let commune = described.commune else {
      fill(&surroundings, within: place)
      return surroundings
    }
    surroundings.isRural = commune.rurality.map { $0 != .urban }
    let here = commune.location
    surroundings.reception = nearest(sites.reception, from: here)
    surroundings.teaching = nearest(sites.teaching, from: here)
    surroundings.alternance = nearest(sites.alternance, from: here)
    surroundings.unverified = nearest(sites.unverified, from: here).filter { $0.basis == .road }
    surroundings.programmes = programmes(near: here)
    return surroundings
  }

  private func nearest(_ sites: [Site<String>], from here: Location) -> [NearbyCentre] {
    here.nearest(.nearest(5), among: sites).sites.compactMap { nearbyPlace($0.id, $0.journey) }
  }

  /// The code of the department that a centre stands in.
  private func department(of centre: Centre) -> String? {
    centre.commune.flatMap { gazetteer.commune($0)?.department }
  }

  /// A place with the way to it, rounded for reading.
  package func nearbyPlace(
    _ identifier: String, _ journey: Journey, isInTown: Bool = false
  ) -> NearbyCentre? {
    guard let centre = centre(identifier) else { return nil }
    return NearbyCentre(
      centre: identifier,
      kilometres: journey.road?.roundedKilometres ?? Int(journey.greatCircle.rounded()),
      minutes: journey.road?.roundedMinutes, basis: journey.road == nil ? .greatCircle : .road,
      precision: centre.precision, welcome: centre.welcome, isInTown: isInTown)
  }

  private func programmes(near here: Location) -> [Surroundings.NearbyProgramme] {
    let sites = programmes.compactMap { programme in
      gazetteer.commune(programme.commune).map { Site(id: programme.identifier, location: $0.location) }
    }
    return here.nearest(.kilometres(Self.programmeReach), among: sites).sites.compactMap { site in
      programme(site.id).map { programme in
        Surroundings.NearbyProgramme(
          programme: programme.identifier,
          kilometres: site.journey.road?.roundedKilometres ?? Int(site.journey.greatCircle.rounded()),
          isRunning: programme.state == .running, fields: programme.fields)
      }
    }
  }

  // MARK: Only a department or a region is known

  /// The open places of a department, or of its region when it has none; no distance is claimed.
  private func fill(_ surroundings: inout Surroundings, within place: Place) {
    let regionName = surroundings.region.flatMap { gazetteer.region($0)?.name }
    let inRegion = centres.filter {
      $0.status == .open && $0.country == "FR" && $0.region == regionName && $0.kind != .specialisedSchool
    }
    let inDepartment = inRegion.filter { centre in
      guard case .department(let code) = place else { return false }
      return self.department(of: centre) == code
    }
    let open = inDepartment.isEmpty ? inRegion : inDepartment
    let places = open.sorted { ($0.kind.rank, $0.identifier) < ($1.kind.rank, $1.identifier) }
    let nearby = { (chosen: [Centre]) in
      chosen.map {
        NearbyCentre(
          centre: $0.identifier, kilometres: nil, minutes: nil, basis: .region, precision: $0.precision,
          welcome: $0.welcome)
      }
    }
    surroundings.reception = nearby(places.filter { $0.welcome == .reception })
    surroundings.teaching = nearby(places.filter(\.holdsClasses))
    surroundings.alternance = nearby(places)
    surroundings.programmes = programmes.compactMap { programme in
      guard let commune = gazetteer.commune(programme.commune), commune.region == surroundings.region
      else { return nil }
      return Surroundings.NearbyProgramme(
        programme: programme.identifier, kilometres: nil, isRunning: programme.state == .running,
        fields: programme.fields)
    }
  }
}

extension Centre.Kind {
  /// The order in which places are shown when no distance tells them apart.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Centre {
  /// Whether it leads the places of a region of France: one abroad leads none.
  var leadsRegion: Bool { kind == .regionalCentre && status == .open && country == "FR" }
}
