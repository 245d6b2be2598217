// What ncurses asks the C library about characters, answered without a locale.
//
// ncurses measures and encodes characters with the functions below, which know UTF-8 only after a locale was loaded
// from files. The program has to work where there are none, such as on Alpine or in an empty root folder, and
// ncurses has to measure each character exactly as the frames do. These definitions come before those of the C
// library; nothing else in the program uses them.

#define _XOPEN_SOURCE 700

#include <errno.h>
#include <stdio.h>
#include <wchar.h>
#include <wctype.h>

#include "CNcurses.h"

static int (*columns_of)(uint32_t scalar);

void cn_use_columns(int (*columns)(uint32_t scalar)) { columns_of = columns; }

static bool is_ascii(wint_t character) { return character < 0x80; }

int wcwidth(wchar_t character) {
  if (character == 0) return 0;
  if (is_ascii((wint_t)character)) return character < 0x20 || character == 0x7F ? -1 : 1;
  return columns_of == NULL ? -1 : columns_of((uint32_t)character);
}

int iswprint(wint_t character) { return wcwidth((wchar_t)character) >= 0; }

// The single bytes are those of ASCII.
int wctob(wint_t character) { return is_ascii(character) ? (int)character : EOF; }

wint_t btowc(int byte) { return byte >= 0 && is_ascii((wint_t)byte) ? (wint_t)byte : WEOF; }

size_t wcrtomb(char *bytes, wchar_t character, mbstate_t *state) {
  (void)state;
  uint32_t value = (uint32_t)character;
  if (bytes == NULL) return 1;
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  size_t length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  static const unsigned char first[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t i = length - 1; i > 0; i--) {
    bytes[i] = (char)(0x80 | (value & 0x3F));
    value >>= 6;
  }
  bytes[0] = (char)(first[length] | value);
  return length;
}
