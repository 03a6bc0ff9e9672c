import Synchronization

/// A value that is read when it is first wanted, and then kept: the start of the program does not pay for it.
///
/// Whoever asks at the same time waits for the one reading.
package final class Deferred<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let read: @Sendable () -> Value

  /// Makes a value from the way to read it.
  package init(_ read: @escaping @Sendable () -> Value) { self.read = read }

  /// The value.
  package var value: Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = read()
      kept = value
      return value
    }
  }
}
