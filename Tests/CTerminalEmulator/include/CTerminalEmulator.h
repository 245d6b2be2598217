// What the tests' terminal needs from C: a program started in its own pseudo-terminal, and libvterm's screen.

#ifndef CTERMINALEMULATOR_H
#define CTERMINALEMULATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A running program, its terminal and its process.
typedef struct {
  int master;
  int process;
  /// Readable when the process has ended.
  int ended;
} ct_program;

/// Opens a new terminal. Returns 0, or the number of the error.
int ct_open(int *master);

/// Starts a program as the leader of its own session on that terminal. Everything else it inherits is closed, and no
/// signal is ignored. Returns 0, or the number of the error.
int ct_start(ct_program *program, int master, const char *path, char *const arguments[], char *const environment[],
             const char *folder, int rows, int columns);

/// Tells the kernel a new size; the program gets SIGWINCH.
void ct_resize(int master, int rows, int columns);

/// How many bytes the program has not taken yet; -1 when the terminal is gone.
int ct_untaken(int master);

/// Lets the terminal take no more output. Returns 0, or the number of the error.
int ct_stop_output(int master);

/// One cell of the screen as libvterm has it.
typedef struct {
  uint32_t scalars[6];
  int scalar_count;
  int width;
  bool bold, underline, reverse;
  /// Palette index, or -1 for the terminal's own colour.
  int foreground, background;
} ct_cell;

/// A screen of libvterm.
typedef struct ct_screen ct_screen;

ct_screen *ct_screen_new(int rows, int columns);
void ct_screen_free(ct_screen *screen);
void ct_screen_resize(ct_screen *screen, int rows, int columns);
void ct_screen_write(ct_screen *screen, const uint8_t *bytes, size_t length);
/// What the terminal answers to queries; returns the number of bytes.
size_t ct_screen_answers(ct_screen *screen, uint8_t *bytes, size_t room);
/// All cells, row by row.
void ct_screen_cells(const ct_screen *screen, int rows, int columns, ct_cell *cells);
void ct_screen_cursor(const ct_screen *screen, int *row, int *column);
bool ct_screen_cursor_shown(const ct_screen *screen);
bool ct_screen_alternate(const ct_screen *screen);
/// Valid until the next write.
const char *ct_screen_title(const ct_screen *screen);

#endif
