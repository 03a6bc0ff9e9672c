import Arguments
import TestSupport
import Testing

@testable import ubique

/// The commands run without a process of their own, on content that is read once: for the many cases that
/// differ only in what they are asked.
enum InProcess {
  /// What a command line comes to, on the shipped content unless told otherwise.
  static func run(
    _ arguments: [String], _ language: String = "en", on content: TestContent = .shipped
  ) throws -> Outcome {
    do {
      let command = try #require(try Request(arguments).command as? any ContentCommand)
      return try command.outcome(try Shipped.narrator(language, on: content))
    } catch let failure as Failure {
      return Outcome(remarks: failure.messages, status: failure.status)
    } catch let fault as ArgumentFault {
      return Outcome(remarks: ["\(fault)"], status: .usage)
    }
  }
}

extension Request {
  /// The command that is to be run; nil when something else is asked for.
  var command: (any ParsableCommand)? {
    if case .run(let command) = self { command } else { nil }
  }
}
