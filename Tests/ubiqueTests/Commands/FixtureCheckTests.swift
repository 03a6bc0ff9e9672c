import TestSupport
import Testing

/// The small content that golden screens are made of is content like any other.
struct FixtureCheckTests {
  @Test func theFixtureIsInOrder() throws {
    let run = try Program.run(["check", "--on", "2026-11-23", "--assets", TestContent.fixture.folder])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("20 paths") && run.output.contains("14 places"))
  }
}
