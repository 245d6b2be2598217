import Glibc

/// A signal that asks the program to end, by its meaning.
public enum SignalName: Sendable, Hashable, CaseIterable {
  case interrupt, terminate, hangup, quit

  /// The number of the signal; a program that ends because of it exits with 128 more.
  public var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangup: SIGHUP
    case .quit: SIGQUIT
    }
  }
}
