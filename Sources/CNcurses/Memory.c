#include <malloc.h>

#include "CNcurses.h"

enum { KEPT = 8 << 20, GROWTH = 512 << 10 };

void cn_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, KEPT);
  mallopt(M_MMAP_THRESHOLD, KEPT);
  mallopt(M_TOP_PAD, GROWTH);
}
