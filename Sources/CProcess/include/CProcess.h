#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <sys/types.h>

/// Keeps the memory of the process to itself: no core dump, no reading by other processes of the same account.
void ubique_keep_memory_private(void);

/// Hears Ctrl-C, Ctrl-Z and Ctrl-\, which wait from the first instruction of an interview.
void ubique_hear_keyboard_signals(void);

/// Ignores Ctrl-C, Ctrl-Z and Ctrl-\ for good, also in the next image of the program.
void ubique_ignore_keyboard_signals(void);

/// Has a handler told that a station is to begin anew (SIGURG), which waits from the first instruction of an interview.
void ubique_hear_renewal(void (*handler)(int));

/// Becomes a fresh image of the program file that is running; returns only when that failed.
void ubique_begin_anew(char *const *arguments);

/// Runs a program, found on the search path, that turns what it reads into what it writes.
///
/// Returns how many bytes it wrote into `output`; -1 when it could not be run, wrote more than `capacity`, or took longer
/// than `patience` seconds, or `is_over` came true meanwhile: it is ended then. `status` is what it ended with, -1 when a
/// signal ended it.
ssize_t ubique_filter(char *const *words, const void *input, size_t count, void *output, size_t capacity,
                      int patience, bool (*is_over)(void), int *status);

#endif
