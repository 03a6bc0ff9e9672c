public import Guidance
import Knowledge
public import Occupations

extension Narrator {
  /// What an occupation was found by.
  public func name(of match: OccupationMatch) -> String { match.name }

  /// Where an occupation is learnt, in a few words.
  public func standing(of occupation: Occupation) -> String {
    guard !occupation.fields.isEmpty else { return text("job.not-taught-short") }
    return text("job.fields", ["fields": fields(of: occupation)])
  }

  /// What is honestly said of the way to an occupation: the fields that lead there, whether a path names it, and where
  /// the trade itself is learnt.
  public func sentences(on occupation: Occupation, on date: CalendarDate) -> [String] {
    guard !occupation.fields.isEmpty else { return sentences(on: occupation) }
    let school = school(of: occupation)
    let count = knowledge.paths(to: occupation, on: date).count
    let named =
      count == 0 ? text("job.unnamed") : text("job.named", ["count": grouped(count)])
    guard let school else { return [text("job.taught", ["fields": fields(of: occupation)]), named] }
    return [text("job.trade-elsewhere"), school, text("job.near", ["fields": fields(of: occupation)]), named]
  }

  /// What is said of a trade that the Cnam does not teach: where it is learnt, and who helps to find that school.
  func sentences(on occupation: Occupation) -> [String] {
    [text("job.not-taught"), school(of: occupation), text("job.not-taught-door")].compactMap { $0 }
  }

  /// Where a trade is learnt, in one sentence; nil when a field of the Cnam alone leads to it.
  func school(of occupation: Occupation) -> String? {
    occupation.school.map { text("school.\($0.identifier)") }
  }

  private func fields(of occupation: Occupation) -> String {
    occupation.fields.map(fieldName).joined(separator: text("cli.semicolon"))
  }
}
