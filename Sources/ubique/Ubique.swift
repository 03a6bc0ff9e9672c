import ArgumentParser

/// The terminal advisor of the Cnam.
@main
struct Ubique: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ubique", abstract: "Find your way into training at the Cnam.")
}
