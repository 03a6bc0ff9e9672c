import Arguments
import Wording

/// The manual page, written by the program itself so that it is never out of date.
struct ManualCommand: ContentCommand {
  static let name = "manual"
  static let isListed = false

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    Outcome(output: ManualPage(narrator: narrator).text)
  }
}
