#define _XOPEN_SOURCE 700
#include "CCurses.h"
#include <wchar.h>

int ubique_cell_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }
