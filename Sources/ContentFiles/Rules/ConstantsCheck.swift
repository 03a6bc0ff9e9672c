package import Faults
package import Guidance

/// Finds amounts that nothing is in force for on a day, though they were before: they were not kept up.
package struct ConstantsCheck {
  private let folders: AssetFolders

  /// Checks the amounts of these folders.
  package init(in folders: AssetFolders) { self.folders = folders }

  /// The amounts without a value on a day, each at its line.
  package func faults(in constants: [Constant], on date: CalendarDate) -> [Fault] {
    let late = constants.filter { $0.value(on: date) == nil }
    guard !late.isEmpty else { return [] }
    // Faults of the file itself are the reader's to tell.
    var ignored = Faults()
    let items = YamlList.items(of: "guidance/constants.yaml", in: folders, &ignored)
    return late.map { constant in
      let entry = items.first { $0["id"]?.text == constant.identifier }
      return Fault(
        .constantExpired, file: entry?.file ?? "guidance/constants.yaml", line: entry?.line ?? 0,
        field: "values",
        ["name": .text(constant.identifier), "date": "\(date)"])
    }
  }
}
