import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Sheets

/// What holds of everybody’s sheet: learners, and random people from a seed that is printed.
struct SheetTests {
  @Test(arguments: ["fr", "en"], [false, true])
  func everySheetIsShortAndWhole(language: String, isPlain: Bool) throws {
    let knowledge = try ShippedLibrary.knowledge()
    var forms: Set<Bool> = []
    for person in try Somebody.learners(knowledge) + Somebody.drawn(200, knowledge) {
      let sheet = try person.maker(knowledge, language, isPlain: isPlain).sheet()
      forms.insert(sheet.isShort)
      let most = sheet.isShort ? Sheet.mostWordsShort : Sheet.mostWords
      #expect(sheet.wordCount <= most, "\(person): \(sheet.wordCount) words\n\(sheet.lines)")
      let parts = sheet.sections.map(\.part)
      #expect(parts == Sheet.Part.allCases.filter(parts.contains), "\(person)")
      #expect(Set(parts).isSuperset(of: [.first, .protections, .foot]), "\(person): \(parts)")
      #expect(!sheet.isShort || Set(parts).isDisjoint(with: [.paths, .payers]), "\(person)")
      let identities = sheet.sections.flatMap(\.lines).map(\.identity)
      #expect(Set(identities).count == identities.count, "\(person): \(identities)")
      #expect(identities.contains("first.action"), "\(person)")
      let discreet = try person.discreet(knowledge)
      if discreet.unexplained.contains(discreet.plan.steps.first?.identifier ?? "") {
        // A door that a sensitive answer led to is named by what to do, and nothing says why.
        let said = ["contact", "purpose", "words", "bring", "time"].map { "first.\($0)" }
        #expect(Set(identities).isDisjoint(with: said), "\(person): \(identities)")
      } else {
        // A short sheet has room for the name or for the number.
        let named = sheet.isShort ? ["contact", "phone", "place", "site"] : ["contact"]
        #expect(named.contains { identities.contains("first.\($0)") }, "\(person): \(identities)")
      }
      for line in sheet.lines {
        #expect(!line.contains("[") && !line.contains("{") && !line.contains("  "), "\(person): \(line)")
      }
    }
    #expect(forms == [true, false])
  }

  /// Whoever named a job that is taught, and said that no field suits, was told that it is learnt elsewhere.
  @Test func regressionAJobThatIsTaughtIsNotSaidToBeLearntElsewhere() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let answers = Answers([
      "age": .number(40), "goals": .choices(["find-job"]), "job": .occupation("M1203"),
      "fields": .choices(["none"]),
    ])
    let person = Somebody(description: "M1203", answers: answers, date: try ShippedLibrary.day("2026-11-23"))
    let lines = try person.maker(knowledge).sheet().lines
    #expect(!lines.contains { $0.contains("n’enseigne pas") || $0.contains("{") }, "\(lines)")
    #expect(lines.contains { $0.contains("omptab") }, "\(lines)")
  }

  /// A sheet that names a course says to everybody that classes can be adapted, so that it tells nothing of anyone.
  @Test func everySheetThatNamesACourseSaysThatClassesCanBeAdapted() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var named = 0
    for person in try Somebody.learners(knowledge) + Somebody.drawn(150, knowledge) {
      let sheet = try person.maker(knowledge).sheet()
      let courses = sheet.sections.flatMap(\.lines).filter { $0.identity.hasPrefix("path.") }
      #expect(courses.count <= 3, "\(person)")
      guard !courses.isEmpty else { continue }
      named += 1
      #expect(sheet.lines.contains { $0.contains("aménager les cours") }, "\(person)\n\(sheet.lines)")
    }
    #expect(named > 20)
  }

  /// Whoever takes the sheet home can make the call from it alone: the first contact was once a name without a number.
  @Test(arguments: ["fr", "en"])
  func theFirstContactCanBeReached(language: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    var reached: [String: Int] = [:]
    for person in try Somebody.learners(knowledge) + Somebody.drawn(200, knowledge) {
      let sheet = try person.maker(knowledge, language).sheet()
      let lines = sheet.sections.first { $0.part == .first }?.lines ?? []
      let told = { (name: String) in lines.first { $0.identity == "first.\(name)" }?.text }
      let plan = try person.discreet(knowledge).plan
      let near = plan.steps.first?.office
      let office = near?.office
      // A place beyond what was accepted is called, or looked up, and nobody is sent there.
      let isFar = plan.travel.flatMap { travel in near?.kilometres.map { $0 > travel } } ?? false
      let isCalled = isFar && (office?.phone != nil || office?.website != nil || office?.email != nil)
      if isCalled { #expect(told("place") == nil, "\(person): \(lines)") }
      if let phone = office?.phone {
        let number = phone.number.replacing(" ", with: "\u{A0}")
        #expect(told("phone")?.hasPrefix(number) == true, "\(person): \(lines)")
        #expect(told("phone")?.contains("(") == true, "when it was seen, \(person): \(lines)")
      }
      // A short sheet has room for the number; the address comes with it where there is still some.
      if let address = office?.address, !sheet.isShort || office?.phone == nil, !isCalled {
        #expect(told("place")?.contains(address) == true, "\(person): \(lines)")
      }
      if office?.phone != nil || office?.address != nil && !isCalled {
        #expect(told("site") == nil, "\(person): \(lines)")
      }
      for name in ["phone", "place", "site"] where told(name) != nil {
        #expect(office != nil, "\(person)")
        reached["\(name), \(sheet.isShort ? "short" : "whole")", default: 0] += 1
      }
    }
    // Of six kinds; how many of each is chance.
    #expect(reached.count >= 5, "\(reached)")
  }

  @Test func anyLineCanBeTakenOut() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for person in try Somebody.learners(knowledge).prefix(12) {
      let maker = try person.maker(knowledge)
      let whole = maker.sheet()
      for line in whole.sections.flatMap(\.lines) {
        let rest = maker.sheet(turning: [line.identity])
        #expect(!rest.lines.contains(line.told), "\(person): \(line.identity)")
        #expect(rest.wordCount < whole.wordCount, "\(person)")
        #expect(rest.offered.flatMap(\.lines).contains { $0.identity == line.identity }, "\(person)")
      }
      let none = maker.sheet(turning: Set(whole.sections.flatMap(\.lines).map(\.identity)))
      #expect(none.sections.isEmpty, "\(person)")
    }
  }

  /// A letter with thousands of accents kept what draws the sheet busy for half a minute.
  @Test func aNoteWithoutWordsIsCutAsWell() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let person = try #require(try Somebody.learners(knowledge).first)
    let path = try #require(knowledge.guide.catalogue.paths.first)
    for text in ["e" + String(repeating: "\u{301}", count: 30_000), String(repeating: "x", count: 900_000)] {
      let maker = try person.maker(
        knowledge, with: SheetAdditions(notes: [.init(path: path.identifier, text: text)]))
      let line = try #require(
        maker.sheet(turning: ["note.\(path.identifier)"]).sections.first { $0.part == .notes }?.lines.first)
      #expect((100...700).contains(line.text.unicodeScalars.count) && line.text.hasSuffix("…"))
    }
  }

  @Test func notesAreOfferedAndTakenOnDemandAlone() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let person = try #require(try Somebody.learners(knowledge).first)
    let path = try #require(knowledge.guide.catalogue.paths.first)
    let long = Array(repeating: "mot", count: 400).joined(separator: " ")
    let maker = try person.maker(
      knowledge, with: SheetAdditions(notes: [.init(path: path.identifier, text: long)]))
    #expect(!maker.sheet().sections.contains { $0.part == .notes })
    let noted = maker.sheet(turning: ["note.\(path.identifier)"])
    #expect(noted.sections.contains { $0.part == .notes })
    #expect(noted.wordCount <= Sheet.mostWords)
  }

  /// What the person keeps stands first, when it is within reach; nothing else comes onto the sheet by being kept.
  @Test func keptPathsStandFirst() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var tried = 0
    for person in try Somebody.learners(knowledge) {
      let plan = try person.discreet(knowledge).plan
      guard let last = plan.list.last?.path, !plan.paths.isEmpty else { continue }
      tried += 1
      let sheet = try person.maker(knowledge, with: SheetAdditions(shortlist: ["zoo", last])).sheet()
      let courses = sheet.sections.flatMap(\.lines).map(\.identity).filter { $0.hasPrefix("path.") }
      #expect(courses.first == "path.\(last)", "\(person): \(courses)")
    }
    #expect(tried > 5)
  }
}

extension Sheet {
  /// What stands on it, a line each.
  var lines: [String] { sections.flatMap { [$0.heading ?? ""] + $0.lines.map(\.told) } }
}

extension Sheet.Line {
  /// The line as it is read.
  var told: String { (label.map { "\($0) : " } ?? "") + text }
}
