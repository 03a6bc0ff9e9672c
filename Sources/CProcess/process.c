#define _GNU_SOURCE
#include "CProcess.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

void ubique_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Also where the system pipes core dumps to a program, which the limit does not stop.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static const int keyboard_signals[] = {SIGINT, SIGQUIT, SIGTSTP};

static void keyboard_signals_set(int how) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < 3; i++) sigaddset(&set, keyboard_signals[i]);
  sigprocmask(how, &set, NULL);
}

/// Whether a station hears that it is asked to begin anew; else the question waits, also for the next image.
static void renewal_set(int how) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGURG);
  sigprocmask(how, &set, NULL);
}

void ubique_hear_renewal(void (*handler)(int)) {
  // Without SA_RESTART, so that waiting for a line is over.
  struct sigaction action = {.sa_handler = handler};
  sigaction(SIGURG, &action, NULL);
  renewal_set(SIG_UNBLOCK);
}

void ubique_hear_keyboard_signals(void) { keyboard_signals_set(SIG_UNBLOCK); }

void ubique_ignore_keyboard_signals(void) {
  for (int i = 0; i < 3; i++) signal(keyboard_signals[i], SIG_IGN);
}

/// The name that a program was called by, without its folder.
static const char *name_of(const char *word) {
  const char *slash = strrchr(word, '/');
  return slash ? slash + 1 : word;
}

/// Whether a command line is that of an interview, in this program and not in its tests.
static bool is_interview(int count, char **words) {
  if (count < 1) return false;
  const char *name = name_of(words[0]);
  // A login shell is called by its name with a line before it.
  if (strcmp(name + (*name == '-'), "ubique") != 0) return false;
  return count == 1 || words[1][0] == '-' || strcmp(words[1], "interview") == 0;
}

/// Before anything else is done: whoever holds Ctrl-C down while a station begins does not end it, and nobody looks into
/// what an interview hears. Which setting it has, and so what becomes of the keys, is only known once its configuration
/// has been read. What draws the sheet reads answers as well.
static void begin(int count, char **words, char **variables) {
  (void)variables;
  bool draws = count > 0 && strcmp(name_of(words[0]), "ubique-sheet") == 0;
  bool asks = is_interview(count, words);
  if (asks) {
    keyboard_signals_set(SIG_BLOCK);
    renewal_set(SIG_BLOCK);
  }
  if (asks || draws) ubique_keep_memory_private();
}

// The array that is run through before any constructor.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = begin;

void ubique_begin_anew(char *const *arguments) {
  renewal_set(SIG_BLOCK);
  // By this link the same program is found, even when its file was replaced meanwhile.
  execve("/proc/self/exe", arguments, environ);
}

/// The bytes that are handed on at once, and how long is waited before looking up, in milliseconds.
enum { piece = 65536, look = 100 };

/// What passes between a program that runs and this one.
struct exchange {
  int in, out;
  const char *rest;
  size_t left;
  char *output;
  size_t written, capacity;
};

/// Writes what the program can take and reads what it has, if it does within so many milliseconds; false once it has said
/// everything, or too much.
static bool exchange_once(struct exchange *e, int milliseconds, bool *failed) {
  struct pollfd ends[2] = {{e->out, POLLIN, 0}, {e->left > 0 ? e->in : -1, POLLOUT, 0}};
  int ready = poll(ends, 2, milliseconds);
  if (ready < 0 && errno == EINTR) return true;
  if (ready == 0) return true;
  if (ready < 0) return !(*failed = true);
  if (ends[1].revents) {
    ssize_t count = write(e->in, e->rest, e->left < piece ? e->left : piece);
    // A program that wants no more has had what it wanted.
    if (count < 0 && errno != EAGAIN && errno != EINTR) count = (ssize_t)e->left;
    if (count > 0) e->rest += count, e->left -= (size_t)count;
    if (e->left == 0) close(e->in), e->in = -1;
  }
  if (!ends[0].revents) return true;
  if (e->written == e->capacity) return !(*failed = true);
  ssize_t count = read(e->out, e->output + e->written, e->capacity - e->written);
  if (count < 0) return errno == EAGAIN || errno == EINTR || !(*failed = true);
  e->written += (size_t)count;
  return count > 0;
}

static long long clock_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/// Starts a program between two pipes, its complaints unheard; its number, or -1.
static pid_t start(char *const *words, const int in[2], const int out[2]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  pid_t child = -1;
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  if (posix_spawn_file_actions_init(&actions)) return -1;
  if (!posix_spawnattr_init(&attributes)) {
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (posix_spawn_file_actions_adddup2(&actions, in[0], 0) ||
        posix_spawn_file_actions_adddup2(&actions, out[1], 1) ||
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) ||
        posix_spawnp(&child, words[0], &actions, &attributes, words, environ))
      child = -1;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

ssize_t ubique_filter(char *const *words, const void *input, size_t count, void *output, size_t capacity,
                      int patience, bool (*is_over)(void), int *status) {
  int in[2], out[2];
  if (pipe2(in, O_CLOEXEC)) return -1;
  if (pipe2(out, O_CLOEXEC)) {
    close(in[0]), close(in[1]);
    return -1;
  }
  pid_t child = start(words, in, out);
  close(in[0]), close(out[1]);
  fcntl(in[1], F_SETFL, O_NONBLOCK);
  struct exchange e = {in[1], out[0], input, count, output, 0, capacity};
  if (count == 0) close(e.in), e.in = -1;
  bool failed = child < 0;
  long long end = clock_now() + patience * 1000LL;
  while (!failed) {
    long long left = end - clock_now();
    if (left <= 0 || is_over()) failed = true;
    // In short looks: a signal that asks this program to end must not wait for the other one.
    else if (!exchange_once(&e, left < look ? (int)left : look, &failed)) break;
  }
  if (e.in >= 0) close(e.in);
  close(e.out);
  if (child < 0) return -1;
  if (failed) kill(child, SIGKILL);
  int ended = 0;
  while (waitpid(child, &ended, 0) < 0 && errno == EINTR) continue;
  *status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
  return failed ? -1 : (ssize_t)e.written;
}
