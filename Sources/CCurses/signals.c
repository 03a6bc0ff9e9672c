#define _XOPEN_SOURCE 700
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// A crash must leave a usable terminal; a signal that asks the program to end is told to it first.
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
static const int told[] = {SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
enum { FATAL = sizeof fatal / sizeof *fatal, TOLD = sizeof told / sizeof *told };

static struct sigaction before[FATAL + TOLD];
static volatile sig_atomic_t arrived[TOLD];
static int wake[2] = {-1, -1};
static bool handling;

static struct termios saved_modes;
static struct ubique_modes modes;
static int terminal = -1;

// A stack of its own, because a stack overflow is a crash too.
static char handler_stack[64 * 1024];

static void rescue(int signal) {
  ssize_t ignored = write(terminal, modes.reset, modes.reset_length);
  (void)ignored;
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
    bool asks_to_end = signal == SIGHUP || signal == SIGTERM || signal == SIGINT;
    if (arrived[i] && asks_to_end) rescue(signal);
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

void ubique_signals_begin(int output, const struct termios *saved, const struct ubique_modes *chosen) {
  terminal = output;
  saved_modes = *saved;
  modes = *chosen;
  if (pipe(wake) != 0) wake[0] = wake[1] = -1;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
  }
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < FATAL; i++) {
    handle(fatal[i], rescue, SA_ONSTACK, &before[i]);
    // A station ignores Ctrl-\ from before it opens its terminal.
    if (fatal[i] == SIGQUIT && before[i].sa_handler == SIG_IGN) sigaction(SIGQUIT, &before[i], NULL);
  }
  for (int i = 0; i < TOLD; i++) {
    arrived[i] = 0;
    handle(told[i], tell, SA_ONSTACK, &before[FATAL + i]);
    // What the caller had us ignore, as under nohup, stays ignored.
    if (before[FATAL + i].sa_handler == SIG_IGN) sigaction(told[i], &before[FATAL + i], NULL);
  }
  handling = true;
}

void ubique_signals_end(void) {
  if (!handling) return;
  handling = false;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &before[FATAL + i], NULL);
  for (int i = 0; i < 2; i++) {
    if (wake[i] >= 0) close(wake[i]);
    wake[i] = -1;
  }
}

int ubique_signals_descriptor(void) { return wake[0]; }

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
