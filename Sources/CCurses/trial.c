#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// The terminal library trusts a description as it trusts itself: a damaged one ends the program in the midst of it. So
// a child that may end badly tries the description out first, on a screen that nobody sees.

/// Draws what asks for all that drawing takes: attributes and colours, moves near and far, parts of rows emptied.
static void draw(void) {
  int pairs = has_colors() && start_color() == OK ? (COLOR_PAIRS < 32 ? COLOR_PAIRS : 32) : 0;
  if (pairs) use_default_colors();
  for (int i = 1; i < pairs; i++) init_pair((short)i, (short)(i * 37 % COLORS), (short)(i % 3 ? -1 : i * 91 % COLORS));
  const attr_t attributes[] = {WA_NORMAL, WA_BOLD, WA_REVERSE, WA_UNDERLINE, WA_BOLD | WA_REVERSE};
  for (int frame = 0; frame < 6; frame++) {
    for (int row = 0; row < LINES; row++) {
      if ((row + frame) % 3 == 0) continue;
      wattr_set(stdscr, attributes[(row + frame) % 5], (short)(pairs > 1 ? (row + frame) % pairs : 0), NULL);
      mvwprintw(stdscr, row, (row * 7 + frame * 11) % 40, "%s", frame % 2 ? "aaaaaaaaaaaaaaaaaaaaaa" : "Ubique, Cnam");
      if (frame % 2) wclrtoeol(stdscr);
    }
    if (frame == 3) clearok(curscr, TRUE);
    if (frame == 4) werase(stdscr);
    wmove(stdscr, frame * 5 % LINES, frame * 13 % COLS);
    wrefresh(stdscr);
  }
}

static void try_out(const char *kind) {
  const int ends[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGALRM, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) signal(ends[i], SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  // Of some damaged descriptions it uses memory that it never filled: what that does must not hang on what was there.
  mallopt(M_PERTURB, 0xA5);
  // A description can also lead in circles.
  alarm(2);
  // The size is the terminal's, not the description's: one of those alone may be refused here, and not there.
  setenv("LINES", "24", 1);
  setenv("COLUMNS", "80", 1);
  struct ubique_settings settings = {.kind = kind, .output = open("/dev/null", O_RDWR), .mouse = true};
  // What the library complains of is told once, in words for people.
  dup2(settings.output, STDERR_FILENO);
  struct ubique_modes modes;
  if (ubique_examine(&settings, &modes) != UBIQUE_OPENED) _exit(0);
  FILE *nowhere = fdopen(settings.output, "r+");
  SCREEN *screen = nowhere ? newterm(kind, nowhere, nowhere) : NULL;
  // What is refused in good order is refused again, and told.
  if (!screen) _exit(0);
  keypad(stdscr, TRUE);
  curs_set(1);
  resize_term(24, 80);
  draw();
  endwin();
  delscreen(screen);
  _exit(0);
}

/// Whether the description is one that came with the system, by where the library looks: before that come a person's own
/// and those of the machine's administrator. A trial takes milliseconds, which not everybody's start has to pay.
static bool came_with_the_system(const char *kind) {
  char place[256];
  if (getenv("TERMINFO") || getenv("TERMINFO_DIRS")) return false;
  const char *home = getenv("HOME");
  if (home && snprintf(place, sizeof place, "%s/.terminfo", home) >= (int)sizeof place) return false;
  if (home && access(place, F_OK) == 0) return false;
  if (snprintf(place, sizeof place, "/etc/terminfo/%c/%s", kind[0], kind) >= (int)sizeof place) return false;
  return access(place, F_OK) != 0;
}

bool ubique_survives(const char *kind) {
  if (kind && came_with_the_system(kind)) return true;
  pid_t child = fork();
  if (child < 0) return true;
  if (child == 0) try_out(kind);
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return true;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
