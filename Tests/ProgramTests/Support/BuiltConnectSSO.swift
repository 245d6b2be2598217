import Foundation
import TerminalEmulator

/// The program under test: the one that people get, where `Tests/run` has built it, else the one built with the tests.
enum BuiltConnectSSO {
  /// The static program of the release build; nil where its path is not told.
  static let releasePath = ProcessInfo.processInfo.environment["CONNECT_SSO_RELEASE"]
  static let path = releasePath ?? BuiltProgram.path(of: "connect-sso")
}
