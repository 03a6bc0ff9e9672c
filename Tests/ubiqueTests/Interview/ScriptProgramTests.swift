import Screen
import TestSupport
import Testing

/// Keys go in and screens come out, without a terminal.
struct ScriptProgramTests {
  private func run(_ script: String, _ arguments: [String] = []) throws -> Program.Run {
    try Program.run(
      ["--script", "-", "--on", "2026-11-23", "--language", "fr"] + arguments, input: [UInt8](script.utf8),
      environment: ["UBIQUE_ASSETS": ShippedAssets.folder])
  }

  @Test func eachLineIsFollowedByItsScreen() throws {
    let run = try run("# a remark\n\n[Commencer]⏎\n34\n", ["--screen", "60x20"])
    #expect(run.status == 0)
    let rows = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count == 20 + 1 + 20 + 1, "two screens, an empty line between, and the end of the last")
    #expect(rows.allSatisfy { $0.count <= 60 })
    #expect(rows[21...].contains { $0.contains("Âge\u{A0}: 34") })
  }

  @Test func aStationPlaysToo() throws {
    #expect(try run("⏎⏎34⌛", ["--kiosk"]).output.contains("Êtes-vous encore là"))
    #expect(try run("⏎⏎34⌛⌛", ["--kiosk"]).output.contains("Appuyez sur une touche pour commencer"))
    #expect(try !run("⏎", ["--ascii"]).output.contains("─"))
  }

  @Test func aScriptThatCannotBeFollowedSaysWhere() throws {
    let run = try run("⏎\n[nulle part]⏎\n")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Ligne 2") && run.errors.contains("nulle part"))
    let missing = try Program.run(
      ["--script", "/nonexistent"], environment: ["UBIQUE_ASSETS": ShippedAssets.folder])
    #expect(missing.status == 2)
  }

  /// Keys after the end went on in the visit that was erased: F6 showed the answers again.
  @Test func regressionNothingFollowsTheEndOfTheVisit() throws {
    let end = "[Commencer]⏎ 34⏎\n⒑ [Terminer]⏎"
    let run = try run(end + "\n\n# the end\n")
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n\nMerci de votre visite. Vos réponses sont effacées.\n"))
    for rest in [" ⒍ 3 [x]", "\n⒍ 3 [x]"] {
      let further = try self.run(end + rest)
      #expect(further.status == 2 && further.output.isEmpty)
      #expect(further.errors.contains("⒍ 3 [x]") && further.errors.contains("finie"), "\(further.errors)")
    }
    #expect(try self.run("⏎⒑ [Terminer]⏎ ⏎", ["--kiosk"]).output.contains("Commencer"), "a next visit")
    #expect(try self.run("⒓", ["--library"]).output.contains("restent fermées"), "without a PIN")
  }
}
