#define _GNU_SOURCE 1

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include "CNcurses.h"
#include "Restoring.h"

// The highest number of a signal on Linux.
enum { LAST = 64 };

// What a signal does with a program that is on the screen.
enum meaning { NOTHING, ENDS, STEERS, CRASHES };

static struct sigaction before[LAST + 1];
static volatile sig_atomic_t teller = -1, ending;
static bool caught;
// A stack overflow leaves no room for its own handler.
static char crash_stack[64 * 1024];

static enum meaning meaning_of(int signal) {
  switch (signal) {
    // Not to be caught, or of no effect unless it is.
    case SIGKILL:
    case SIGSTOP:
    case SIGCHLD:
    case SIGURG: return NOTHING;
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
    case SIGCONT:
    case SIGWINCH: return STEERS;
    case SIGILL:
    case SIGTRAP:
    case SIGABRT:
    case SIGBUS:
    case SIGFPE:
    case SIGSEGV:
    case SIGSYS: return CRASHES;
    // All others end a program that does not expect them, the real-time ones too (signal(7)).
    default: return signal >= 1 && signal <= LAST ? ENDS : NOTHING;
  }
}

bool cn_ends(int signal) { return meaning_of(signal) == ENDS; }

bool cn_is_ending(void) { return ending != 0; }

// nptl(7): the C library keeps two signals for itself, and gives them no handler.
static bool is_of_library(int signal) { return signal == 32 || signal == 33; }

// The system's own form of an action, whose parts are not looked at.
struct system_action { unsigned long parts[8]; };
static struct system_action library_before[2];

// What the C library puts into an action is taken from a signal that it lets have the same handler.
static void catch_of_library(const struct sigaction *action) {
  struct sigaction kept;
  struct system_action made;
  sigaction(SIGURG, action, &kept);
  bool is_made = syscall(SYS_rt_sigaction, SIGURG, NULL, &made, _NSIG / 8) == 0;
  sigaction(SIGURG, &kept, NULL);
  for (int signal = 32; is_made && signal <= 33; signal++) {
    syscall(SYS_rt_sigaction, signal, &made, &library_before[signal - 32], _NSIG / 8);
  }
}

static void act(int signal, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static void tell(int signal, siginfo_t *information, void *context);

// nohup and shells without job control ignore some signals on purpose; the two of lost output are ignored by the
// program itself, for its own writes.
static bool is_wanted(int signal) {
  return before[signal].sa_handler != SIG_IGN || signal == SIGPIPE || signal == SIGXFSZ;
}

static void listen_to(int signal) {
  if (!is_wanted(signal)) return;
  struct sigaction action = {0};
  action.sa_sigaction = tell;
  // What ends the program also ends a write to a terminal that takes nothing.
  action.sa_flags = SA_SIGINFO | (cn_ends(signal) ? 0 : SA_RESTART);
  sigemptyset(&action.sa_mask);
  if (is_of_library(signal)) return catch_of_library(&action);
  sigaction(signal, &action, NULL);
}

static void tell(int signal, siginfo_t *information, void *context) {
  (void)context;
  int error = errno;
  // The answer to a write of our own, which tells its failure itself.
  if ((signal == SIGPIPE || signal == SIGXFSZ) && information->si_code <= 0 && information->si_pid == getpid()) return;
  if ((signal == SIGTTIN || signal == SIGTTOU) && information->si_code > 0) {
    // The terminal is a shell's: as for any program in the background, until it goes on.
    act(signal, SIG_DFL);
    raise(signal);
    return;
  }
  if (signal == SIGTTIN || signal == SIGTTOU) signal = SIGTSTP;
  if (signal == SIGCONT && !ending) {
    listen_to(SIGTTIN);
    listen_to(SIGTTOU);
  }
  // The clock that warns of the limit of processor time.
  if (signal == SIGPROF && information->si_code > 0) signal = SIGXCPU;
  if (cn_ends(signal)) {
    ending = 1;
    // Asked to end while a shell has the terminal: the last line is written without being stopped for it.
    act(SIGTTOU, SIG_IGN);
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
  // A terminal that takes nothing is not waited for.
  ending = 1;
  cn_restore_in_handler();
  for (int i = 1; i <= LAST; i++) {
    if (meaning_of(i) == CRASHES) sigaction(i, &before[i], NULL);
  }
  // A faulting instruction runs again on return and is then reported with its own address; what was sent, and a
  // trap, which has moved on already, is sent again.
  if (information->si_code <= 0 || signal == SIGTRAP || signal == SIGSYS) raise(signal);
  errno = error;
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
  for (int i = 1; i <= LAST; i++) {
    if (meaning_of(i) == CRASHES) sigaction(i, &action, NULL);
  }
}

// At its limit of processor time (ulimit -t) the system ends a program without a word, unless the limit is a soft one.
// Shortly before, there is time to leave.
static void warn_of_limit(void) {
  const long margin = 300000;
  struct rlimit limit;
  struct rusage used;
  if (getrlimit(RLIMIT_CPU, &limit) != 0 || limit.rlim_max == RLIM_INFINITY || limit.rlim_cur < limit.rlim_max) return;
  if (limit.rlim_max > 1000000 || getrusage(RUSAGE_SELF, &used) != 0) return;
  long seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec;
  long left = ((long)limit.rlim_max - seconds) * 1000000 - used.ru_utime.tv_usec - used.ru_stime.tv_usec - margin;
  if (left < 1000) left = 1000;
  struct itimerval timer = {.it_value = {left / 1000000, left % 1000000}};
  setitimer(ITIMER_PROF, &timer, NULL);
}

void cn_catch_signals(int descriptor, bool steered) {
  if (caught) return;
  caught = true;
  ending = 0;
  teller = descriptor;
  for (int i = 1; i <= LAST; i++) {
    if (meaning_of(i) == NOTHING) continue;
    if (!is_of_library(i)) sigaction(i, NULL, &before[i]);
    if (meaning_of(i) == ENDS || (meaning_of(i) == STEERS && steered)) listen_to(i);
  }
  catch_crashes();
  warn_of_limit();
}

void cn_release_signals(void) {
  if (!caught) return;
  caught = false;
  struct itimerval none = {0};
  setitimer(ITIMER_PROF, &none, NULL);
  for (int i = 1; i <= LAST; i++) {
    if (is_of_library(i)) {
      syscall(SYS_rt_sigaction, i, &library_before[i - 32], NULL, _NSIG / 8);
    } else if (meaning_of(i) != NOTHING) {
      sigaction(i, &before[i], NULL);
    }
  }
  teller = -1;
}

void cn_stop(void) {
  struct sigaction now;
  sigaction(SIGTSTP, &before[SIGTSTP], &now);
  // The whole job, so that a script around the program stops with it.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &now, NULL);
}
