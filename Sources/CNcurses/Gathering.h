// ncurses writes to the terminal after every move of its cursor. Gathered, a whole frame goes out at once: no half
// frame is seen, and a slow line gets one packet instead of thirty.

#ifndef GATHERING_H
#define GATHERING_H

/// From here on what is written to the terminal waits.
void cn_begin_gathering(void);

/// Forgets what has waited, and sends all that comes at once; for signal handlers.
void cn_drop_gathered(void);

/// Waits until the descriptor takes something, or a signal comes.
void cn_wait_for_room(int descriptor);

/// Sends what has waited.
void cn_end_gathering(void);

#endif
