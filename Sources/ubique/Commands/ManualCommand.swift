import ArgumentParser
import Wording

/// The manual page, written by the program itself so that it is never out of date.
struct ManualCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page, for man.", shouldDisplay: false)

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    Outcome(output: ManualPage(narrator: narrator).text)
  }
}
