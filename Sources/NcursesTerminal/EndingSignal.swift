import Glibc

/// A signal that asks the program to end.
package struct EndingSignal: Hashable, Sendable {
  /// A program that ends because of it exits with 128 more.
  package let number: Int32

  /// Ctrl-C, from another program.
  package static let interrupt = EndingSignal(number: SIGINT)
  /// Asked to end, also by another wizard that takes the run over.
  package static let terminate = EndingSignal(number: SIGTERM)
  /// The terminal is gone.
  package static let hangup = EndingSignal(number: SIGHUP)

  init(number: Int32) { self.number = number }
}
