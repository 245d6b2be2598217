import Glibc

/// Standard input, output and error, as the program needs them.
package enum StandardStreams {
  /// To be called before anything is opened or printed.
  package static func prepare() {
    // One that is closed would become the next file that is opened, and a state file would take in the words for people.
    // Each is opened the wrong way round: reading gives nothing, and what is printed is told to be lost.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
    // A reader that has gone, and a file over its limit (ulimit -f), are told by the write itself.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
