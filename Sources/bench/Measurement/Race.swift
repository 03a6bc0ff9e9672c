/// First screens of several programs, measured in turn so that what else the machine does falls on all alike.
struct Race {
  /// One program's part in the race.
  enum Outcome {
    /// The program showed a screen in every round.
    case screens([FirstScreen])
    /// The program could not be measured; it was left out from then on.
    case fault(BenchFault)
  }

  /// The outcome of each program, in the order in which they were given.
  let outcomes: [Outcome]

  /// Runs one round that does not count, to warm the disk cache, and then the given number of rounds.
  ///
  /// Each round begins with another program, so that none always follows the same one.
  init(of commands: [Command], rounds: Int) {
    var outcomes = commands.map { _ in Outcome.screens([]) }
    for round in 0...rounds {
      for turn in commands.indices {
        let index = (turn + round) % commands.count
        guard case .screens(let screens) = outcomes[index] else { continue }
        do {
          let screen = try FirstScreen.measure(commands[index])
          outcomes[index] = .screens(round == 0 ? [] : screens + [screen])
        } catch {
          outcomes[index] = .fault(error)
        }
      }
    }
    self.outcomes = outcomes
  }
}
