#include "Description.h"

#include <ctype.h>
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

// What a compiled description (term(5)) holds comes from outside: from a file that may be cut, changed or another one. ncurses
// believes it, reads through the pointers that follow from it, and asks for as much memory as it says.

// The linker leads every reading of a description here (`--wrap=_nc_read_entry2`). What it fills in is a TERMTYPE whose
// numbers are wider: ints.
int __real__nc_read_entry2(const char *name, char *path, TERMTYPE *description);
int __wrap__nc_read_entry2(const char *name, char *path, TERMTYPE *description);

// Of tic.h: what ncurses has to say of a damaged file would stand in the middle of the screen.
extern bool _nc_suppress_warnings;

static bool was_damaged;

bool cn_description_was_damaged(void) { return was_damaged; }

// CANCELLED_STRING of tic.h: a description says that it has none.
static bool is_text(const char *text) { return text != NULL && text != (const char *)-1; }

// Strings for a terminal's own keys and telephones take texts as parameters; none of them is ever sent here.
static bool takes_texts(const char *name) {
  static const char *const names[] = {"pfkey", "pfloc", "pfx", "pfxl", "pln", "dial", "qdial", "fln"};
  for (unsigned index = 0; index < sizeof names / sizeof names[0]; index++) {
    if (strcmp(name, names[index]) == 0) return true;
  }
  return false;
}

// terminfo(5), Parameterized Strings: a number would be read as the place of a text, or fill the memory with blanks.
static bool has_fitting_parameters(const char *text) {
  for (const char *at = text; *at != '\0'; at++) {
    if (at[0] == '$' && at[1] == '<' && atoi(at + 2) > 1000) return false;
    if (*at != '%') continue;
    if (*++at == '\0') return false;
    at += strspn(at, ":-+# ");
    if (strspn(at, "0123456789.") > 3) return false;
    at += strspn(at, "0123456789.");
    if (*at == 's' || *at == 'l') return false;
    if (*at == '\0') return false;
    // The sign after a quote may be any.
    if (*at == '\'' && at[1] != '\0') at++;
  }
  return true;
}

static bool are_strings_right(const TERMTYPE *description) {
  for (unsigned index = 0; index < description->num_Strings && strnames[index] != NULL; index++) {
    const char *text = description->Strings[index];
    if (is_text(text) && !takes_texts(strnames[index]) && !has_fitting_parameters(text)) return false;
  }
  return true;
}

// The names that a description adds of its own stand in a row: of yes or no, of numbers, of strings.
static bool are_own_names_right(const TERMTYPE *description) {
  unsigned count = description->ext_Booleans + description->ext_Numbers + description->ext_Strings;
  for (unsigned index = 0; index < count; index++) {
    if (!is_text(description->ext_Names[index])) return false;
  }
  return true;
}

static int *number(const TERMTYPE *description, const char *name) {
  int *numbers = (int *)description->Numbers;
  for (unsigned index = 0; index < description->num_Numbers && numnames[index] != NULL; index++) {
    if (strcmp(numnames[index], name) == 0) return &numbers[index];
  }
  return NULL;
}

// Below 0 there is no such number.
static bool is_within(const TERMTYPE *description, const char *name, int least, int most) {
  const int *value = number(description, name);
  return value == NULL || *value < 0 || (*value >= least && *value <= most);
}

static bool are_numbers_right(const TERMTYPE *description) {
  return is_within(description, "colors", 0, 1 << 24) && is_within(description, "pairs", 0, 1 << 24) &&
         is_within(description, "it", 1, 1000) && is_within(description, "xmc", 0, 4);
}

int __wrap__nc_read_entry2(const char *name, char *path, TERMTYPE *description) {
  _nc_suppress_warnings = TRUE;
  was_damaged = false;
  int found = __real__nc_read_entry2(name, path, description);
  if (found != 1) return found;
  was_damaged = !are_own_names_right(description) || !are_strings_right(description) || !are_numbers_right(description);
  if (was_damaged) return 0;
  // mosh and the terminal of macOS call themselves xterm-256color, and garble a screen that repeats characters its way.
  for (unsigned index = 0; index < description->num_Strings && strnames[index] != NULL; index++) {
    if (strcmp(strnames[index], "rep") == 0) description->Strings[index] = NULL;
  }
  // The size is asked of the terminal, and limited, before the first frame; ncurses begins with the usual one.
  int *height = number(description, "lines"), *width = number(description, "cols");
  if (height != NULL) *height = 24;
  if (width != NULL) *width = 80;
  return found;
}
