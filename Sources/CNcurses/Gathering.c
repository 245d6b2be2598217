#include "Gathering.h"

#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

enum { CAPACITY = 64 * 1024, PATIENCE = 1000 };

static char waiting[CAPACITY];
static size_t length;
static bool gathers;

// The linker leads every call of `write` here (`--wrap=write`), those of ncurses among them.
ssize_t __real_write(int descriptor, const void *bytes, size_t count);

static void send_waiting(void) {
  size_t sent = 0;
  while (sent < length) {
    ssize_t count = __real_write(STDOUT_FILENO, waiting + sent, length - sent);
    if (count > 0) {
      sent += (size_t)count;
    } else if (errno == EAGAIN) {
      struct pollfd output = {STDOUT_FILENO, POLLOUT, 0};
      if (poll(&output, 1, PATIENCE) <= 0) break;
    } else if (errno != EINTR) {
      break;
    }
  }
  length = 0;
}

ssize_t __wrap_write(int descriptor, const void *bytes, size_t count) {
  // Other threads write to files alone, and so never look at what waits.
  if (descriptor != STDOUT_FILENO || !gathers) return __real_write(descriptor, bytes, count);
  if (length + count > CAPACITY) send_waiting();
  if (count > CAPACITY) return __real_write(descriptor, bytes, count);
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
