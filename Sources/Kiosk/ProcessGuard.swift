internal import CProcess

/// What a process that hears answers does to keep them, and a station's process to stay in place.
public enum ProcessGuard {
  /// Keeps the memory of the process to itself: no core dump, no reading by other processes of the same account.
  public static func keepMemoryPrivate() { ubique_keep_memory_private() }

  /// Ignores Ctrl-C, Ctrl-Z and Ctrl-\ for good, also in the next image of the program.
  public static func ignoreKeyboardSignals() { ubique_ignore_keyboard_signals() }
}
