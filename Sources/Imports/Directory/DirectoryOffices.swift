package import Faults
import Matching

/// Makes offices of the services of the State's local directory: role addresses only, no persons.
package struct DirectoryOffices {
  /// An office as a row of content has it, by column, its identifier still that of the directory.
  package struct Office: Hashable, Sendable {
    /// The name of its table.
    package let kind: String
    /// Its cells, by column.
    package var cells: [String: String]
    /// The communes it serves are listed by the directory.
    let isAreaListed: Bool
  }

  /// How the territory answers.
  package struct Territory {
    /// The code of a commune today, that of the whole town for a part of one; nil for one that there is not.
    let commune: (String) -> String?
    /// The commune nearest to a point.
    let nearest: (Double, Double) -> String?

    /// Makes answers.
    package init(commune: @escaping (String) -> String?, nearest: @escaping (Double, Double) -> String?) {
      self.commune = commune
      self.nearest = nearest
    }
  }

  /// The offices, in the order of the directory.
  package private(set) var offices: [Office] = []
  /// How many services were read, of whatever type.
  package private(set) var services = 0
  /// How many mail addresses and mobile numbers were left out as those of persons.
  package private(set) var persons = 0, mobiles = 0
  /// What could not be used, with its line.
  package private(set) var faults = Faults()

  private let territory: Territory
  private var seen: Set<String> = []

  /// None yet.
  package init(in territory: Territory) { self.territory = territory }

  /// Takes a service that stands on a line of a file.
  package mutating func take(_ value: JsonValue, line: Int, of file: String) {
    services += 1
    guard let types = DirectoryService.types(of: value) else {
      return faults.add(Fault(.keyMissing, file: file, line: line, field: "id, nom"))
    }
    guard let kind = types.compactMap({ DirectoryKind.byType[$0] }).first,
      let service = DirectoryService(value)
    else { return }
    guard seen.insert(service.identifier).inserted else {
      return faults.add(Fault(.twice, file: file, line: line, ["value": .text(service.identifier)]))
    }
    var tell = Telling(file: file, line: line)
    offices.append(office(service, kind, &tell))
    faults.add(contentsOf: tell.faults)
  }

  /// Notes faults of the file.
  package mutating func add(contentsOf others: Faults) { faults.add(contentsOf: others.all) }

  /// Where what is not understood stands.
  private struct Telling {
    let file: String, line: Int
    var faults: [Fault] = []

    mutating func add(_ field: String, _ value: String, _ example: String) {
      faults.append(
        Fault(
          .importValue, file: file, line: line, field: field,
          ["value": .text(value), "example": .text(example)]))
    }
  }

  private mutating func office(
    _ service: DirectoryService, _ kind: DirectoryKind, _ tell: inout Telling
  ) -> Office {
    let address = service.address
    let commune = commune(of: service, &tell)
    let communes = kind.reach == .near ? [] : communes(of: service, &tell)
    var cells = [
      "id": "dila-"
        + service.identifier.lowercased().map {
          $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-"
        }.joined(),
      "name": service.name.replacingAll(" - ", with: " – ").replacingAll("'", with: "’"),
      "address": address?.line ?? "", "town": address?.town ?? "", "commune": commune ?? "",
      "confidence": "high", "hours": service.hours ?? "",
    ]
    cells["area"] = area(communes, commune, kind)
    if let latitude = address?.latitude, let longitude = address?.longitude {
      (cells["latitude"], cells["longitude"]) = (String(latitude), String(longitude))
    }
    if let postcode = address?.postcode {
      let isRight = postcode.utf8.count == 5 && postcode.allSatisfy(\.isNumber)
      if isRight { cells["postcode"] = postcode } else { tell.add("code_postal", postcode, "35500") }
    }
    cells["phone"] = phone(of: service, &tell)
    cells["email"] = email(of: service, &tell)
    cells["website"] = website(of: service, &tell)
    return Office(kind: kind.name, cells: cells, isAreaListed: !communes.isEmpty)
  }

  // MARK: Where

  private func commune(of service: DirectoryService, _ tell: inout Telling) -> String? {
    if let written = service.commune ?? (service.communes.count == 1 ? service.communes.first : nil),
      let code = territory.commune(written)
    {
      return code
    }
    guard let latitude = service.address?.latitude, let longitude = service.address?.longitude else {
      if let written = service.commune { tell.add("code_insee_commune", written, "35360") }
      return nil
    }
    return territory.nearest(latitude, longitude)
  }

  /// The communes that the directory says it serves; one alone is where it stands.
  private func communes(of service: DirectoryService, _ tell: inout Telling) -> [String] {
    guard service.communes.count > 1 else { return [] }
    let codes = service.communes.map { ($0, territory.commune($0)) }
    // Communes that have since been joined to others are many; one line tells of them all.
    let unknown = codes.filter { $0.1 == nil }.map(\.0)
    if !unknown.isEmpty { tell.add("pivot", unknown.joined(separator: ", "), "35360") }
    return Set(codes.compactMap(\.1)).sorted()
  }

  private func area(_ communes: [String], _ commune: String?, _ kind: DirectoryKind) -> String {
    guard communes.isEmpty else { return communes.joined(separator: "|") }
    guard kind.reach == .department, let commune else { return "" }
    return "department:\(commune.prefix(commune.hasPrefix("97") || commune.hasPrefix("98") ? 3 : 2))"
  }

  // MARK: How to be reached

  private mutating func phone(of service: DirectoryService, _ tell: inout Telling) -> String? {
    var numbers: [String] = []
    for written in service.phones {
      guard let number = RoleAddress.phone(written) else {
        tell.add("telephone", written, "02 99 12 34 56")
        continue
      }
      if RoleAddress.isMobile(number) { mobiles += 1 } else { numbers.append(number) }
    }
    return numbers.first
  }

  private mutating func email(of service: DirectoryService, _ tell: inout Telling) -> String? {
    var addresses: [String] = []
    // Some exports write several into one text.
    for written in service.emails.flatMap({ $0.split { ";, ".contains($0) }.map(String.init) }) {
      guard written.contains("@") else {
        tell.add("adresse_courriel", written, "accueil@example.fr")
        continue
      }
      if RoleAddress.isRole(written, of: service.name, in: service.address?.town) {
        addresses.append(written)
      } else {
        persons += 1
      }
    }
    return addresses.first
  }

  private func website(of service: DirectoryService, _ tell: inout Telling) -> String? {
    guard let written = service.websites.first else { return nil }
    let address = written.holds("://") ? written : "https://\(written)"
    let isRight =
      (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.contains(".")
      && !address.contains(" ")
    if !isRight { tell.add("site_internet", written, "https://www.example.fr") }
    return isRight ? address : nil
  }
}
