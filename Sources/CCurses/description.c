#define _XOPEN_SOURCE 700
#include "internal.h"
#include <curses.h>
#include <string.h>
// Here and not beside the drawing, because it defines ordinary words as macros.
#include <term.h>

const char *ubique_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == NULL || value == (char *)-1 || *value == 0 ? NULL : value;
}

const char *ubique_scrollback(void) {
  const char *said = ubique_capability("E3");
  const char *clear = ubique_capability("clear");
  // Descriptions older than it do not say so; terminals that speak ECMA-48 and do not know it pass it over.
  return said ? said : clear && strstr(clear, "\033[") ? "\033[3J" : NULL;
}

static struct ubique_modes *remembering;

static int remember(int byte) {
  if (remembering->reset_length < sizeof remembering->reset)
    remembering->reset[remembering->reset_length++] = (char)byte;
  return byte;
}

/// Chooses the modes to set, and what undoes them.
static void choose_modes(struct ubique_modes *modes, bool mouse, bool stranger) {
  *modes = (struct ubique_modes){0};
  // Only where the description shows that the terminal speaks xterm's language.
  bool speaks = ubique_capability("kmous") != NULL;
  if (speaks || ubique_capability("BE")) {
    strcat(modes->on, "\033[?2004h");
    strcat(modes->off, "\033[?2004l");
  }
  if (mouse && speaks) {
    strcat(modes->on, "\033[?1000h\033[?1006h");
    strcat(modes->off, "\033[?1006l\033[?1000l");
  }
  remembering = modes;
  for (const char *byte = modes->off; *byte; byte++) remember(*byte);
  const char *names[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  for (int i = 0; i < 4; i++)
    if (ubique_capability(names[i])) tputs(ubique_capability(names[i]), 1, remember);
  // Where there is no first screen to give back, the last page must not stay.
  if (!ubique_capability("rmcup") && ubique_capability("clear")) {
    tputs(ubique_capability("clear"), 1, remember);
    // Nor, on a machine left to strangers, what scrolled off it.
    for (const char *byte = stranger ? ubique_scrollback() : NULL; byte && *byte; byte++) remember(*byte);
  }
  remember('\r');
  remember('\n');
}

enum ubique_outcome ubique_examine(const struct ubique_settings *settings, struct ubique_modes *modes) {
  int error = 0;
  if (setupterm(settings->kind, settings->output, &error) == ERR)
    return error == 1 ? UBIQUE_NO_CURSOR_PLACEMENT : UBIQUE_UNKNOWN_KIND;
  bool places = ubique_capability("cup") != NULL;
  choose_modes(modes, settings->mouse, !settings->keyboard_signals);
  del_curterm(cur_term);
  return places ? UBIQUE_OPENED : UBIQUE_NO_CURSOR_PLACEMENT;
}
