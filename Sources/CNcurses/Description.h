// Shared by two C files: what became of the last description that was read.

#ifndef DESCRIPTION_H
#define DESCRIPTION_H

#include <stdbool.h>

/// Whether it was there, and is not used because it would break the program.
bool cn_description_was_damaged(void);

#endif
