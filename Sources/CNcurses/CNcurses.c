#define _XOPEN_SOURCE 700
#define _XOPEN_SOURCE_EXTENDED 1
#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "Description.h"
#include "Gathering.h"
#include "Restoring.h"

static SCREEN *screen;
static struct termios found;
static volatile bool on_screen, line_changed;
static char leaving[256];
static size_t leaving_length;
// Where the last part of `leaving` begins, for a terminal without an alternate screen; else its end.
static size_t clearing;
static char last_words[512];
static size_t last_words_length;
static int cursor_shown;
static struct { attr_t attributes; short pair; } styles[CN_STYLES];

// Bracketed paste, mouse and focus reports: off, whatever was on.
static const char modes_off[] = "\033[?2004l\033[?1000l\033[?1006l\033[?1004l";

// Adds a terminfo string without its padding, `$<5>`.
static void add_leaving(const char *text) {
  while (text != NULL && *text != '\0' && leaving_length < sizeof leaving) {
    if (text[0] == '$' && text[1] == '<' && strchr(text, '>') != NULL) {
      text = strchr(text, '>') + 1;
    } else {
      leaving[leaving_length++] = *text++;
    }
  }
}

static void prepare_leaving(void) {
  leaving_length = 0;
  add_leaving(modes_off);
  add_leaving(exit_attribute_mode);
  add_leaving(keypad_local);
  add_leaving(cursor_normal);
  // Half a frame may have left other margins (ECMA-48 terminals: DECSTBM without parameters).
  if (change_scroll_region != NULL) add_leaving("\033[r");
  add_leaving(exit_ca_mode);
  clearing = leaving_length;
  // Without an alternate screen the page would stay, under whatever is printed next.
  if (exit_ca_mode == NULL) add_leaving(clear_screen);
}

// False while a shell in the foreground has the terminal: its line settings are not ours to change.
static bool owns_line(void) {
  pid_t foreground = tcgetpgrp(STDIN_FILENO);
  return foreground < 0 || foreground == getpgrp();
}

static void give_line_back(void) {
  if (line_changed && owns_line()) tcsetattr(STDIN_FILENO, TCSANOW, &found);
  line_changed = false;
}

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN && !cn_is_ending()) {
      cn_wait_for_room(descriptor);
    } else if (errno != EINTR) {
      return;
    }
  }
}

static void write_leaving(void) {
  // What still waits is half a frame, and no more use.
  cn_drop_gathered();
  write_all(STDOUT_FILENO, leaving, leaving_length);
}

// Said on the normal screen before the other one opens.
static const uint8_t *words_before = (const uint8_t *)"";
static size_t words_before_length;

// Why there is no screen of this name.
static int reason_of_failure(const char *name) {
  if (cn_description_was_damaged()) return CN_DESCRIPTION_DAMAGED;
  int status = 0;
  int result = setupterm(name, STDOUT_FILENO, &status);
  if (result == OK) del_curterm(cur_term);
  return result == OK || status == 1 ? CN_TOO_SIMPLE : CN_NAME_UNKNOWN;
}

void cn_say_before(const uint8_t *words, size_t count) {
  words_before = words;
  words_before_length = count;
}

int cn_open(const char *name) {
  tcgetattr(STDIN_FILENO, &found);
  // Until the first frame, whose end sends all of it.
  cn_begin_gathering();
  // The size is asked for elsewhere, and limited there: ncurses would take as much memory as any size needs.
  use_env(FALSE);
  ssize_t said = write(STDOUT_FILENO, words_before, words_before_length);
  (void)said;
  screen = newterm(name, stdout, stdin);
  if (screen == NULL) {
    cn_drop_gathered();
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
    return reason_of_failure(name);
  }
  // newterm also takes a terminal that cannot place its cursor.
  if (cursor_address == NULL || clear_screen == NULL) {
    delscreen(screen);
    screen = NULL;
    cn_drop_gathered();
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
    return CN_TOO_SIMPLE;
  }
  prepare_leaving();
  on_screen = true;
  line_changed = true;
  cursor_shown = -1;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // Input is read elsewhere: ncurses does not look at it before painting, and shifts no cells, because terminals
  // disagree about the width of some characters.
  typeahead(-1);
  idcok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    if (use_default_colors() != OK) COLORS = 0;
  }
  return CN_OPENED;
}

int cn_open_without_terminfo(void) {
  // `infocmp -Q2` of a description with what ncurses needs to paint on any descendant of xterm: cursor motion,
  // clearing, bold, underline, reverse, 256 colours, the alternate screen and the cursor's visibility.
  static const char description[] =
      "b64:HgJBAB0ADwBpAWQBeHRlcm0tMjU2Y29sb3J8YnVpbHQtaW4gZGVzY3JpcHRpb24gZm9yIHN5c3RlbXMgd2l0aG91dCB0ZXJtaW5mbwAA"
      "AQAAAQAAAAAAAAAAAQEAAAAAAAAAAAAAAAAAAVAAAAAIAAAAGAAAAP__________________________________________________"
      "__8AAQAAAAABAP__AAACAAQA__8VAB0AIQAlAP__MABBAEMARwBOAP__UABXAP__WwD__________________18AZAD_____________"
      "bQByAHcAfAD__4UAiQD_____kgCYAP__________________________________________________________________________"
      "________________________________________ngCmAP____________________________________________-uAP_______7cA"
      "wAD__8kA________________________________0gD__90A___fAP____8KAf__________________________________________"
      "________________________________________________________________________________________________________"
      "________________________________________________________________________________________________________"
      "________________________________________________________________________________________________________"
      "__8MAf_______________________________________________________________________xEB________________________"
      "________________________________________________________________________________________________________"
      "__________________________________8aAT8BBwANABtbJWklcDElZDslcDIlZHIAG1tIG1sySgAbW0sAG1tKABtbJWklcDElZEcA"
      "G1slaSVwMSVkOyVwMiVkSAAKABtbSAAbWz8yNWwACAAbWz8yNWgAG1tDABtbQQAbWzFtABtbPzEwNDloABtbN20AG1s3bQAbWzRtABtb"
      "JXAxJWRYABtbbQAbWz8xMDQ5bAAbWzI3bQAbWzI0bQAbWz8xbBs-ABtbPzFoGz0AG1slcDElZEIAG1slcDElZEQAG1slcDElZEMAG1sl"
      "cDElZEEAG1slaSVwMSVkZAAKABtbMCU_JXA2JXQ7MSU7JT8lcDIldDs0JTslPyVwMSVwMyV8JXQ7NyU7bQAJABtbMUsAG1szOTs0OW0A"
      "G1slPyVwMSV7OH0lPCV0MyVwMSVkJWUzODs1OyVwMSVkJTttABtbJT8lcDElezh9JTwldDQlcDElZCVlNDg7NTslcDElZCU7bQABAAAA"
      "AAABAAMAAQAAAEFYAA==";
  if (setenv("TERMINFO", description, 1) != 0) return CN_NAME_UNKNOWN;
  int opened = cn_open("xterm-256color");
  unsetenv("TERMINFO");
  return opened;
}

void cn_say_when_crashing(const char *words) {
  last_words_length = strlen(words);
  if (last_words_length > sizeof last_words) last_words_length = sizeof last_words;
  memcpy(last_words, words, last_words_length);
}

void cn_restore_in_handler(void) {
  if (!line_changed) return;
  if (on_screen) write_leaving();
  on_screen = false;
  give_line_back();
  write_all(STDERR_FILENO, last_words, last_words_length);
}

void cn_leave(void) {
  if (!on_screen) return;
  if (owns_line()) {
    endwin();
    write_all(STDOUT_FILENO, leaving + clearing, leaving_length - clearing);
    cn_end_gathering();
  } else {
    write_leaving();
  }
  on_screen = false;
  give_line_back();
}

void cn_enter(void) {
  if (screen == NULL || on_screen) return;
  on_screen = true;
  line_changed = true;
  cn_begin_gathering();
  refresh();
  cn_end_gathering();
}

void cn_hear_keys(void) {
  struct termios listening = found;
  listening.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  listening.c_cc[VMIN] = 1;
  listening.c_cc[VTIME] = 0;
  line_changed = true;
  tcsetattr(STDIN_FILENO, TCSANOW, &listening);
}

void cn_close(void) {
  if (screen == NULL) return;
  cn_leave();
  give_line_back();
  delscreen(screen);
  screen = NULL;
}

int cn_color_count(void) { return has_colors() ? COLORS : 0; }

void cn_define_style(int style, int attributes, int color) {
  if (style < 0 || style >= CN_STYLES) return;
  styles[style].attributes = ((attributes & CN_BOLD) ? A_BOLD : A_NORMAL) |
                             ((attributes & CN_REVERSE) ? A_REVERSE : A_NORMAL);
  styles[style].pair = 0;
  if (color >= 0 && color < cn_color_count() && init_pair((short)(style + 1), (short)color, -1) == OK) {
    styles[style].pair = (short)(style + 1);
  }
}

static void use_style(int style) {
  if (style >= 0 && style < CN_STYLES) attr_set(styles[style].attributes, styles[style].pair, NULL);
}

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a scalar");

void cn_put(int row, int column, int style, const uint32_t *scalars, int count) {
  use_style(style);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void cn_put_character(int row, int column, int style, const uint32_t *scalars, int count, int cells) {
  enum { MOST = 6 };
  wchar_t text[MOST + 2];
  int length = 0, used = 0;
  for (int i = 0; i < count && length < MOST; i++) {
    int width = wcwidth((wchar_t)scalars[i]);
    // Variation selectors and joiners have no width: terminals disagree about what they do.
    if (width < 0) continue;
    // Neither is drawn what does not fit, such as the second person of a family.
    if (used + width > cells) break;
    if (length == 0 && width == 0) text[length++] = L' ', used = 1;
    text[length++] = (wchar_t)scalars[i];
    used += width;
  }
  if (length == 0) text[length++] = L'?', used = 1;
  use_style(style);
  mvaddnwstr(row, column, text, length);
  for (; used < cells; used++) mvaddnwstr(row, column + used, L" ", 1);
}

void cn_erase(void) { erase(); }

void cn_refresh(int row, int column) {
  cn_begin_gathering();
  int shown = row >= 0;
  if (shown != cursor_shown) {
    curs_set(shown);
    cursor_shown = shown;
  }
  if (shown) move(row, column);
  refresh();
  cn_end_gathering();
}

void cn_repaint(void) { clearok(curscr, TRUE); }

static int put_byte(int byte) {
  char bytes[] = {(char)byte};
  return write(STDOUT_FILENO, bytes, 1) == 1 ? byte : EOF;
}

void cn_resize(int height, int width) {
  resize_term(height, width);
  // Opening has set the margins to the rows of the description, and ncurses moves lines between them. Coming back to the
  // screen sets them by itself.
  if (on_screen && change_scroll_region != NULL) tputs(tparm(change_scroll_region, 0, height - 1), 1, put_byte);
  clearok(curscr, TRUE);
}

bool cn_kernel_size(int *height, int *width) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *height = size.ws_row;
  *width = size.ws_col;
  return true;
}

const char *cn_string(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}
