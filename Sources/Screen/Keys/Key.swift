/// What a person, or the system, did to the program.
public enum Key: Hashable, Sendable {
  /// The up arrow.
  case up
  /// The down arrow.
  case down
  /// The left arrow.
  case left
  /// The right arrow.
  case right
  /// The Enter key.
  case enter
  /// The Tab key.
  case tab
  /// Shift and Tab.
  case backTab
  /// The Esc key.
  case escape
  /// The key that erases the character before the cursor.
  case backspace
  /// The key that erases the character under the cursor.
  case delete
  /// The key that inserts.
  case insert
  /// The key to the beginning.
  case home
  /// The key to the end.
  case end
  /// The key a page up.
  case pageUp
  /// The key a page down.
  case pageDown
  /// A function key, from 1 to 12.
  case function(Int)
  /// A typed character; composed input arrives composed.
  case character(Character)
  /// Ctrl with a small letter; Tab and Enter are their own keys, Ctrl-C is `interrupt` and Ctrl-Z is `suspend`.
  case control(Character)
  /// A pasted text, line feeds kept and other controls left out.
  case paste(String)
  /// The main mouse button pressed on a cell.
  case click(Position)
  /// The mouse wheel turned up over a cell.
  case wheelUp(Position)
  /// The mouse wheel turned down over a cell.
  case wheelDown(Position)
  /// The screen has a new size.
  case resize(Size)
  /// Ctrl-C, or the signal that it sends.
  case interrupt
  /// Ctrl-Z, where it does not suspend by itself.
  case suspend
  /// The system asks the program to end.
  case terminate
  /// The terminal is gone.
  case hangup
  /// The system asks a station to begin anew once nobody is there, as after an upgrade.
  case renew
  /// Nothing happened for the time that was given.
  case timeout
}
