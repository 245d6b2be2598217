/// Opens an address in the browser of this machine's desktop.
package enum BrowserOpening {
  package enum Outcome: Equatable {
    case opened
    case noDisplay, noAddress, noProgram, failed
  }

  /// How long a program may take to say that it found no browser.
  static let milliseconds = 1_000

  /// Starts the browser apart from this program and its terminal. Can take a second: not for the thread that reads
  /// the keys.
  ///
  /// - Parameter address: an `https` URL; nothing else is opened.
  package static func open(_ address: String, environment: Environment) -> Outcome {
    guard environment.value("DISPLAY") ?? environment.value("WAYLAND_DISPLAY") != nil else { return .noDisplay }
    // Only what an address consists of (RFC 3986), so that no program takes a part of it for an order.
    guard address.hasPrefix("https://"), address.consists(ofLettersDigitsAnd: "-._~:/?#[]@!$&'()*+,;=%") else {
      return .noAddress
    }
    let programs = WindowsPath.isInWSL(environment: environment) ? ["wslview", "xdg-open"] : ["xdg-open"]
    let found = programs.lazy.compactMap { ChildProcess.find($0, environment: environment) }.first
    guard let found else { return .noProgram }
    guard let process = ChildProcess(found, [address], environment: environment) else { return .failed }
    switch process.end(until: Deadline(milliseconds: milliseconds)) {
    case .exited(0), .stillRunning: return .opened
    case .exited, .killed: return .failed
    }
  }
}
