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

/// Remembers how to give the terminal back from inside a signal handler, and starts handling signals.
void ubique_signals_begin(int output, const struct termios *saved, const struct ubique_modes *modes);

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

/// Whether the terminal can be used at all, and with which modes, from its description; nothing is sent to it.
enum ubique_outcome ubique_examine(const struct ubique_settings *settings, struct ubique_modes *modes);

/// A string of the terminal's description; NULL when it has none.
const char *ubique_capability(const char *name);

/// Adopts the terminal's size; whether it differs from before.
bool ubique_adopt_size(void);

/// The descriptor to read keys from.
int ubique_input(void);

#endif
