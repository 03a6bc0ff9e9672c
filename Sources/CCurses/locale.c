#define _XOPEN_SOURCE 700
#include "CCurses.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool is_utf8_name(const char *codeset) {
  return strncasecmp(codeset, "utf-8", 5) == 0 || strncasecmp(codeset, "utf8", 4) == 0;
}

/// The value that decides on characters, by POSIX's order of precedence.
static const char *locale_name(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "C";
}

bool ubique_prepare_locale(void) {
  const char *name = locale_name();
  const char *dot = strchr(name, '.');
  bool installed = setlocale(LC_CTYPE, "") != NULL;
  bool plain = strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0;
  if (installed && is_utf8_name(nl_langinfo(CODESET))) return true;
  // A name that says another character set is believed, even when that set is not installed here.
  bool says_other = dot ? !is_utf8_name(dot + 1) : installed && !plain;
  // A locale that is not installed must not cost the letters: C.UTF-8 is part of the C library.
  if (!(installed && says_other)) setlocale(LC_CTYPE, "C.UTF-8");
  return !says_other;
}

int ubique_cell_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
