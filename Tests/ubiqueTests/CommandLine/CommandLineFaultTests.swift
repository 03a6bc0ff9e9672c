import Arguments
import Faults
import TestSupport
import Testing
import Wording

@testable import ubique

/// What is refused of a command line, told in the language of the person.
struct CommandLineFaultTests {
  /// What is wrong with a command line.
  private func fault(_ line: String) throws -> Fault {
    let arguments = line.split(separator: " ").map(String.init)
    do {
      _ = try Request(arguments)
    } catch {
      return Fault(error, arguments: arguments, commands: CommandDescription.all())
    }
    throw Understood(description: "“\(line)” was understood")
  }

  private struct Understood: Error, CustomStringConvertible { let description: String }

  @Test(arguments: [
    ("advize x", FaultCode.commandUnknownNear), ("qqqqqqqqq", .commandUnknown),
    ("paths --feild F01", .optionUnknownNear), ("paths --qqqqqqqq", .optionUnknown),
    ("advise --on", .optionWithoutValue), ("centres --limit many", .optionValue),
    ("advise x --format xml", .optionValueUnknown), ("--theme pink", .optionValueUnknown),
    ("places", .argumentMissing), ("explain", .argumentMissing), ("advise a b", .argumentUnexpected),
    ("--idle-wipe 0", .optionValue), ("--home --desk", .optionsExclusive),
    ("advise --full=yes a", .optionTakesNoValue), ("--generate-completion-script tcsh", .optionValueUnknown),
    ("import siren a --to b", .optionValueUnknown), ("import rncp a", .argumentMissing),
  ])
  func everyMistakeIsUnderstood(line: String, code: FaultCode) throws {
    #expect(try fault(line).code == code)
  }

  @Test func theNearestCommandAndOptionAreNamed() throws {
    #expect(try fault("advize").values["names"] == .oneOf(["advise"]))
    #expect(try fault("paths --feild F01").values["names"] == .oneOf(["--field"]))
    #expect(try fault("advise x --format xml").values["known"] == .oneOf(["text", "json"]))
  }

  /// The parser spoke English alone: to French readers nothing said what to do.
  @Test func regressionABadCommandLineIsSaidInTheLanguageOfThePerson() throws {
    let scratch = try TemporaryFolder(["ubique/config.yaml": "language: fr\n"])
    let cases: [(arguments: [String], environment: [String: String], isFrench: Bool)] = [
      (["advize", "--language", "fr"], [:], true), (["advize", "--language=fr"], [:], true),
      (["advize"], ["LC_ALL": "fr_FR.UTF-8"], true), (["advize"], ["XDG_CONFIG_HOME": scratch.path], true),
      (["advize"], [:], false), (["advize", "--language=en"], ["LC_ALL": "fr_FR.UTF-8"], false),
    ]
    for (arguments, environment, isFrench) in cases {
      let run = try Program.run(arguments, environment: environment)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains(isFrench ? "Vouliez-vous dire\u{A0}: advise" : "Did you mean: advise?"))
      #expect(run.errors.contains("ubique --help"), "\(arguments) \(environment): \(run.errors)")
    }
  }
}
