#define _GNU_SOURCE 1

#include "CTerminalEmulator.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

// In the child: only calls that are safe after a fork of a program with threads.
static void become(const char *slave, const char *path, char *const arguments[], char *const environment[],
                   const char *folder, const struct winsize *size, int report) {
  setsid();
  int terminal = open(slave, O_RDWR);
  if (terminal < 0) goto failed;
  ioctl(terminal, TIOCSCTTY, 0);
  ioctl(terminal, TIOCSWINSZ, size);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  if (terminal > 2) close(terminal);
  struct sigaction usual = {0};
  usual.sa_handler = SIG_DFL;
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &usual, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (folder != NULL && chdir(folder) != 0) goto failed;
  // 3 and up, apart from the descriptor that reports, which closes itself.
  if (report > 3) syscall(SYS_close_range, 3, report - 1, 0);
  syscall(SYS_close_range, report + 1, ~0U, 0);
  execve(path, arguments, environment);
failed:;
  int error = errno;
  ssize_t written = write(report, &error, sizeof error);
  (void)written;
  _exit(127);
}

int ct_open(int *master) {
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0) return errno;
  if (grantpt(*master) == 0 && unlockpt(*master) == 0 && fcntl(*master, F_SETFL, O_NONBLOCK) == 0) return 0;
  int error = errno;
  close(*master);
  return error;
}

int ct_start(ct_program *program, int master, const char *path, char *const arguments[], char *const environment[],
             const char *folder, int rows, int columns) {
  char slave[128];
  int report[2];
  if (ptsname_r(master, slave, sizeof slave) != 0 || pipe2(report, O_CLOEXEC) != 0) return errno;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = fork();
  if (child == 0) become(slave, path, arguments, environment, folder, &size, report[1]);
  int error = child < 0 ? errno : 0;
  close(report[1]);
  // The pipe closes by itself when the program has started.
  if (child > 0 && read(report[0], &error, sizeof error) != sizeof error) error = 0;
  close(report[0]);
  if (error != 0) return error;
  program->master = master;
  program->process = child;
  program->ended = (int)syscall(SYS_pidfd_open, child, 0);
  return program->ended < 0 ? errno : 0;
}

void ct_resize(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(master, TIOCSWINSZ, &size);
}

int ct_untaken(int master) {
  char name[128];
  int slave = ptsname_r(master, name, sizeof name) == 0 ? open(name, O_RDONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK) : -1;
  if (slave < 0) return -1;
  int count = 0;
  if (ioctl(slave, FIONREAD, &count) != 0) count = -1;
  close(slave);
  return count;
}

int ct_stop_output(int master) {
  char name[128];
  int slave = ptsname_r(master, name, sizeof name) == 0 ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
  if (slave < 0) return errno;
  int error = tcflow(slave, TCOOFF) == 0 ? 0 : errno;
  close(slave);
  return error;
}

struct ct_screen {
  VTerm *terminal;
  VTermScreen *screen;
  bool alternate, cursor_shown;
  char title[512];
};

static int property_changed(VTermProp property, VTermValue *value, void *user) {
  ct_screen *screen = user;
  switch (property) {
    case VTERM_PROP_ALTSCREEN: screen->alternate = value->boolean; break;
    case VTERM_PROP_CURSORVISIBLE: screen->cursor_shown = value->boolean; break;
    case VTERM_PROP_TITLE:
      strncpy(screen->title, value->string, sizeof screen->title - 1);
      break;
    default: break;
  }
  return 1;
}

// libvterm 0.1 has no place for a wide character on a screen of one column, and fails; its second column is never read.
static int columns_for(int columns) { return columns < 2 ? 2 : columns; }

static const VTermScreenCallbacks callbacks = {.settermprop = property_changed};

ct_screen *ct_screen_new(int rows, int columns) {
  ct_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->terminal = vterm_new(rows, columns_for(columns));
  vterm_set_utf8(screen->terminal, 1);
  screen->screen = vterm_obtain_screen(screen->terminal);
  vterm_screen_enable_altscreen(screen->screen, 1);
  vterm_screen_set_callbacks(screen->screen, &callbacks, screen);
  vterm_screen_reset(screen->screen, 1);
  // libvterm 0.1 repeats what it has not shown yet (REP) without an end, so it has always shown something.
  vterm_input_write(screen->terminal, " ", 1);
  vterm_screen_reset(screen->screen, 1);
  return screen;
}

void ct_screen_free(ct_screen *screen) {
  vterm_free(screen->terminal);
  free(screen);
}

void ct_screen_resize(ct_screen *screen, int rows, int columns) { vterm_set_size(screen->terminal, rows, columns_for(columns)); }

void ct_screen_write(ct_screen *screen, const uint8_t *bytes, size_t length) {
  vterm_input_write(screen->terminal, (const char *)bytes, length);
  vterm_screen_flush_damage(screen->screen);
}

size_t ct_screen_answers(ct_screen *screen, uint8_t *bytes, size_t room) {
  return vterm_output_read(screen->terminal, (char *)bytes, room);
}

static int palette_index(const VTermColor *color) {
  if (VTERM_COLOR_IS_DEFAULT_FG(color) || VTERM_COLOR_IS_DEFAULT_BG(color)) return -1;
  return VTERM_COLOR_IS_INDEXED(color) ? color->indexed.idx : -1;
}

static ct_cell cell_at(const ct_screen *screen, int row, int column) {
  VTermScreenCell cell = {0};
  VTermPos place = {.row = row, .col = column};
  vterm_screen_get_cell(screen->screen, place, &cell);
  ct_cell result = {.width = cell.width,
                    .bold = cell.attrs.bold,
                    .underline = cell.attrs.underline != 0,
                    .reverse = cell.attrs.reverse,
                    .foreground = palette_index(&cell.fg),
                    .background = palette_index(&cell.bg)};
  while (result.scalar_count < VTERM_MAX_CHARS_PER_CELL && cell.chars[result.scalar_count] != 0) {
    result.scalars[result.scalar_count] = cell.chars[result.scalar_count];
    result.scalar_count++;
  }
  return result;
}

void ct_screen_cells(const ct_screen *screen, int rows, int columns, ct_cell *cells) {
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) cells[row * columns + column] = cell_at(screen, row, column);
  }
}

void ct_screen_cursor(const ct_screen *screen, int *row, int *column) {
  VTermPos place;
  vterm_state_get_cursorpos(vterm_obtain_state(screen->terminal), &place);
  *row = place.row;
  *column = place.col;
}

bool ct_screen_cursor_shown(const ct_screen *screen) { return screen->cursor_shown; }

bool ct_screen_alternate(const ct_screen *screen) { return screen->alternate; }

const char *ct_screen_title(const ct_screen *screen) { return screen->title; }
