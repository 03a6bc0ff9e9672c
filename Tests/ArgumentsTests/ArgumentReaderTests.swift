import Testing

@testable import Arguments

/// How a command line is read into what a command declares.
struct ArgumentReaderTests {
  private enum Colour: String, CaseIterable, ArgumentValue {
    case red, blue
  }

  private enum Place: String, CaseIterable {
    case home, desk
  }

  private struct Shared: ParsableArguments {
    @Option(value: "dir") var assets: [String] = []
    @Option var seconds: Int?

    func validate() throws(ArgumentFault) {
      guard let seconds, seconds < 1 else { return }
      throw .invalid(value: "\(seconds)", term: "--seconds <seconds>", choices: [])
    }
  }

  private struct Paint: ParsableCommand {
    static let name = "paint"

    @Argument(isRequired: true) var what = ""
    @Argument var rest: [String] = []
    @Option var colour = Colour.red
    @Option(name: "for", value: "whom") var person: String?
    @Option var idleWarning = 90
    @Option var width: Double?
    @Flag var full = false
    @Flag var mouse: Bool?
    @Flag var place: Place?
    @OptionGroup var shared: Shared

    func run() {}
  }

  private func paint(_ line: String) throws -> Paint {
    try Paint.parse(line.split(separator: " ").map(String.init))
  }

  @Test func whatIsNotSaidIsTheDefault() throws {
    let paint = try paint("wall")
    #expect(paint.what == "wall" && paint.rest.isEmpty && paint.colour == .red && paint.person == nil)
    #expect(paint.idleWarning == 90 && paint.width == nil && !paint.full && paint.mouse == nil)
    #expect(paint.place == nil && paint.shared.assets.isEmpty && paint.shared.seconds == nil)
  }

  @Test func everyKindOfPropertyIsRead() throws {
    let paint = try paint(
      "--for me wall --colour=blue a --idle-warning 7 b --width 2.5 --full --mouse --desk --assets x --assets y --seconds 3"
    )
    #expect(paint.what == "wall" && paint.rest == ["a", "b"] && paint.colour == .blue)
    #expect(paint.person == "me" && paint.idleWarning == 7 && paint.width == 2.5 && paint.full)
    #expect(paint.mouse == true && paint.place == .desk)
    #expect(paint.shared.assets == ["x", "y"] && paint.shared.seconds == 3)
  }

  /// Two commands that were read keep nothing of one another.
  @Test func eachReadingStandsAlone() throws {
    let first = try paint("wall a --full")
    let second = try paint("door")
    #expect(first.what == "wall" && first.rest == ["a"] && first.full)
    #expect(second.what == "door" && second.rest.isEmpty && !second.full)
  }

  @Test func theLastOfAFlagAndItsOppositeCounts() throws {
    #expect(try paint("x --mouse --no-mouse").mouse == false)
    #expect(try paint("x --no-mouse --mouse").mouse == true)
  }

  @Test func aHyphenAloneIsAWordAndTwoEndTheOptions() throws {
    #expect(try paint("-").what == "-")
    #expect(try paint("-- --full -x").rest == ["-x"])
    #expect(try paint("-- --full").what == "--full")
    #expect(try paint("wall --for=--full").person == "--full")
    #expect(try paint("wall --for=").person == "")
  }

  @Test(arguments: [
    ("", ArgumentFault.missing(term: "<what>")),
    ("x --color red", .unknownOption("--color")), ("x -f", .unknownOption("-f")),
    ("x --for", .missingValue(term: "--for <whom>")), ("x --for --full", .missingValue(term: "--for <whom>")),
    ("x --full=yes", .takesNoValue(name: "--full", value: "yes")),
    ("x --home --desk", .exclusive(name: "--desk", other: "--home")),
    ("x --colour green", .invalid(value: "green", term: "--colour <colour>", choices: ["red", "blue"])),
    ("x --width wide", .invalid(value: "wide", term: "--width <width>", choices: [])),
    ("x --seconds 0", .invalid(value: "0", term: "--seconds <seconds>", choices: [])),
  ])
  func everyMistakeIsToldApart(line: String, fault: ArgumentFault) {
    #expect(throws: fault) { try paint(line) }
  }

  @Test func aWordTooManyIsRefused() {
    struct One: ParsableArguments {
      @Argument var file = "-"
    }
    #expect(throws: ArgumentFault.unexpected("b")) { try One.parse(["a", "b"]) }
  }

  @Test func parametersComeInTheOrderOfTheProperties() {
    let names = Paint().parameters.map(\.name)
    #expect(
      names == [
        "what", "rest", "--colour", "--for", "--idle-warning", "--width", "--full", "--mouse", "--no-mouse",
        "--home", "--desk", "--assets", "--seconds",
      ])
  }
}
