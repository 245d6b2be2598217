// Shared by the two C files: how a crash leaves the terminal.

#ifndef RESTORING_H
#define RESTORING_H

/// Puts line settings and screen back with nothing but calls that are safe in a signal handler.
void cn_restore_in_handler(void);

#endif
