#define _GNU_SOURCE
#include "internal.h"
#include <stdlib.h>
#include <string.h>

// The modes of the shell travel from one image of a station to the next, so that the terminal is never cooked between:
// typed keys would show, and Ctrl-C would be a signal.

static const char variable[] = "UBIQUE_TERMINAL_MODES";
static const char digits[] = "0123456789abcdef";

void ubique_modes_hand_on(const struct termios *saved) {
  const unsigned char *bytes = (const unsigned char *)saved;
  char text[2 * sizeof *saved + 1];
  for (size_t i = 0; i < sizeof *saved; i++) {
    text[2 * i] = digits[bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes[i] & 15];
  }
  text[2 * sizeof *saved] = 0;
  setenv(variable, text, 1);
}

bool ubique_modes_inherit(struct termios *saved) {
  const char *text = getenv(variable);
  struct termios read;
  unsigned char *bytes = (unsigned char *)&read;
  bool is_whole = text && strlen(text) == 2 * sizeof read;
  for (size_t i = 0; is_whole && i < 2 * sizeof read; i++) {
    const char *digit = text[i] ? strchr(digits, text[i]) : NULL;
    if (!digit) is_whole = false;
    else bytes[i / 2] = (unsigned char)(i % 2 ? bytes[i / 2] << 4 | (digit - digits) : digit - digits);
  }
  unsetenv(variable);
  if (is_whole) *saved = read;
  return is_whole;
}
