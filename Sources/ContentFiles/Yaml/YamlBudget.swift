/// What a file may ask of the program: a file that asks more is refused, with the line, before it is expanded.
///
/// The largest file shipped has 67 thousand bytes and 3 thousand nodes, 9 deep. Without bounds, ten lines of aliases
/// to aliases stand for billions of nodes, and brackets within brackets fill the stack.
package struct YamlBudget: Sendable {
  /// How many bytes.
  var bytes = 4 << 20
  /// How many lists and mappings within one another, those that aliases repeat included.
  var depth = 64
  /// How many nodes, those that aliases repeat counted each time.
  var nodes = 100_000
  /// How many times an alias may stand for something.
  var aliases = 1_000
  /// How many bytes a key may have: keys are compared with one another.
  var keyBytes = 1_024

  /// The bounds for a file of content, of answers or of a case.
  package init() {}
}
