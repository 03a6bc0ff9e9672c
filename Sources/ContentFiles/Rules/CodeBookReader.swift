import Codes
import Faults
import Knowledge

/// Reads `guidance/codes.yaml`: the permanent numbers of questions and answers.
struct CodeBookReader {
  private static let file = "guidance/codes.yaml"
  private static let forms = ["number", "one of", "any of", "yes/no", "place", "date", "occupation", "never"]

  let folders: AssetFolders

  /// The book, the questions that no code ever carries, and every fault.
  func read() -> (book: CodeBook, never: Set<String>, faults: [Fault]) {
    var faults = Faults()
    var owners: [Int: String] = [:]
    var never: Set<String> = []
    var entries: [CodeBook.Entry] = []
    for item in YamlList.items(of: Self.file, in: folders, &faults) {
      item.expectKeys(["id", "number", "form", "to", "room", "choices"], &faults)
      guard let fact = item.required("id", &faults), let form = item.required("form", &faults) else {
        continue
      }
      if form == "never" {
        never.insert(fact)
        continue
      }
      guard let number = number("number", from: 1, to: CodeBook.greatestNumber, item, &faults),
        let form = self.form(form, item, &faults)
      else { continue }
      if let owner = owners.updateValue(fact, forKey: number) {
        faults.add(
          (item["number"] ?? item).fault(.codeTaken, ["number": "\(number)", "owner": .text(owner)]))
      }
      entries.append(CodeBook.Entry(fact: fact, number: number, form: form))
    }
    return (CodeBook(entries), never, faults.all)
  }

  private func form(_ name: String, _ item: YamlEntry, _ faults: inout Faults) -> CodeBook.Form? {
    switch name {
    case "number":
      return number("to", from: 1, to: CodeBook.greatestAnswer, item, &faults).map { .number(to: $0) }
    case "one of": return choices(item, &faults).map { .oneOf($0, room: $1) }
    case "any of": return choices(item, &faults).map { .anyOf($0, room: $1) }
    case "yes/no": return .yesNo
    case "place": return .place
    case "date": return .date
    case "occupation": return .occupation
    default:
      let known = FaultValue.oneOf(Self.forms)
      faults.add((item["form"] ?? item).fault(.valueUnknown, ["value": .text(name), "known": known]))
      return nil
    }
  }

  private func choices(_ item: YamlEntry, _ faults: inout Faults) -> ([String], Int)? {
    let choices = item.texts("choices", &faults)
    var seen: Set<String> = []
    for choice in choices where !seen.insert(choice).inserted {
      faults.add((item["choices"] ?? item).fault(.twice, ["value": .text(choice)]))
    }
    guard seen.count == choices.count,
      let room = number("room", from: max(1, choices.count), to: CodeBook.mostRoom, item, &faults)
    else { return nil }
    return (choices, room)
  }

  private func number(
    _ name: String, from least: Int, to greatest: Int, _ item: YamlEntry, _ faults: inout Faults
  ) -> Int? {
    guard let number = item.requiredNumber(name, &faults) else { return nil }
    guard least <= number, number <= greatest else {
      faults.add(
        (item[name] ?? item).fault(
          .outOfRange, ["value": "\(number)", "from": "\(least)", "to": "\(greatest)"]))
      return nil
    }
    return number
  }
}
