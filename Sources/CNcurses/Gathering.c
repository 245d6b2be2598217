#include "Gathering.h"

#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

enum { CAPACITY = 64 * 1024, LAST_PATIENCE = 1000 };

static char waiting[CAPACITY];
static size_t length;
static bool gathers;
// The terminal took nothing while the program was being ended, such as one behind a dead connection.
static bool gone;

// The linker leads every call of `write` here (`--wrap=write`), those of ncurses among them.
ssize_t __real_write(int descriptor, const void *bytes, size_t count);

void cn_wait_for_room(int descriptor) {
  struct pollfd output = {descriptor, POLLOUT, 0};
  poll(&output, 1, -1);
}

static ssize_t write_to_terminal(int descriptor, const void *bytes, size_t count) {
  if (!cn_is_ending()) return __real_write(descriptor, bytes, count);
  struct pollfd output = {descriptor, POLLOUT, 0};
  int ready = gone ? 0 : poll(&output, 1, LAST_PATIENCE);
  if (ready < 0) return -1;
  gone = ready == 0;
  if (gone) return (ssize_t)count;
  // One byte, for which there is room: a longer piece would wait until all of it has room.
  return __real_write(descriptor, bytes, count < 1 ? count : 1);
}

static void send_waiting(void) {
  size_t sent = 0;
  while (sent < length) {
    ssize_t count = write_to_terminal(STDOUT_FILENO, waiting + sent, length - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (errno == EAGAIN) {
      // However long that takes, as where the terminal keeps its writers waiting: half a frame would stay on the screen.
      cn_wait_for_room(STDOUT_FILENO);
    } else if (errno != EINTR) {
      break;
    }
  }
  length = 0;
}

ssize_t __wrap_write(int descriptor, const void *bytes, size_t count) {
  // Other threads write to files alone, and so never look at what waits.
  bool is_terminal = descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO;
  if (!is_terminal || (cn_is_ending() && !isatty(descriptor))) return __real_write(descriptor, bytes, count);
  if (descriptor == STDERR_FILENO || !gathers) return write_to_terminal(descriptor, bytes, count);
  if (length + count > CAPACITY) send_waiting();
  if (count > CAPACITY) return write_to_terminal(descriptor, bytes, count);
  memcpy(waiting + length, bytes, count);
  length += count;
  return (ssize_t)count;
}

void cn_begin_gathering(void) { gathers = true; }

void cn_drop_gathered(void) {
  gathers = false;
  length = 0;
}

void cn_end_gathering(void) {
  gathers = false;
  send_waiting();
}
