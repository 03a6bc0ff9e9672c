import Arguments
import Faults
import Knowledge
import Wording

/// A command that reads the content and answers with text: what it says is worked out before anything is written.
protocol ContentCommand: ParsableCommand {
  /// Which content, and in which language.
  var content: ContentOptions { get }
  /// How much of the content it needs.
  static var extent: ContentSource.Extent { get }
  /// The same for the options given; what the command needs whatever they are, unless it says otherwise.
  var needed: ContentSource.Extent { get }
  /// Whether it speaks in plain words where there are some.
  var plain: Bool { get }

  /// What the command says.
  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome
}

extension ContentCommand {
  static var extent: ContentSource.Extent { .oneLanguage }
  var needed: ContentSource.Extent { Self.extent }
  var plain: Bool { false }

  func run() throws {
    let opened = try content.open(needed)
    let usual = opened.narrator
    var outcome = try outcome(
      plain ? Narrator(usual.knowledge, language: usual.language, isPlain: true) : usual)
    outcome.note(opened.faults, opened.narrator.phrases)
    try outcome.deliver(opened.narrator.phrases)
  }
}

extension Outcome {
  /// Says that the content is at fault, when it is.
  ///
  /// Rows at fault are left out: the output may lack something, and whoever relies on it has to know.
  mutating func note(_ faults: [Fault], _ phrases: Phrases) {
    guard !faults.isEmpty else { return }
    remarks.append(phrases.text("error.content"))
    status = .failed
  }

  /// Writes the outcome, and throws when the command does not end well.
  func deliver(_ phrases: Phrases) throws(Failure) {
    guard bytes.isEmpty ? StandardStream.output.write(output) : StandardStream.output.write(bytes) else {
      throw Failure(.failed, [phrases.text("cli.cannot-write")] + remarks)
    }
    if status != .done { throw Failure(status, remarks) }
    StandardStream.error.write(remarks)
  }
}
