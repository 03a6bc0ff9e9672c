/// Turns the candidates of a search into matches to show.
struct MatchPresenter {
  let search: PlaceSearch
  let communes: CommuneTable
  let territories: TerritoryTables

  /// The match of a candidate.
  func present(_ candidate: TopMatches.Candidate) -> PlaceMatch {
    let (place, name, department) = describe(candidate.target)
    let otherName = candidate.key.flatMap { aliasName(search.index.keys[$0].alias) }
    let postcode = candidate.postcode.map(CommuneTable.text(postcode:))
    return PlaceMatch(
      place: place, name: name, department: department?.code, departmentName: department?.name,
      kind: candidate.kind, otherName: otherName, postcode: postcode)
  }

  private func describe(_ target: NameIndex.Target) -> (Place, String, Department?) {
    switch target {
    case .commune(let row):
      let commune = communes.rows[row]
      return (
        .commune(commune.code.text), communes.name(row), territories.departments[Int(commune.department)]
      )
    case .department(let index):
      let department = territories.departments[index]
      return (.department(department.code), department.name, department)
    case .region(let index):
      return (.region(territories.regions[index].code), territories.regions[index].name, nil)
    }
  }

  private func aliasName(_ index: Int32) -> PlaceMatch.OtherName? {
    guard index >= 0 else { return nil }
    let alias = search.aliases[Int(index)]
    let range = Int(alias.start)..<(Int(alias.start) + Int(alias.length))
    return PlaceMatch.OtherName(
      name: search.aliasNames.text(range),
      kind: PlaceMatch.OtherName.Kind.allCases[Int(alias.kind)],
      until: alias.until == 0 ? nil : Int(alias.until))
  }
}
