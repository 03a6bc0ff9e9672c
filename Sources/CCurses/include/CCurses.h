// The little of ncurses that the full screen needs.
//
// This header includes no <curses.h>: its macros and its global variables do not survive the import into Swift 6.
// There is one terminal at a time, used from one thread, as ncurses demands.
#ifndef UBIQUE_CCURSES_H
#define UBIQUE_CCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// The name of a case in Swift.
#define UBIQUE_SWIFT(name) __attribute__((swift_name(#name)))
/// A C enumeration that is one in Swift too.
#define UBIQUE_CLOSED __attribute__((enum_extensibility(closed)))

/// How opening a terminal ended.
enum UBIQUE_CLOSED ubique_outcome {
  UBIQUE_OPENED UBIQUE_SWIFT(opened),
  UBIQUE_NOT_A_TERMINAL UBIQUE_SWIFT(notATerminal),
  UBIQUE_UNKNOWN_KIND UBIQUE_SWIFT(unknownKind),
  UBIQUE_NO_CURSOR_PLACEMENT UBIQUE_SWIFT(noCursorPlacement),
  UBIQUE_IN_USE UBIQUE_SWIFT(inUse),
};

/// What opening a terminal needs to know.
struct ubique_settings {
  /// The terminal's kind; NULL for the one that TERM says.
  const char *kind;
  /// The file descriptor to read keys from.
  int input;
  /// The file descriptor to draw on.
  int output;
  /// Whether Ctrl-C, Ctrl-Z and Ctrl-\ send signals; else they arrive as keys.
  bool keyboard_signals;
  /// Whether to ask for mouse reports.
  bool mouse;
  /// Whether to handle signals: resize, end, and the rescue of the terminal whatever else ends the program.
  bool signals;
};

/// What happened.
enum UBIQUE_CLOSED ubique_event_kind {
  UBIQUE_TIMEOUT UBIQUE_SWIFT(timeout),
  UBIQUE_BYTES UBIQUE_SWIFT(bytes),
  UBIQUE_RESIZED UBIQUE_SWIFT(resized),
  UBIQUE_STOPPED UBIQUE_SWIFT(stopped),
  UBIQUE_CONTINUED UBIQUE_SWIFT(continued),
  UBIQUE_INTERRUPTED UBIQUE_SWIFT(interrupted),
  UBIQUE_TERMINATED UBIQUE_SWIFT(terminated),
  UBIQUE_HUNG_UP UBIQUE_SWIFT(hungUp),
  /// A station is asked to begin anew once nobody is there.
  UBIQUE_RENEWED UBIQUE_SWIFT(renewed),
  /// The terminal has taken what it had not taken at once.
  UBIQUE_SHOWN UBIQUE_SWIFT(shown),
};

/// Something that happened, and how many bytes came with it.
struct ubique_event {
  enum ubique_event_kind kind;
  int count;
};

/// Bits of an appearance.
enum {
  UBIQUE_BOLD = 1,
  UBIQUE_REVERSED = 2,
  UBIQUE_UNDERLINED = 4,
};

/// The number of styles that can be defined.
enum { UBIQUE_STYLES = 32 };

/// Chooses the character set, UTF-8 when the locale's own is not installed; whether the terminal is believed to speak it.
bool ubique_prepare_locale(void);

/// The cells that a scalar takes, as the C library counts; -1 for a control or an unknown scalar.
int ubique_cell_width(uint32_t scalar);

/// Takes the terminal over.
enum ubique_outcome ubique_open(const struct ubique_settings *settings);

/// Gives the terminal back as it was.
void ubique_close(void);

/// The number of rows and of columns.
void ubique_size(int *rows, int *columns);

/// The number of colours; 0 for a monochrome terminal.
int ubique_colours(void);

/// Defines a style: its bits, and its colours, -1 for the terminal's own.
void ubique_define_style(int style, unsigned bits, int foreground, int background);

/// Empties the screen, to be seen at the next show.
void ubique_erase(void);

/// Puts a scalar with up to two marks (0 for none) at a place, to be seen at the next show.
void ubique_put(int row, int column, uint32_t base, uint32_t mark, uint32_t other_mark, int cells, int style);

/// Sends what changed, and the cursor.
void ubique_show(int row, int column);

/// Whether the terminal has taken everything that was sent; where it has not, a station starts output that somebody
/// stopped.
bool ubique_is_shown(void);

/// Has the next show send the whole screen.
void ubique_repaint(void);

/// Empties the screen and, where the terminal can, what scrolled off it.
void ubique_forget(void);

/// Empties the screen, forgets what was typed ahead, and leaves everything else as it is: for another image of the
/// program, which comes next, is told the modes of the shell, and hears what asks it to end as soon as it can.
void ubique_hand_over(void);

/// Goes on, when the other image did not come.
void ubique_take_back(void);

/// Stops the program until the shell continues it, with the terminal given back meanwhile.
void ubique_suspend(void);

/// Takes the terminal over again after something stopped the program without telling it, such as SIGSTOP, and the shell
/// used the terminal meanwhile.
void ubique_resume(void);

/// The milliseconds of a clock that is never set back.
int64_t ubique_clock(void);

/// Waits for something to happen, at most so many milliseconds, or for ever when negative.
struct ubique_event ubique_next(unsigned char *bytes, int capacity, int milliseconds);

/// Whether something has already happened.
bool ubique_is_pending(void);

/// Whether a signal has asked the program to end, and was not looked at yet; true for the same signals that `ubique_next`
/// hands out as UBIQUE_HUNG_UP, UBIQUE_TERMINATED and UBIQUE_INTERRUPTED.
bool ubique_is_asked_to_end(void);

/// What a key sends according to the terminal's description, such as "kcuu1"; NULL when it is not said.
const char *ubique_key_sequence(const char *capability);

#endif
