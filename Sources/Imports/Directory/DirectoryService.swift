import Matching

/// A service of the State's local directory (DILA, open data), as far as an office of the content is made of it.
package struct DirectoryService: Hashable, Sendable {
  /// Its identifier in the directory.
  package let identifier: String
  /// Its name.
  package let name: String
  /// The codes of the communes it serves.
  package let communes: [String]
  /// The commune it stands in, where the directory says so.
  package let commune: String?
  /// Its address; nil where none is given.
  package let address: Address?
  /// Its telephone numbers, as written.
  package let phones: [String]
  /// Its addresses for electronic mail.
  package let emails: [String]
  /// Its sites.
  package let websites: [String]
  /// When it is open, in French; nil where that is not said.
  package let hours: String?

  /// Where people go, or write to when nothing else is given.
  package struct Address: Hashable, Sendable {
    /// The number and street, and what stands beside them.
    package let line: String?
    /// The postcode.
    package let postcode: String?
    /// The town.
    package let town: String?
    /// The latitude, in degrees.
    package let latitude: Double?
    /// The longitude, in degrees.
    package let longitude: Double?
  }

  /// Reads a service as the exports of several years write one; nil when it has no identifier or no name.
  package init?(_ value: JsonValue) {
    // The exports of 2019 stand each service in a feature of GeoJSON.
    let value = value["properties"] ?? value
    guard let identifier = value["id"]?.string, let name = value.first("nom", "Nom")?.string else {
      return nil
    }
    self.identifier = identifier
    self.name = name
    communes = (value["pivot"]?.items ?? []).flatMap { $0["code_insee_commune"]?.items ?? [] }.compactMap(
      \.string)
    commune = value.first("code_insee_commune", "codeInsee")?.items.first?.string
    address = Self.address(of: value)
    let mails = value.first("adresse_courriel", "adresseCourriel", "email")?.items ?? []
    phones = Self.values(value["telephone"])
    emails = mails.compactMap { ($0["valeur"] ?? $0).string }
    websites = Self.values(value.first("site_internet", "siteInternet", "url"))
    hours = OpeningHours.text(of: value.first("plage_ouverture", "plageOuverture")?.items ?? [])
  }

  /// What a service is, in the words of the directory, such as `mission_locale`; nil when it has no identifier or no
  /// name.
  ///
  /// Most services are of no use here, and this is all that is read of them.
  package static func types(of value: JsonValue) -> [String]? {
    let value = value["properties"] ?? value
    guard value["id"]?.string != nil, value.first("nom", "Nom")?.string != nil else { return nil }
    return (value["pivot"]?.items ?? []).compactMap { $0["type_service_local"]?.string }
      + [value.first("pivotLocal", "type_service_local")?.string].compactMap { $0 }
  }

  private static func values(_ list: JsonValue?) -> [String] {
    (list?.items ?? []).compactMap { ($0["valeur"] ?? $0).string }
  }

  /// The address where people go before one that only the post uses.
  private static func address(of value: JsonValue) -> Address? {
    let all = value.first("adresse", "adresses")?.items ?? []
    let isPostal = { (address: JsonValue) in
      address.first("type_adresse", "type")?.string?.lowercased().holds("postale") ?? false
    }
    guard let address = all.first(where: { !isPostal($0) }) ?? all.first else { return nil }
    let lines = (address["lignes"]?.items ?? []).compactMap(\.string)
    let parts = ["complement1", "complement2", "numero_voie"].compactMap { address[$0]?.string } + lines
    return Address(
      line: parts.isEmpty ? nil : parts.joined(separator: ", "),
      postcode: address.first("code_postal", "codePostal")?.string,
      town: address.first("nom_commune", "commune")?.string, latitude: degrees(address["latitude"], 90),
      longitude: degrees(address["longitude"], 180))
  }

  private static func degrees(_ value: JsonValue?, _ limit: Double) -> Double? {
    value?.string.flatMap(Double.init).flatMap { abs($0) <= limit && $0 != 0 ? $0 : nil }
  }
}
