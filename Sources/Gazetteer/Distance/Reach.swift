/// How far one looks.
public enum Reach: Hashable, Sendable {
  /// The nearest sites, however far, across the sea too.
  case nearest(Int)
  /// Sites within a great-circle radius in kilometres, across the sea too.
  case kilometres(Double)
  /// Sites within a number of minutes by car; only where minutes can be claimed.
  case minutes(Double)
}
