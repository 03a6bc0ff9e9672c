internal import CCurses
internal import Screen

/// What is typed at the terminal, as keys, without what nobody can have meant.
struct KeyInput {
  /// How long a paste, or an answer of the terminal, may pause, in milliseconds.
  private static let longPause = 1_000
  /// The most bytes that can be meant when they come without a pause: more than any field holds, and any scanner types.
  private static let longestBurst = 4_096

  private var decoder: KeyDecoder
  /// What has been typed without a pause, in bytes.
  private var burst = 0
  /// How long a lone Esc may still become a sequence, in milliseconds.
  private let escapeDelay: Int

  /// Makes the input of the terminal that is taken over.
  ///
  /// - Parameters:
  ///   - isUTF8: Whether letters arrive as UTF-8; else each byte is one of Latin-1.
  ///   - escapeDelay: How long a lone Esc may still become a sequence, in milliseconds.
  init(isUTF8: Bool, escapeDelay: Int) {
    decoder = KeyDecoder(described: Self.describedKeys(), isUTF8: isUTF8)
    self.escapeDelay = escapeDelay
  }

  /// Whether a key is ready.
  var hasKeys: Bool { decoder.hasKeys }

  /// Whether a key is ready, or bytes are waiting.
  var isPending: Bool { decoder.hasKeys || ubique_is_pending() }

  /// How long to wait for the rest of what has begun, in milliseconds; nil when nothing has.
  var patience: Int? {
    switch decoder.waiting {
    case .nothing: nil
    case .sequence: escapeDelay
    case .paste, .reply: Self.longPause
    }
  }

  /// The next key, nil when more bytes are needed.
  mutating func next() -> Key? { decoder.next() }

  /// Gives up waiting for the rest of what has begun.
  mutating func flush() { decoder.flush() }

  /// Looks whether somebody pauses: what comes then is meant again.
  mutating func notePause() {
    if burst > 0, !ubique_is_pending() { burst = 0 }
  }

  /// Takes typed bytes in; of those that come without a pause, and are no paste, only what can be meant.
  mutating func take(_ bytes: some Collection<UInt8>) {
    if decoder.waiting == .paste { return decoder.feed(bytes) }
    let meant = bytes.prefix(max(Self.longestBurst - burst, 0))
    burst += bytes.count
    decoder.feed(meant)
    guard meant.count < bytes.count else { return }
    if decoder.waiting == .paste { decoder.feed(bytes.dropFirst(meant.count)) } else { decoder.forget() }
  }

  private static func describedKeys() -> [(sequence: [UInt8], key: Key)] {
    var keys: [(sequence: [UInt8], key: Key)] = []
    for (capability, key) in KeySequences.described {
      guard let sequence = ubique_key_sequence(capability) else { continue }
      let bytes = Array(String(cString: sequence).utf8)
      if bytes.count > 1, bytes[0] == 0x1B { keys.append((bytes, key)) }
    }
    return keys
  }
}
