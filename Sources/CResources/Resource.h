#ifndef RESOURCE_H
#define RESOURCE_H

#include <stddef.h>

/// A file inside the program.
struct resource {
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The files of the console that people rehearse in.
extern const struct resource console_resources[];
extern const size_t console_resource_count;

#endif
