// The narrow door to ncurses: only functions and integers, so that no macro, global or pointer of ncurses is seen
// from Swift. One terminal at a time, called from one thread.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of an attempt to open the terminal.
enum { CN_OPENED, CN_NAME_UNKNOWN, CN_DESCRIPTION_DAMAGED, CN_TOO_SIMPLE };

/// How a style looks, to be joined by `|`.
enum { CN_BOLD = 1, CN_REVERSE = 2 };

/// The highest number of styles; a style is a number from 0.
enum { CN_STYLES = 32 };

/// Says how many columns a Unicode scalar takes: 0 for one drawn over the scalar before it, below 0 for one that is not
/// drawn. Without it only ASCII can be shown. The bytes sent are UTF-8.
void cn_use_columns(int (*columns)(uint32_t scalar));

/// What `cn_open` leaves on the normal screen; sent together with the first frame. It has to stay, and its lines end in
/// CR LF.
void cn_say_before(const uint8_t *words, size_t count);

/// Opens standard input and output as a terminal of this name, raw. Nothing is shown before the first `cn_refresh`.
int cn_open(const char *name);

/// Opens as xterm-256color from a description of our own, for systems without terminfo.
int cn_open_without_terminfo(void);

/// The terminal is left as it was found; its line settings are left alone while a shell in the foreground has it. A
/// second call does nothing.
void cn_close(void);

/// Leaves the screen for a while: alternate screen, modes and line settings are as they were found.
void cn_leave(void);

/// Comes back after `cn_leave` and paints everything again.
void cn_enter(void);

/// Between `cn_leave` and `cn_enter`: keys arrive one by one and unseen, output is that of the shell.
void cn_hear_keys(void);

/// How many colours there are beside the terminal's own foreground and background; 0 where those cannot be kept.
int cn_color_count(void);

/// A color below 0 is the terminal's own foreground.
void cn_define_style(int style, int attributes, int color);

/// Puts a run of printable characters of one scalar and one column each.
void cn_put(int row, int column, int style, const uint32_t *scalars, int count);

/// Puts one character of any script into exactly this many cells, as far as every terminal measures it alike.
void cn_put_character(int row, int column, int style, const uint32_t *scalars, int count, int cells);

/// Blanks everything, to be shown at the next refresh.
void cn_erase(void);

/// Sends what has changed and places the cursor; a row below 0 hides it.
void cn_refresh(int row, int column);

/// Everything is sent anew at the next refresh.
void cn_repaint(void);

/// Takes a new size, and sends everything anew at the next refresh.
void cn_resize(int height, int width);

/// The size the kernel knows; false when it knows none.
bool cn_kernel_size(int *height, int *width);

/// What terminfo has of this name, such as what the terminal sends for a key; NULL when it has nothing.
const char *cn_string(const char *name);

/// What a crash prints to standard error after the terminal is restored, at most 512 bytes, with their line break.
void cn_say_when_crashing(const char *words);

/// From now on the number of each caught signal arrives as one byte in this descriptor, and a crash of the program
/// restores the terminal before it is reported. Signals that were ignored stay ignored. Those that stop a program, let
/// it go on or tell of a new size are caught where it is steered by them.
void cn_catch_signals(int descriptor, bool steered);

/// Puts back what was there before `cn_catch_signals`.
void cn_release_signals(void);

/// Whether a signal of this number ends a program that does not expect it.
bool cn_ends(int signal);

/// Whether a signal has come that ends the program. From then on nothing waits for a terminal that takes no output.
bool cn_is_ending(void);

/// Stops the whole foreground job as Ctrl-Z would, and returns when it is continued.
void cn_stop(void);

#endif
