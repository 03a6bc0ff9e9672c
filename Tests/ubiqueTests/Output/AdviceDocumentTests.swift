import Documents
import Foundation
import Guidance
import Knowledge
import Testing
import Wording

@testable import ubique

/// The advice as JSON.
struct AdviceDocumentTests {
  @Test(arguments: People.all) func carriesEveryRequiredKey(_ answers: String) throws {
    let text = try Json.text(of: try Shipped.advised(answers).document)
    let advice = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    for key in ["lanes", "rights", "programmes", "adviser", "content", "date", "notices", "setAside"] {
      #expect(advice[key] != nil, "\(key)")
    }
    let content = try #require(advice["content"] as? [String: Any])
    #expect(Set(content.keys) == ["version", "rulesSeen", "catalogueSeen", "centresSeen"])
    let lanes = try #require(advice["lanes"] as? [[String: Any]])
    #expect(lanes.compactMap { $0["lane"] as? String } == ["on-site", "hybrid", "alternance", "distance"])
    let proposals = lanes.flatMap { $0["proposals"] as? [[String: Any]] ?? [] }
    #expect(!proposals.isEmpty)
    for proposal in proposals {
      for key in [
        "path", "lane", "score", "reasons", "cautions", "entry", "modes", "places", "schemes", "sources",
      ] { #expect(proposal[key] != nil, "\(key)") }
      for place in try #require(proposal["places"] as? [[String: Any]]) {
        // What is unknown is null: the key is there all the same.
        #expect(Set(["id", "km", "minutes", "how"]).isSubset(of: place.keys))
      }
      for scheme in try #require(proposal["schemes"] as? [[String: Any]]) {
        #expect(Set(["id", "verdict", "reasons", "rules"]).isSubset(of: scheme.keys))
      }
    }
    for right in try #require(advice["rights"] as? [[String: Any]]) {
      #expect(
        Set(["id", "verdict", "reasons", "rules", "kind", "contact", "source", "checked", "grade"])
          .isSubset(of: right.keys))
    }
  }

  @Test func theProgramPrintsThatDocument() throws {
    let run = try Program.advise(People.vitre, ["--format", "json"])
    #expect(run.status == 0)
    #expect(run.output == (try Json.text(of: try Shipped.advised(People.vitre).document)))
  }

  @Test(arguments: People.all) func readsBackAsItWasWritten(_ answers: String) throws {
    let document = try Shipped.advised(answers).document
    let text = try Json.text(of: document)
    #expect(try JSONDecoder().decode(AdviceDocument.self, from: Data(text.utf8)) == document)
  }

  @Test(arguments: People.all) func saysWhatTheLibrarySays(_ answers: String) throws {
    let advised = try Shipped.advised(answers)
    let (advice, document) = (advised.advice, advised.document)
    #expect(document.lanes.map { $0.proposals.map(\.path) } == advice.modes.map { $0.proposals.map(\.path) })
    #expect(document.rights.map(\.verdict) == advice.rights.map(\.verdict.word))
  }

  @Test(arguments: People.all) func reasonsAddUpAndHaveSources(_ answers: String) throws {
    let document = try Shipped.advised(answers).document
    for proposal in document.lanes.flatMap(\.proposals) {
      let reasons = proposal.reasons + proposal.cautions
      #expect(reasons.map(\.points).reduce(0, +) == proposal.score, "\(proposal.path)")
      #expect(reasons.allSatisfy { !$0.source.isEmpty && !$0.text.contains("{") })
      #expect(!proposal.sources.isEmpty)
      #expect(proposal.places.allSatisfy { !$0.sources.isEmpty })
    }
    #expect(document.rights.allSatisfy { !$0.source.isEmpty && !$0.rules.isEmpty })
    let stackings = document.rights.flatMap(\.stacking)
    #expect(
      !stackings.isEmpty
        && stackings.allSatisfy { !$0.text.isEmpty && !$0.rule.isEmpty && !$0.source.isEmpty })
    #expect(document.programmes.allSatisfy { !$0.source.isEmpty })
  }

  /// The account of the self-employed is told to them alone, with the fund that it goes along with.
  @Test func stackingNamesTheOtherSchemes() throws {
    let document = try Shipped.advised("age: 40\nsituation: [self-employed]\nlevel: 4").document
    let stackings = try #require(document.rights.first { $0.id == "cpf-self-employed" }).stacking
    #expect(stackings.contains { $0.relation == "either" && $0.schemes.contains("agefice") })
  }

  @Test func answersWhoseQuestionIsNotAskedAreLeftAsideAndNamed() throws {
    let document = try Shipped.advised("age: 22\nsituation: [job-seeker]\ncontract: permanent").document
    #expect(document.unheard == ["contract"])
    #expect(document.answers.map(\.fact) == ["age", "situation"])
    #expect(document.notices.contains { $0.hasPrefix("We did not use these answers") })
  }

  @Test func unknownIsAValueOfItsOwn() throws {
    let document = try Shipped.advised("age: unknown").document
    #expect(document.answers.map(\.answer) == ["no answer"])
    #expect(document.adviser != nil)
  }
}
