import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing

@testable import ubique

/// A live case written down as a profile is one that the tests can read, and that the rules agree with.
struct RecordedProfileTests {
  @Test func aRecordedCaseIsAProfileThatHolds() throws {
    let run = try Program.advise(
      People.vitre, ["--record", "Anne, « 34 ans » à \"Vitré\"", "--on", "2026-11-23"])
    #expect(run.status == 0)
    let profile = try #require(try AcceptanceProfile.profiles(in: run.output, file: "recorded.yaml").first)
    #expect(profile.name == "Anne, « 34 ans » à \"Vitré\"")
    #expect(profile.expectations.count > 20)
    let knowledge = try ShippedLibrary.knowledge()
    let answers = try AnswersReader(knowledge, on: profile.date).read([UInt8](profile.answers.utf8)).get()
    let advice = knowledge.advise(answers, on: profile.date)
    for expected in profile.expectations {
      let finding = try #require(advice.rights.first { $0.scheme == expected.scheme })
      #expect(finding.verdict.word == expected.verdict, "\(expected.scheme)")
      #expect(expected.because.allSatisfy(finding.grounds.contains), "\(expected.scheme)")
    }
    #expect(profile.adviser == advice.advisers.first?.adviser)
  }
}
