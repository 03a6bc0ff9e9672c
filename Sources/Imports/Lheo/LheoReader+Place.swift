import Matching

extension LheoReader {
  // MARK: Where

  mutating func site(of place: LheoElement) -> [String: String] {
    guard let address = place.first("coordonnees", "adresse") else { return [:] }
    var cells: [String: String] = [:]
    let lines = (address.all("denomination") + address.all("ligne")).compactMap { filled($0) }
      .map { LheoText.plain($0) }.filter {
        Self.says($0) && !LheoText.saysNothing($0) && !LheoText.isPersonal($0, of: organisation, in: town)
      }
    cells["address"] = LheoText.cut(lines.joined(separator: ", "), to: 160)
    cells["town"] = text("ville", in: address).flatMap { kept($0, to: 60) }
    if let postcode = address.first("codepostal"), let text = filled(postcode) {
      let isRight = text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isRight { cells["postcode"] = text } else { fault(postcode, text, "35000") }
    }
    let point = address.first("geolocalisation")
    let degrees = ["latitude", "longitude"].compactMap { name -> Double? in
      point?.first(name).flatMap { Double($0.text.replacingAll(",", with: ".")) }
    }
    if degrees.count == 2, abs(degrees[0]) <= 90, abs(degrees[1]) <= 180, degrees != [0, 0] {
      (cells["latitude"], cells["longitude"]) = (Self.degrees(degrees[0]), Self.degrees(degrees[1]))
    }
    cells["commune"] = commune(of: address, cells)
    return cells
  }

  /// Degrees as content writes them: five decimals, a metre.
  static func degrees(_ value: Double) -> String {
    let rounded = (value * 100_000).rounded() / 100_000
    return abs(rounded) < 0.001 ? "0" : "\(rounded)"
  }

  mutating func commune(of address: LheoElement, _ cells: [String: String]) -> String? {
    if let code = address.first("code-insee-commune"), let text = filled(code) {
      if let commune = offers.territory.commune(text) { return commune }
      fault(code, text, "35238")
    }
    if let town = cells["town"] {
      if let commune = offers.territory.town(cells["postcode"] ?? "", town) { return commune }
      if let element = address.first("ville") { fault(element, element.text, "Rennes") }
    }
    guard let latitude = cells["latitude"].flatMap(Double.init),
      let longitude = cells["longitude"].flatMap(Double.init)
    else { return nil }
    return offers.territory.nearest(latitude, longitude)
  }

  // MARK: Whom to ask

  /// What is known of how to ask, the first of each kind that is no person’s.
  mutating func merged(_ contacts: [LheoElement]) -> [String: String] {
    var cells: [String: String] = [:]
    for contact in contacts.flatMap({ $0.all("coordonnees") }) {
      let phone = phone(of: contact)
      let email = email(of: contact)
      let website = website(of: contact)
      for (column, value) in [("phone", phone), ("email", email), ("website", website)] {
        if let value, cells[column] == nil { cells[column] = value }
      }
    }
    return cells
  }

  mutating func phone(of contact: LheoElement) -> String? {
    for portable in contact.all("portable") where portable.first("numtel").flatMap({ filled($0) }) != nil {
      mobiles += 1
    }
    for element in contact.all("telfixe").flatMap({ $0.all("numtel") }) {
      guard let text = filled(element) else { continue }
      guard let number = RoleAddress.phone(text) else {
        fault(element, text, "02 99 12 34 56")
        continue
      }
      if !RoleAddress.isMobile(number) { return number }
      mobiles += 1
    }
    return nil
  }

  mutating func email(of contact: LheoElement) -> String? {
    guard let element = contact.first("courriel"), let text = filled(element) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(" ") else {
      fault(element, text, "accueil@example.fr")
      return nil
    }
    if RoleAddress.isRole(text, of: organisation, in: town) { return text }
    persons += 1
    return nil
  }

  mutating func website(of contact: LheoElement) -> String? {
    guard let element = contact.first("web", "urlweb"), let text = filled(element) else { return nil }
    let address = text.holds("://") ? text : "https://\(text)"
    let isRight =
      (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.contains(".")
      && !address.contains(" ")
    if !isRight { fault(element, text, "https://www.example.fr") }
    return isRight ? address : nil
  }
}
