#define _GNU_SOURCE
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// Whatever ends the program must leave a usable terminal; a signal that asks it to end is told to it first.
// SIGURG asks a station to begin anew once nobody is there; whoever does not listen to it is not ended by it.
static const int told[] = {SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH, SIGURG};
enum { TOLD = sizeof told / sizeof *told };

// What ends nothing by itself, cannot be caught, or stops the program: not handled here.
static const int left[] = {SIGKILL, SIGSTOP, SIGCHLD, SIGTTIN, SIGTTOU};
enum { LEFT = sizeof left / sizeof *left };

static struct sigaction before[NSIG];
static bool is_handled[NSIG];
static volatile sig_atomic_t arrived[TOLD];
static int wake[2] = {-1, -1};
static bool handling;

static struct termios saved_modes;
static struct ubique_modes modes;
static int terminal = -1;

// A stack of its own, because a stack overflow is a crash too.
static char handler_stack[64 * 1024];

static bool contains(const int *signals, int count, int signal) {
  for (int i = 0; i < count; i++)
    if (signals[i] == signal) return true;
  return false;
}

static bool asks_to_end(int signal) { return signal == SIGHUP || signal == SIGTERM || signal == SIGINT; }

static void rescue(int signal) {
  // Where output is stopped this writes nothing, and does not wait: the program ends all the same. On a terminal of
  // another account, which cannot be opened anew, a write would wait: there it is started again first.
  if (ubique_output_waits()) ubique_output_wake();
  ssize_t count = write(terminal, modes.reset, modes.reset_length);
  if (count < (ssize_t)modes.reset_length) {
    ubique_output_wake();
    count = write(terminal, modes.reset, modes.reset_length);
  }
  tcsetattr(terminal, TCSANOW, &saved_modes);
  // The default action, never a debugger: on a public terminal nobody may be asked to look into the memory.
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
}

static void tell(int signal) {
  int error = errno;
  for (int i = 0; i < TOLD; i++) {
    if (told[i] != signal) continue;
    // A program that did not even look at the first request will not look at the second.
    if (arrived[i] && asks_to_end(signal)) rescue(signal);
    arrived[i] = 1;
  }
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = error;
}

static void handle(int signal, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, old);
}

/// Handles a signal, unless the caller had us ignore it, as under nohup, or a station did before it opened its terminal.
static void begin(int signal, void (*handler)(int)) {
  // The system keeps some for itself.
  if (sigaction(signal, NULL, &before[signal]) != 0 || before[signal].sa_handler == SIG_IGN) return;
  handle(signal, handler, SA_ONSTACK, NULL);
  is_handled[signal] = true;
}

/// All signals that are handled here. Also those of a fault in the program, which somebody can send: a true fault is not
/// held up by it, but ends the program.
static sigset_t requests(void) {
  sigset_t set;
  sigfillset(&set);
  for (int i = 0; i < LEFT; i++) sigdelset(&set, left[i]);
  return set;
}

void ubique_signals_hold(void) {
  sigset_t set = requests();
  sigprocmask(SIG_BLOCK, &set, NULL);
  // What asked to end and was not yet looked at waits with the rest: what is pending outlives the change of images.
  for (int i = 0; i < TOLD; i++) {
    if (!arrived[i] || !asks_to_end(told[i])) continue;
    arrived[i] = 0;
    kill(getpid(), told[i]);
  }
}

void ubique_signals_release(void) {
  sigset_t set = requests();
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

void ubique_signals_begin(const struct termios *saved, const struct ubique_modes *chosen) {
  terminal = ubique_output_descriptor();
  saved_modes = *saved;
  modes = *chosen;
  if (pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) wake[0] = wake[1] = -1;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < TOLD; i++) arrived[i] = 0;
  for (int signal = 1; signal < NSIG; signal++) {
    is_handled[signal] = false;
    if (contains(left, LEFT, signal)) continue;
    begin(signal, contains(told, TOLD, signal) ? tell : rescue);
  }
  handling = true;
  // What arrived while one image of a station followed another.
  ubique_signals_release();
}

void ubique_signals_end(void) {
  if (!handling) return;
  handling = false;
  for (int signal = 1; signal < NSIG; signal++)
    if (is_handled[signal]) sigaction(signal, &before[signal], NULL);
  for (int i = 0; i < 2; i++) {
    if (wake[i] >= 0) close(wake[i]);
    wake[i] = -1;
  }
}

int ubique_signals_descriptor(void) { return wake[0]; }

bool ubique_is_asked_to_end(void) {
  for (int i = 0; i < TOLD; i++)
    if (arrived[i] && asks_to_end(told[i])) return handling;
  return false;
}

bool ubique_signals_pending(void) {
  for (int i = 0; i < TOLD; i++)
    if (arrived[i]) return handling;
  return false;
}

int ubique_signals_take(void) {
  if (!handling) return 0;
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
  for (int i = 0; i < TOLD; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    return told[i];
  }
  return 0;
}

void ubique_signals_stop(void) {
  struct sigaction ours;
  handle(SIGTSTP, SIG_DFL, 0, &ours);
  raise(SIGTSTP);
  if (handling) sigaction(SIGTSTP, &ours, NULL);
  // Whoever stopped itself knows that it continues.
  for (int i = 0; i < TOLD; i++)
    if (told[i] == SIGCONT) arrived[i] = 0;
}
