#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Output can be stopped: by Scroll Lock on a console, by a program that reads no more, by tcflow. Whoever writes then
// waits, and hears neither the clock nor a signal. So what curses draws goes into a file in memory, from there into a
// queue, and from there to the terminal as far as it takes it.

/// The terminal, opened anew so that writing never waits; the shell's own description is not changed.
static int terminal = -1;
/// Whether it could not be opened anew, as when it belongs to another account: writing is cut into small pieces then.
static bool may_wait;
/// What curses writes to while it draws, and what it writes to otherwise.
static int collector = -1, usual = -1;
static char *queue;
static size_t queued, room;

/// Bytes that are written at once to a terminal that may make the writer wait.
enum { piece = 64 };

void ubique_output_begin(int output, int drawn_on) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", output);
  terminal = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  may_wait = terminal < 0;
  if (may_wait) terminal = fcntl(output, F_DUPFD_CLOEXEC, 0);
  usual = fcntl(drawn_on, F_DUPFD_CLOEXEC, 0);
  collector = memfd_create("screen", MFD_CLOEXEC);
}

void ubique_output_end(void) {
  ubique_output_drop();
  free(queue);
  queue = NULL;
  room = 0;
  int *all[] = {&terminal, &usual, &collector};
  for (int i = 0; i < 3; i++) {
    if (*all[i] >= 0) close(*all[i]);
    *all[i] = -1;
  }
}

int ubique_output_descriptor(void) { return terminal; }

bool ubique_output_waits(void) { return may_wait; }

void ubique_output_add(const char *bytes, size_t count) {
  if (queued + count > room) {
    size_t wanted = (queued + count) * 2;
    char *larger = realloc(queue, wanted);
    if (!larger) return;
    queue = larger;
    room = wanted;
  }
  memcpy(queue + queued, bytes, count);
  queued += count;
}

void ubique_output_collect(int drawn_on) {
  if (collector >= 0) dup3(collector, drawn_on, O_CLOEXEC);
}

void ubique_output_deliver(int drawn_on) {
  if (collector < 0) return;
  dup3(usual, drawn_on, O_CLOEXEC);
  char bytes[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(collector, bytes, sizeof bytes, place)) > 0) {
    ubique_output_add(bytes, (size_t)count);
    place += count;
  }
  if (place > 0 && ftruncate(collector, 0) == 0) lseek(collector, 0, SEEK_SET);
}

static bool takes_more(int milliseconds) {
  struct pollfd end = {.fd = terminal, .events = POLLOUT};
  return poll(&end, 1, milliseconds) > 0;
}

bool ubique_output_push(void) {
  size_t sent = 0;
  while (sent < queued) {
    size_t wanted = queued - sent;
    if (may_wait) {
      if (!takes_more(0)) break;
      if (wanted > piece) wanted = piece;
    }
    ssize_t count = write(terminal, queue + sent, wanted);
    if (count > 0) sent += (size_t)count;
    if (count < 0 && errno == EINTR) continue;
    if (count == 0 || (count < 0 && errno == EAGAIN)) break;
    // The terminal is gone: whoever reads from it is told.
    if (count < 0) sent = queued;
  }
  if (sent > 0) {
    memmove(queue, queue + sent, queued - sent);
    explicit_bzero(queue + queued - sent, sent);
    queued -= sent;
  }
  return queued == 0;
}

bool ubique_output_is_waiting(void) { return queued > 0; }

bool ubique_output_drain(int milliseconds) {
  while (!ubique_output_push()) {
    int64_t before = ubique_clock();
    if (milliseconds <= 0 || !takes_more(milliseconds)) return false;
    int64_t passed = ubique_clock() - before;
    // A terminal that says it takes more, and does not, is not asked without end.
    milliseconds -= passed > 0 ? (int)passed : 1;
  }
  return true;
}

void ubique_output_drop(void) {
  if (queued == 0) return;
  explicit_bzero(queue, queued);
  queued = 0;
  tcflush(terminal, TCOFLUSH);
}

void ubique_output_wake(void) {
  // Whoever stopped it: the first call makes it ours to start again.
  tcflow(terminal, TCOOFF);
  tcflow(terminal, TCOON);
}

bool ubique_output_finish(int milliseconds) {
  if (ubique_output_drain(milliseconds)) return true;
  ubique_output_wake();
  if (ubique_output_drain(milliseconds)) return true;
  ubique_output_drop();
  return false;
}
