public import Guidance

extension Finding {
  /// The facts, definitions and deciders that made the verdict what it is, at any depth.
  public var grounds: Set<String> { Set(deciding.flatMap(\.names)) }
}

extension Proof {
  /// The names in this step and in those of its parts that pull the same way.
  fileprivate var names: [String] {
    let pulling: [Proof]
    switch condition {
    case .not, .unless: pulling = parts
    default: pulling = parts.filter { $0.verdict == verdict }
    }
    let own: [String] =
      switch condition {
      case .test(let test): [test.fact]
      case .named(let name): [name]
      case .decision(let who): [who]
      case .all, .any, .atLeast, .not, .unless, .within, .worded: []
      }
    return own + pulling.flatMap(\.names)
  }
}
