#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// The bytes of the embedded file with this name, such as `pages/review.md`; NULL where there is none.
/// They last as long as the program. No NUL ends them.
const unsigned char *resource_bytes(const char *name, size_t *length);

/// The name of the embedded file with this number, counted from 0; NULL after the last.
const char *resource_name(size_t number);

#endif
