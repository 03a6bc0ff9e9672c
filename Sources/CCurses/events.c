#define _XOPEN_SOURCE 700
#include "internal.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

// Keys are read here and decoded in Swift, not by wget_wch: that drops a letter whose bytes arrive apart, waits a
// second for a bare Esc, and hands out unknown sequences as typed text.

int64_t ubique_clock(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static struct ubique_event event(enum ubique_event_kind kind) { return (struct ubique_event){kind, 0}; }

struct ubique_event ubique_next(unsigned char *bytes, int capacity, int milliseconds) {
  long long deadline = ubique_clock() + milliseconds;
  struct pollfd sources[] = {
    {.fd = ubique_input(), .events = POLLIN}, {.fd = ubique_signals_descriptor(), .events = POLLIN}, {.fd = -1}};
  while (true) {
    switch (ubique_signals_take()) {
    case 0: break;
    case SIGHUP: return event(UBIQUE_HUNG_UP);
    case SIGTERM: return event(UBIQUE_TERMINATED);
    case SIGINT: return event(UBIQUE_INTERRUPTED);
    case SIGTSTP: return event(UBIQUE_STOPPED);
    case SIGCONT: return event(UBIQUE_CONTINUED);
    case SIGURG: return event(UBIQUE_RENEWED);
    default:
      if (ubique_adopt_size()) return event(UBIQUE_RESIZED);
      continue;
    }
    // What the terminal would not take is offered again as soon as it does.
    sources[2] = (struct pollfd){.fd = ubique_output_is_waiting() ? ubique_output_descriptor() : -1, .events = POLLOUT};
    long long left = deadline - ubique_clock();
    int ready = poll(sources, 3, milliseconds < 0 ? -1 : left > 0 ? (int)left : 0);
    if (ready < 0 && errno != EINTR) return event(UBIQUE_HUNG_UP);
    if (ready == 0) return event(UBIQUE_TIMEOUT);
    if (ready > 0 && sources[2].revents && ubique_output_push()) return event(UBIQUE_SHOWN);
    if (ready > 0 && sources[0].revents) {
      ssize_t count = read(sources[0].fd, bytes, (size_t)capacity);
      if (count > 0) return (struct ubique_event){UBIQUE_BYTES, (int)count};
      if (count == 0 || (errno != EINTR && errno != EAGAIN)) return event(UBIQUE_HUNG_UP);
    }
  }
}

bool ubique_is_pending(void) {
  struct pollfd source = {.fd = ubique_input(), .events = POLLIN};
  return ubique_signals_pending() || poll(&source, 1, 0) > 0;
}
