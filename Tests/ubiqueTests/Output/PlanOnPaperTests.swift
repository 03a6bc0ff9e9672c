import TestSupport
import Testing

@testable import ubique

/// The plan as `ubique advise` prints it.
struct PlanOnPaperTests {
  /// How many lines stand on a sheet.
  private static let longest = 60

  static let learners = (try? Learner.all.get()) ?? []

  @Test func thereAreLearners() { #expect(!Self.learners.isEmpty) }

  @Test(arguments: learners, ["fr", "en"])
  func itIsOnePageForEverybody(learner: Learner, language: String) throws {
    let folder = try TemporaryFolder(["answers.yaml": learner.answers])
    let outcome = try InProcess.run(
      ["advise", folder.path("answers.yaml"), "--on", "\(learner.date)"], language)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count > 15 && lines.count <= Self.longest, "\(lines.count) lines:\n\(outcome.output)")
  }

  /// What `--full` prints begins with the same plan, cites by number, and lists what it cites.
  @Test func everythingFollowsThePlan() throws {
    let folder = try TemporaryFolder(["answers.yaml": People.vitre])
    let arguments = ["advise", folder.path("answers.yaml"), "--on", "2026-11-23"]
    let plan = try InProcess.run(arguments, "fr").output.split(separator: "\n")
    let full = try InProcess.run(arguments + ["--full"], "fr").output.split(separator: "\n")
    #expect(plan.first == full.first)
    #expect(plan.dropFirst().first.map { full[1].hasPrefix($0) } == true)
    #expect(!plan.contains { $0.contains("[1]") } && full.contains { $0.contains("[1") })
    #expect(full.contains { $0.hasPrefix("[1] ") })
    #expect(full.count > 10 * plan.count)
  }
}
