// What the files of this target share.
#ifndef UBIQUE_INTERNAL_H
#define UBIQUE_INTERNAL_H

#include "CCurses.h"
#include <stddef.h>
#include <termios.h>

/// Modes that ncurses does not know of, or would turn off only at a clean end.
struct ubique_modes {
  char on[64], off[64];
  /// What gives the screen back after a crash: plain attributes, ordinary keys, a visible cursor, the first screen.
  char reset[256];
  size_t reset_length;
};

/// Remembers how to give the terminal back from inside a signal handler, and starts handling signals; output has begun.
void ubique_signals_begin(const struct termios *saved, const struct ubique_modes *modes);

/// Handles signals as before.
void ubique_signals_end(void);

/// A descriptor that becomes readable at each signal; -1 while signals are not handled.
int ubique_signals_descriptor(void);

/// The next signal that arrived, and forgets it; 0 for none.
int ubique_signals_take(void);

/// Whether a signal has arrived.
bool ubique_signals_pending(void);

/// Stops the program by SIGTSTP; returns when it continues.
void ubique_signals_stop(void);

/// Lets what asks the program to end wait, also for the next image of it.
void ubique_signals_hold(void);

/// Lets it come, when it has waited.
void ubique_signals_release(void);

/// Opens the terminal for writing that never waits; `drawn_on` is the descriptor that curses writes to.
void ubique_output_begin(int output, int drawn_on);

/// Closes it; what was not sent is forgotten.
void ubique_output_end(void);

/// The descriptor of the terminal, safe to write to in a signal handler.
int ubique_output_descriptor(void);
/// Whether writing to it may wait, because it could not be opened anew.
bool ubique_output_waits(void);

/// Has what curses writes gathered from now on instead of sent.
void ubique_output_collect(int drawn_on);

/// Puts what was gathered into the queue, and lets curses write to the terminal again.
void ubique_output_deliver(int drawn_on);

/// Puts bytes into the queue.
void ubique_output_add(const char *bytes, size_t count);

/// Sends what the terminal takes now; whether that was all.
bool ubique_output_push(void);

/// Whether something waits in the queue.
bool ubique_output_is_waiting(void);

/// Sends all that waits, within so many milliseconds; whether that was all.
bool ubique_output_drain(int milliseconds);

/// Forgets what waits, here and on its way to the terminal.
void ubique_output_drop(void);

/// Starts output that somebody stopped.
void ubique_output_wake(void);

/// Sends all that waits within so many milliseconds, started again where it was stopped, or forgets it.
bool ubique_output_finish(int milliseconds);

/// Hands the modes of the shell on to the next image of the program.
void ubique_modes_hand_on(const struct termios *saved);

/// Takes the modes that the image before handed on, if one did.
bool ubique_modes_inherit(struct termios *saved);

/// Whether a terminal of a kind can be drawn on without the terminal library ending the program: tried by a child.
bool ubique_survives(const char *kind);

/// Whether the terminal can be used at all, and with which modes, from its description; nothing is sent to it.
enum ubique_outcome ubique_examine(const struct ubique_settings *settings, struct ubique_modes *modes);

/// A string of the terminal's description; NULL when it has none.
const char *ubique_capability(const char *name);

/// What erases that which scrolled off the screen; NULL where nothing is known to.
const char *ubique_scrollback(void);

/// Adopts the terminal's size; whether it differs from before.
bool ubique_adopt_size(void);

/// The descriptor to read keys from.
int ubique_input(void);

#endif
