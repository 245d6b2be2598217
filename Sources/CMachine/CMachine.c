#define _GNU_SOURCE
#include "CMachine.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

pid_t cm_start(const char *program, char *const arguments[], char *const environment[], const int descriptors[3]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return -1;
  }
  for (int number = 0; number < 3; number++) {
    if (descriptors[number] >= 0)
      posix_spawn_file_actions_adddup2(&actions, descriptors[number], number);
    else
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0);
  }
  // A descriptor left open would keep a lock, or a terminal, as long as the program runs.
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);

  // The threads here block and handle signals; a program must start with none of that.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  pid_t id;
  int failure = posix_spawn(&id, program, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure == 0 ? id : -1;
}
