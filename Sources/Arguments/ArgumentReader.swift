/// Reads the words of a command line into the parameters of a command.
struct ArgumentReader {
  private let named: [String: Int]
  private let positional: [Int]
  private let parameters: [Parameter]
  /// Which parameters were said.
  private var said: Set<Int> = []
  /// Which flag was said, for a property of which only one may be.
  private var alternatives: [String: String] = [:]
  /// How many of the words without a name are taken.
  private var place = 0

  init(_ parameters: [Parameter]) {
    self.parameters = parameters
    positional = parameters.indices.filter { parameters[$0].kind == .positional }
    named = parameters.indices.filter { parameters[$0].kind != .positional }
      .reduce(into: [:]) { named, index in named[parameters[index].name] = index }
  }

  /// Reads all words; behind `--` each is a word without a name, whatever it begins with.
  mutating func read(_ words: [String]) throws(ArgumentFault) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        for word in rest { try take(word) }
        break
      } else if Self.isOption(word) {
        try readOption(word, &rest)
      } else {
        try take(word)
      }
    }
    for (index, parameter) in parameters.enumerated() where parameter.isRequired && !said.contains(index) {
      throw .missing(term: parameter.term)
    }
  }

  /// Whether a word names an option; a hyphen alone stands for standard input.
  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word != "-" }

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) throws(ArgumentFault) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, let index = named[name] else {
      throw .unknownOption(parts.first ?? word)
    }
    let parameter = parameters[index]
    var value = parts.count > 1 ? parts[1] : nil
    if parameter.kind == .flag {
      if let value { throw .takesNoValue(name: name, value: value) }
      if let property = parameter.alternative {
        if let other = alternatives[property] { throw .exclusive(name: name, other: other) }
        alternatives[property] = name
      }
    } else if value == nil, let next = rest.first, !Self.isOption(next) {
      value = rest.removeFirst()
    }
    guard parameter.kind == .flag || value != nil else { throw .missingValue(term: parameter.term) }
    try take(value ?? "", index)
  }

  /// Takes a word without a name.
  private mutating func take(_ word: String) throws(ArgumentFault) {
    guard positional.indices.contains(place) else { throw .unexpected(word) }
    let index = positional[place]
    if !parameters[index].isRepeating { place += 1 }
    try take(word, index)
  }

  private mutating func take(_ word: String, _ index: Int) throws(ArgumentFault) {
    said.insert(index)
    let parameter = parameters[index]
    guard parameter.take(word) else {
      throw .invalid(value: word, term: parameter.term, choices: parameter.choices)
    }
  }
}
