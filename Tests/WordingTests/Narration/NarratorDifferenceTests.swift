import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// What other answers change, in words.
struct NarratorDifferenceTests {
  private static let jobSeeker = """
    age: 22
    situation: [job-seeker]
    registered: yes
    level: 0
    place: "52121"
    goals: [find-job]
    fields: [F01]
    times: [full-time]
    connection: good
    car: yes
    """

  /// The lines for another answer to one question, with ordinary spaces.
  private func lines(_ fact: String, _ answer: Answer) throws -> [String] {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    let before = try AnswersReader(knowledge, on: date).read(Array(Self.jobSeeker.utf8)).get()
    var after = before
    after[fact] = answer
    let difference = AdviceDifference(
      from: knowledge.advise(before, on: date), to: knowledge.advise(after, on: date))
    return Narrator(knowledge, language: "fr").lines(for: difference)
      .map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
  }

  /// “CPF : NON → OUI” beside “CPF sans emploi : OUI → NON” read as if the account were lost.
  @Test func regressionAnAccountWhoseRulesChangeIsOneLine() throws {
    let lines = try lines("situation", .choices(["employee"]))
    #expect(
      lines.contains(
        "« Votre CPF quand vous êtes sans emploi » devient « Compte personnel de formation (CPF) » : "
          + "le compte est le même et reste à vous, seules ses règles changent."))
    #expect(!lines.contains { $0.hasPrefix("CPF sans emploi") || $0.hasPrefix("Compte personnel") })
    // Two sets of rules may follow one: still one line for the account.
    let own = try self.lines("situation", .choices(["self-employed"])).filter { $0.contains("devient") }
    #expect(own.count == 1 && own.first?.hasSuffix("[À VÉRIFIER]") == true, "\(own)")
  }

  /// Without a computer or a car “nothing” changed: what speaks for and against the paths does.
  @Test func regressionAConnectionOrACarChangesWhatIsSaidOfPaths() throws {
    let connection = try lines("connection", .choice("none"))
    #expect(connection.contains("Sur place, il n’y a pas besoin d’une connexion chez vous."))
    #expect(connection.contains { $0.hasPrefix("« À distance » : Il faut un ordinateur") })
    let car = try lines("car", .flag(false))
    #expect(car.contains("« À distance » – Vous n’avez pas de voiture : aucun trajet pour les cours."))
    #expect(try lines("car", .flag(true)) == ["Rien ne change."])
  }

  /// “OUI → NON (à cause de : être inscrit)” named as the cause what is not so.
  @Test func regressionTheGroundOfATurnSaysWhatItDoes() throws {
    let lines = try lines("situation", .choices(["employee"]))
    #expect(lines.contains { $0.hasSuffix("puis OUI (condition remplie : être salarié du privé)") })
    #expect(lines.contains { $0.contains("puis NON (il faudrait : avoir une inscription à France Travail") })
    #expect(lines.allSatisfy { !$0.contains("à cause de") })
  }
}
