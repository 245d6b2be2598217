import TerminalEmulator

/// The program as it was built together with the tests.
enum BuiltConnectSSO {
  static var path: String { BuiltProgram.path(of: "connect-sso") }
}
