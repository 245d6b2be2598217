#include <curses.h>
#include <string.h>
#include <term.h>

// The linker leads every reading of a terminal's description here (`--wrap=_nc_read_entry2`). What it fills in is a TERMTYPE
// with wider numbers, which are not looked at.
int __real__nc_read_entry2(const char *name, char *path, TERMTYPE *description);
int __wrap__nc_read_entry2(const char *name, char *path, TERMTYPE *description);

int __wrap__nc_read_entry2(const char *name, char *path, TERMTYPE *description) {
  int found = __real__nc_read_entry2(name, path, description);
  if (found != 1) return found;
  // mosh and the terminal of macOS call themselves xterm-256color, and garble a screen that repeats characters its way.
  for (unsigned index = 0; index < description->num_Strings && strnames[index] != NULL; index++) {
    if (strcmp(strnames[index], "rep") == 0) description->Strings[index] = NULL;
  }
  return found;
}
