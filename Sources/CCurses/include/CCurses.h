#ifndef UBIQUE_CCURSES_H
#define UBIQUE_CCURSES_H

/// The cells a character occupies, as the terminal library counts them; -1 for a control.
int ubique_cell_width(unsigned int scalar);

#endif
