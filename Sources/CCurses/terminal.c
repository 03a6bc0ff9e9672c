#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"
#include <curses.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *input_file, *output_file;
static bool has_colours;
static struct { attr_t attributes; short pair; } styles[UBIQUE_STYLES];

static struct ubique_modes modes;
/// The modes of the shell, to be given back.
static struct termios shell_modes;
/// Whether output that somebody stopped is started again when there is something to show.
static bool wakes;

/// How long the terminal is given to take the last bytes, in milliseconds.
enum { last_patience = 100 };

static void send(const char *bytes) { ubique_output_add(bytes, strlen(bytes)); }

static void collect(void) { ubique_output_collect(fileno(output_file)); }

static void deliver(void) {
  ubique_output_deliver(fileno(output_file));
  ubique_output_push();
}

// Ctrl-S and Ctrl-Q are keys like others: they must not freeze a screen that nobody knows how to wake.
static void free_flow_keys(int input) {
  struct termios modes;
  if (tcgetattr(input, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  if (tcsetattr(input, TCSANOW, &modes) == 0) def_prog_mode();
}

enum ubique_outcome ubique_open(const struct ubique_settings *settings) {
  if (screen) return UBIQUE_IN_USE;
  if (!isatty(settings->output) || tcgetattr(settings->input, &shell_modes) != 0) return UBIQUE_NOT_A_TERMINAL;
  if (!ubique_survives(settings->kind)) return UBIQUE_UNKNOWN_KIND;
  // They would pin the size.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  enum ubique_outcome outcome = ubique_examine(settings, &modes);
  if (outcome != UBIQUE_OPENED) return outcome;
  ubique_modes_inherit(&shell_modes);
  wakes = !settings->keyboard_signals;
  // Not for what the program may become: it opens its own.
  input_file = fdopen(fcntl(settings->input, F_DUPFD_CLOEXEC, 0), "r");
  output_file = fdopen(fcntl(settings->output, F_DUPFD_CLOEXEC, 0), "w");
  if (output_file) ubique_output_begin(settings->output, fileno(output_file));
  // Before ncurses installs handlers, which it does only where there are none.
  if (settings->signals) ubique_signals_begin(&shell_modes, &modes);
  screen = input_file && output_file ? newterm(settings->kind, output_file, input_file) : NULL;
  if (!screen) {
    if (input_file) fclose(input_file);
    if (output_file) fclose(output_file);
    ubique_signals_end();
    ubique_output_end();
    return UBIQUE_UNKNOWN_KIND;
  }
  if (settings->keyboard_signals) cbreak(); else raw();
  noecho();
  nonl();
  free_flow_keys(settings->input);
  collect();
  keypad(stdscr, TRUE);
  // Waiting keys must not stop a frame half way: the caller drains them before it draws.
  typeahead(-1);
  // Always visible: screen readers and input methods follow it.
  curs_set(1);
  has_colours = has_colors() && start_color() == OK;
  if (has_colours) use_default_colors();
  deliver();
  send(modes.on);
  return UBIQUE_OPENED;
}

/// Empties the screen at once.
static void blank(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
  ubique_show(0, 0);
}

void ubique_forget(void) {
  // What the terminal has not taken yet is of the visit.
  if (!ubique_output_push()) {
    ubique_output_drop();
    ubique_output_wake();
    const char *plain = ubique_capability("sgr0");
    if (plain) send(plain);
  }
  blank();
  if (ubique_scrollback()) send(ubique_scrollback());
  ubique_output_push();
}

void ubique_hand_over(void) {
  ubique_forget();
  ubique_output_finish(last_patience);
  tcflush(fileno(input_file), TCIFLUSH);
  ubique_modes_hand_on(&shell_modes);
  // Until the next image hears them.
  ubique_signals_hold();
}

void ubique_take_back(void) { ubique_signals_release(); }

/// Gives the modes of the shell back.
static void leave(void) {
  send(modes.off);
  collect();
  endwin();
  deliver();
  ubique_output_finish(last_patience);
  // The library has tried to while its output was elsewhere.
  tcsetattr(fileno(output_file), TCSANOW, &shell_modes);
}

void ubique_close(void) {
  if (!screen) return;
  // A terminal with one screen only would go on showing the last page.
  if (!ubique_capability("rmcup")) blank();
  leave();
  ubique_signals_end();
  ubique_output_end();
  delscreen(screen);
  screen = NULL;
  fclose(input_file);
  fclose(output_file);
}

int ubique_input(void) { return fileno(input_file); }

void ubique_size(int *rows, int *columns) {
  *rows = screen ? getmaxy(stdscr) : 0;
  *columns = screen ? getmaxx(stdscr) : 0;
}

bool ubique_adopt_size(void) {
  struct winsize size;
  if (ioctl(fileno(output_file), TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return false;
  resize_term(size.ws_row, size.ws_col);
  // Terminals differ in what they keep.
  clearok(curscr, TRUE);
  return true;
}

int ubique_colours(void) { return has_colours ? COLORS : 0; }

void ubique_define_style(int style, unsigned bits, int foreground, int background) {
  if (style < 0 || style >= UBIQUE_STYLES) return;
  attr_t attributes = WA_NORMAL;
  if (bits & UBIQUE_BOLD) attributes |= WA_BOLD;
  if (bits & UBIQUE_REVERSED) attributes |= WA_REVERSE;
  if (bits & UBIQUE_UNDERLINED) attributes |= WA_UNDERLINE;
  bool coloured = has_colours && (foreground >= 0 || background >= 0) && style + 1 < COLOR_PAIRS;
  if (coloured) init_pair((short)(style + 1), (short)foreground, (short)background);
  styles[style].attributes = attributes;
  styles[style].pair = coloured ? (short)(style + 1) : 0;
}

void ubique_erase(void) {
  cchar_t blank;
  setcchar(&blank, L" ", styles[0].attributes, styles[0].pair, NULL);
  wbkgrndset(stdscr, &blank);
  werase(stdscr);
}

void ubique_put(int row, int column, uint32_t base, uint32_t mark, uint32_t other_mark, int cells, int style) {
  if (style < 0 || style >= UBIQUE_STYLES) return;
  wchar_t text[] = {(wchar_t)base, (wchar_t)mark, (wchar_t)other_mark, 0};
  attr_t attributes = styles[style].attributes;
  cchar_t cell;
  // Where this C library counts otherwise than the page did, the layout matters more than the sign.
  bool agrees = wcwidth((wchar_t)base) == cells;
  if (!agrees || setcchar(&cell, text, attributes, styles[style].pair, NULL) == ERR) {
    setcchar(&cell, L"?", attributes, styles[style].pair, NULL);
  } else {
    cells = 1;
  }
  for (int i = 0; i < cells; i++) mvwadd_wch(stdscr, row, column + i, &cell);
}

void ubique_show(int row, int column) {
  wmove(stdscr, row, column);
  collect();
  wrefresh(stdscr);
  deliver();
}

bool ubique_is_shown(void) {
  if (ubique_output_push()) return true;
  if (wakes) ubique_output_wake();
  return ubique_output_push();
}

void ubique_repaint(void) { clearok(curscr, TRUE); }

/// Gives the terminal's modes back, does something, and has the next show set them and send everything.
static void away(void (*meanwhile)(void)) {
  leave();
  if (meanwhile) meanwhile();
  // Not left to the next show, whose output is elsewhere.
  reset_prog_mode();
  send(modes.on);
  ubique_adopt_size();
  clearok(curscr, TRUE);
}

void ubique_suspend(void) { away(ubique_signals_stop); }

void ubique_resume(void) { away(NULL); }

const char *ubique_key_sequence(const char *name) { return screen ? ubique_capability(name) : NULL; }
