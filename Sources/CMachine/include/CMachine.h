// What the C library offers for starting a program, and Swift does not see: POSIX_SPAWN_SETSID and
// posix_spawn_file_actions_addclosefrom_np.

#ifndef CMACHINE_H
#define CMACHINE_H

#include <sys/types.h>

/// Starts the program at a path; below 0 where the system refuses. It reads from the first of the three descriptors and writes
/// to the others; where one is below 0, it reads nothing, or its output goes nowhere. It gets no other descriptor. It leads a
/// session of its own.
pid_t cm_start(const char *program, char *const arguments[], char *const environment[], const int descriptors[3]);

#endif
