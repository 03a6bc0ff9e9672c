import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// The people of `Tests/Profiles`: a counsellor reads them, the rules must agree with them.
struct AcceptanceTests {
  static let profiles = (try? AcceptanceProfile.all.get()) ?? []

  @Test func everyProfileCanBeRead() throws {
    let profiles = try AcceptanceProfile.all.get()
    #expect(!profiles.isEmpty)
    #expect(Set(profiles.map(\.name)).count == profiles.count)
  }

  @Test(arguments: profiles)
  func rulesAgree(profile: AcceptanceProfile) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = AnswersReader(knowledge, on: profile.date)
    let answers = try reader.read([UInt8](profile.answers.utf8)).get()
    let advice = knowledge.advise(answers, on: profile.date)
    let narrator = Narrator(knowledge, language: "fr")
    for expected in profile.expectations {
      guard
        let finding = knowledge.guide.finding(
          onScheme: expected.scheme, for: answers, in: knowledge.surroundings(of: answers), on: profile.date)
      else {
        Issue.record("\(profile): there is no scheme “\(expected.scheme)”")
        continue
      }
      let grounds = narrator.grounds(of: finding).map { "    \($0.verdict): \($0.line)" }
      let told = "\(profile): \(expected.scheme)\n\(grounds.joined(separator: "\n"))"
      #expect(finding.verdict.word == expected.verdict, "\(told)")
      let missing = expected.because.filter { !finding.grounds.contains($0) }
      #expect(missing.isEmpty, "\(told)\n  because of \(finding.grounds.sorted())")
    }
    if let adviser = profile.adviser {
      #expect(advice.advisers.first?.adviser == adviser, "\(profile): the adviser")
    }
  }
}
