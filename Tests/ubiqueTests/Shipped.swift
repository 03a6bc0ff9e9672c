import CaseFiles
import ContentFiles
import Documents
import Foundation
import Guidance
import Knowledge
import Presentation
import Reports
import TestSupport
import Testing
import Wording

@testable import ubique

/// The content as it is shipped, read once for all tests.
enum Shipped {
  /// The folder of the content in the source tree.
  static let assets = root.appending(path: "Assets").path
  /// The day that tests are about.
  static let date = CalendarDate(year: 2026, month: 11, day: 23)

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let reading = KnowledgeReader(AssetFolders([assets])).read()

  static func narrator(_ language: String) throws -> Narrator {
    #expect(reading.faults.isEmpty)
    return Narrator(try #require(reading.knowledge), language: language)
  }

  /// A narrator of the content that a test reads.
  static func narrator(_ language: String, on content: TestContent) throws -> Narrator {
    Narrator(try content.knowledge(), language: language)
  }

  /// The advice on answers written as in a file.
  static func advised(_ answers: String, _ language: String = "en") throws -> Advised {
    let narrator = try narrator(language)
    let date = try #require(date)
    let read = try AnswersReader(narrator.knowledge, on: date).read([UInt8](answers.utf8)).get()
    let knowledge = narrator.knowledge
    return Advised(
      answers: read, advice: knowledge.advise(read, on: date), plan: knowledge.plan(for: read, on: date),
      narrator: narrator)
  }
}

/// An advice with the answers it was given on, and the words to tell it in.
struct Advised {
  let answers: Answers
  let advice: Advice
  let plan: Plan?
  let narrator: Narrator

  /// The advice for programs.
  var document: AdviceDocument { AdviceDocument(advice, plan, on: answers, narrator) }

  /// The advice for people.
  var text: String {
    TextRenderer(narrator.phrases).text(of: ReportPages(narrator).advice(advice, on: answers))
  }
}

/// People whom the tests advise.
enum People {
  /// 34, employee, bac + 2, Vitré, promotion.
  static let vitre = """
    age: 34
    situation: [employee]
    contract: permanent
    level: 5
    place: "35360"
    travel: 50
    goals: [promotion]
    fields: [F01]
    car: yes
    """

  /// 22, looking for work, no diploma, Chaumont, digital.
  static let chaumont = """
    age: 22
    situation: [job-seeker]
    level: 0
    place: "52121"
    goals: [find-job]
    fields: [F01]
    """

  /// 47, self-employed, a small commune far from any centre, evenings only, no car.
  static let remote = """
    age: 47
    situation: [self-employed]
    level: 4
    place: "48003"
    goals: [progress]
    fields: [F03]
    times: [evenings]
    car: no
    """

  static let all = [vitre, chaumont, remote]
}
