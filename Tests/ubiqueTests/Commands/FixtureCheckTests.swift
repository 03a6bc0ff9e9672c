import TestSupport
import Testing

/// The small content that golden screens are made of is content like any other.
struct FixtureCheckTests {
  @Test func theFixtureIsInOrder() throws {
    let run = try Program.run(["check", "--on", "2026-11-23", "--assets", TestContent.fixture.folder])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("20 courses") && run.output.contains("14 places"))
  }

  /// What is said of a school where an occupation is learnt stands in the words, in every language.
  @Test func aSchoolThatTheWordsDoNotKnowIsToldWithItsTable() throws {
    let site = try TemporaryFolder([
      "jobs/schools.csv": "id,source,checked\ncircus,test,2026-11-29\n",
      "jobs/occupations.csv": "rome,name,fields,school\nL1204,Arts du cirque,,circus\n",
    ])
    let run = try Program.run(
      ["check", "--on", "2026-11-23", "--assets", TestContent.fixture.folder, "--assets", site.path])
    #expect(run.status == 1)
    #expect(run.output.contains("jobs/schools.csv: id: "), "\(run.output)")
    #expect(run.output.contains("circus") && run.output.contains("words/fr.yaml"))
  }
}
