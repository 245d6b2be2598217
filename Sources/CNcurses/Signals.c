#define _GNU_SOURCE 1

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "CNcurses.h"
#include "Restoring.h"

static const int told[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { TOLD = sizeof told / sizeof told[0], CRASHES = sizeof crashes / sizeof crashes[0] };

static struct sigaction told_before[TOLD], crashes_before[CRASHES], pipe_before;
static volatile sig_atomic_t teller = -1, ending;
static bool caught;
// A stack overflow leaves no room for its own handler.
static char crash_stack[64 * 1024];

static bool ends(int signal) {
  return signal == SIGINT || signal == SIGTERM || signal == SIGHUP || signal == SIGQUIT;
}

bool cn_is_ending(void) { return ending != 0; }

static void tell(int signal) {
  int error = errno;
  if (ends(signal)) {
    ending = 1;
    // Asked to end while a shell has the terminal: the last line is written without being stopped for it.
    struct sigaction ignore = {0};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGTTOU, &ignore, NULL);
  }
  unsigned char number = (unsigned char)signal;
  ssize_t written = write(teller, &number, 1);
  (void)written;
  errno = error;
}

// Restores the screen, then lets whoever handled crashes before report this one on it.
static void crash(int signal, siginfo_t *information, void *context) {
  (void)context;
  int error = errno;
  cn_restore_in_handler();
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  // A faulting instruction runs again on return and is then reported with its own address; what was sent, and a
  // trap, which has moved on already, is sent again.
  if (information->si_code <= 0 || signal == SIGTRAP) raise(signal);
  errno = error;
}

static void catch_one(int signal, struct sigaction *before) {
  struct sigaction action = {0};
  action.sa_handler = tell;
  // What ends the program also ends a write to a terminal that takes nothing.
  action.sa_flags = ends(signal) ? 0 : SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, NULL, before);
  // nohup and shells without job control ignore some of these on purpose.
  if (before->sa_handler != SIG_IGN) sigaction(signal, &action, NULL);
}

static void catch_crashes(void) {
  stack_t now = {0};
  if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&own, NULL);
  }
  struct sigaction action = {0};
  action.sa_sigaction = crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &crashes_before[i]);
}

void cn_catch_signals(int descriptor) {
  if (caught) return;
  caught = true;
  ending = 0;
  teller = descriptor;
  for (int i = 0; i < TOLD; i++) catch_one(told[i], &told_before[i]);
  struct sigaction ignore = {0};
  ignore.sa_handler = SIG_IGN;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGPIPE, &ignore, &pipe_before);
  catch_crashes();
}

void cn_release_signals(void) {
  if (!caught) return;
  caught = false;
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &told_before[i], NULL);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crashes_before[i], NULL);
  sigaction(SIGPIPE, &pipe_before, NULL);
  teller = -1;
}

void cn_stop(void) {
  struct sigaction now;
  for (int i = 0; i < TOLD; i++) {
    if (told[i] == SIGTSTP) sigaction(SIGTSTP, &told_before[i], &now);
  }
  // The whole job, so that a script around the program stops with it.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &now, NULL);
}
