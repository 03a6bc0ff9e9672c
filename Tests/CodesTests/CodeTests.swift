import Foundation
import Guidance
import Knowledge
import TestSupport
import Testing

@testable import Codes

/// The code that brings answers back: what comes out is what went in, and whatever is typed does no harm.
struct CodeTests {
  private static let rounds = max(
    1, ProcessInfo.processInfo.environment["UBIQUE_ROUNDS"].flatMap { Int($0) } ?? 1)

  private static func people(
    _ count: Int, _ knowledge: Knowledge, _ seed: inout Seed
  ) throws -> [Answers] {
    let date = try ShippedLibrary.day("2026-11-23")
    let random = RandomAnswers(
      knowledge.guide.sheet,
      places: ["35360", "2A004", "97411", "98818", "region:53", "department:2B", "department:974"])
    return (0..<count).map { _ in knowledge.guide.withholdingSensitive(random.answers(&seed), on: date) }
  }

  @Test func aCodeOpensAsWhatWasSaid() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var seed = Seed.fresh()
    let told = seed.description
    var lengths: [Int] = []
    for (number, answers) in try Self.people(1_000 * Self.rounds, knowledge, &seed).enumerated() {
      let code = AnswerCode(answers, by: knowledge.codeBook)
      let read = try AnswerCode(code.description)
      let contents = try read.open(by: knowledge.codeBook, on: knowledge.guide.sheet)
      #expect(contents.answers == answers && contents.gone.isEmpty, "person \(number) of \(told)")
      lengths.append(code.groupCount)
    }
    lengths.sort()
    print("groups: median \(lengths[lengths.count / 2]), most \(lengths.last ?? 0)")
    #expect((lengths.last ?? 0) <= 12, "\(told)")
  }

  /// Lower case, without dashes, with spaces, with the letters that look like digits.
  @Test func aCodeIsReadHoweverItIsTyped() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var seed = Seed.fresh()
    for answers in try Self.people(50, knowledge, &seed) {
      let code = AnswerCode(answers, by: knowledge.codeBook)
      let text = code.description
      let odd = text.replacing("0", with: "o").replacing("1", with: "l").replacing("-", with: " – ")
      for typed in [
        text.lowercased(), text.replacing("-", with: ""), " \(odd)\n", text.replacing("1", with: "I"),
      ] {
        #expect(try AnswerCode(typed) == code, "\(typed)")
      }
    }
  }

  @Test func everySlipAndEverySwapIsNoticed() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var seed = Seed.fresh()
    for answers in try Self.people(4, knowledge, &seed) {
      let characters = Array(AnswerCode(answers, by: knowledge.codeBook).description).filter { $0 != "-" }
      for position in characters.indices {
        var wrong = characters
        for other in CrockfordAlphabet.characters where other != characters[position] {
          wrong[position] = other
          #expect(throws: AnswerCode.Refusal.mistyped) { try AnswerCode(String(wrong)) }
        }
        for other in characters.indices where characters[other] != characters[position] {
          var swapped = characters
          swapped.swapAt(position, other)
          #expect(throws: AnswerCode.Refusal.mistyped) { try AnswerCode(String(swapped)) }
        }
        var shorter = characters
        shorter.remove(at: position)
        #expect(throws: AnswerCode.Refusal.self) { try AnswerCode(String(shorter)) }
      }
    }
  }

  /// The proof of the above for codes as long as any: all weights differ, and none is nothing.
  @Test func theWeightsOfAllPlacesDiffer() {
    let weights = CheckCharacters.weights(80) + CheckCharacters.ownWeights
    #expect(Set(weights).count == weights.count && !weights.contains(0))
    #expect(weights.allSatisfy { (1..<CheckCharacters.modulus).contains($0) })
  }

  /// Whatever is typed: 20,000 codes here, a million with `UBIQUE_ROUNDS=50`.
  @Test func nothingTypedDoesHarm() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var seed = Seed.fresh()
    let told = seed.description
    let codes = try Self.people(20, knowledge, &seed).map { AnswerCode($0, by: knowledge.codeBook) }
    var opened = 0
    for _ in 0..<20_000 * Self.rounds {
      // Half of them with right check characters, so that what they say is looked at.
      var values =
        Int.random(in: 0..<2, using: &seed) == 0 ? codes.randomElement(using: &seed)?.values ?? [] : []
      if values.isEmpty {
        values = (0..<4 * Int.random(in: 1...14, using: &seed)).map { _ in
          Int.random(in: 0..<32, using: &seed)
        }
      }
      for _ in 0..<Int.random(in: 0...3, using: &seed) {
        values[Int.random(in: values.indices, using: &seed)] = Int.random(in: 0..<32, using: &seed)
      }
      if Bool.random(using: &seed), values.count > 4 {
        values[0] = Int.random(in: 0...2, using: &seed)
        values.replaceSubrange(
          (values.count - 3)..., with: CheckCharacters.values(of: values.dropLast(CheckCharacters.count)))
      }
      let text = String(values.map { CrockfordAlphabet.characters[$0] })
      guard let code = try? AnswerCode(text) else { continue }
      guard let contents = try? code.open(by: knowledge.codeBook, on: knowledge.guide.sheet) else { continue }
      opened += 1
      for (fact, answer) in contents.answers.values {
        #expect((try? knowledge.guide.sheet.check(answer, for: fact)) != nil, "\(told): \(text)")
      }
    }
    #expect(opened > 100, "\(told)")
    for text in [
      "", "-", "é", "🎓🎓🎓🎓🎓🎓🎓🎓", String(repeating: "Z", count: 5_000), "1\u{0}23-4567", "U234-5678",
    ] {
      #expect(throws: AnswerCode.Refusal.self) { try AnswerCode(text) }
    }
  }
}

/// Codes between an older and a newer content.
struct CodeAgeTests {
  private static func fact(_ name: String, _ kind: FactKind, isSensitive: Bool = false) -> Fact {
    Fact(identifier: name, kind: kind, origin: .asked, isSensitive: isSensitive)
  }

  private let older = CodeBook([
    CodeBook.Entry(fact: "age", number: 1, form: .number(to: 127)),
    CodeBook.Entry(fact: "colour", number: 2, form: .oneOf(["red", "blue"], room: 4)),
    CodeBook.Entry(fact: "hobby", number: 3, form: .anyOf(["chess", "rugby"], room: 6)),
  ])
  private let answers = Answers([
    "age": .number(40), "colour": .choice("blue"), "hobby": .choices(["chess", "rugby"]),
  ])
  private let newer = CodeBook([
    CodeBook.Entry(fact: "age", number: 1, form: .number(to: 127)),
    CodeBook.Entry(fact: "colour", number: 2, form: .oneOf(["red", "blue", "green"], room: 4)),
    CodeBook.Entry(fact: "hobby", number: 3, form: .anyOf(["chess", "rugby", "judo"], room: 6)),
    CodeBook.Entry(fact: "town", number: 4, form: .place),
  ])

  @Test func anOlderCodeOpensAndTellsWhatIsGone() throws {
    let code = AnswerCode(answers, by: older)
    let all = FactSheet([
      Self.fact("age", .number(14...99)), Self.fact("colour", .oneOf(["red", "blue", "green"])),
      Self.fact("hobby", .anyOf(["chess", "rugby", "judo"])), Self.fact("town", .place),
    ])
    #expect(try code.open(by: newer, on: all) == AnswerCode.Contents(answers: answers, gone: []))
    let less = FactSheet([
      Self.fact("age", .number(50...99)), Self.fact("colour", .oneOf(["red"])),
      Self.fact("hobby", .anyOf(["chess"])),
    ])
    let contents = try code.open(by: newer, on: less)
    #expect(contents.answers == Answers(["hobby": .choices(["chess"])]))
    #expect(contents.gone == ["age", "colour", "hobby"])
    let sensitive = FactSheet([Self.fact("age", .number(14...99), isSensitive: true)])
    #expect(try code.open(by: newer, on: sensitive).gone == ["age", "colour", "hobby"])
  }

  @Test func aNewerCodeSaysSo() throws {
    let sheet = FactSheet([Self.fact("age", .number(14...99)), Self.fact("colour", .oneOf(["red", "blue"]))])
    for said in [
      Answers(["town": .place("35360")]), Answers(["colour": .choice("green")]),
      Answers(["hobby": .choices(["judo"])]),
    ] {
      let code = AnswerCode(said, by: newer)
      #expect(throws: AnswerCode.Refusal.newer) { try code.open(by: older, on: sheet) }
    }
    var values = AnswerCode(answers, by: older).values.dropLast(CheckCharacters.count)
    values[0] = AnswerCode.version + 1
    let text = String((values + CheckCharacters.values(of: values)).map { CrockfordAlphabet.characters[$0] })
    #expect(throws: AnswerCode.Refusal.newer) { try AnswerCode(text) }
  }

  @Test func whatWasDeclinedStaysDeclined() throws {
    let said = Answers(["age": .declined, "colour": .choice("red")])
    let sheet = FactSheet([Self.fact("age", .number(14...99)), Self.fact("colour", .oneOf(["red", "blue"]))])
    #expect(try AnswerCode(said, by: older).open(by: older, on: sheet).answers == said)
  }
}
