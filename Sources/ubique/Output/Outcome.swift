/// What a command has to say: its output, remarks beside it, and how it ends.
struct Outcome: Hashable {
  /// What goes to standard output.
  var output = ""
  /// Sentences for standard error, beside the output.
  var remarks: [String] = []
  /// How the command ends.
  var status = ExitStatus.done
}
