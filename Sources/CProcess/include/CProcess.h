#ifndef CPROCESS_H
#define CPROCESS_H

/// Keeps the memory of the process to itself: no core dump, no reading by other processes of the same account.
void ubique_keep_memory_private(void);

/// Ignores Ctrl-C, Ctrl-Z and Ctrl-\ for good, also in the next image of the program.
void ubique_ignore_keyboard_signals(void);

/// Becomes a fresh image of the program file that is running; returns only when that failed.
void ubique_begin_anew(char *const *arguments);

#endif
