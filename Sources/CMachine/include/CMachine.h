// What the C library offers for starting a program, and Swift does not see: POSIX_SPAWN_SETSID and
// posix_spawn_file_actions_addclosefrom_np.

#ifndef CMACHINE_H
#define CMACHINE_H

#include <stdbool.h>
#include <sys/types.h>

/// Starts the program at a path; below 0 where the system refuses. It reads from `input`, or nothing where that is below
/// 0; its output goes nowhere, and it gets no other descriptor. It leads a group of its own, or a session.
pid_t cm_start(const char *program, char *const arguments[], char *const environment[], int input, bool in_own_session);

#endif
