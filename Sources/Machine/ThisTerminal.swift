import Glibc

/// Where this process is found, for whoever asks.
package enum ThisTerminal {
  /// The process and its terminal, such as `Process 4711 in /dev/pts/3`; with the host where it has a name.
  package static var words: String {
    var name = [CChar](repeating: 0, count: 256)
    // A terminal in another container has no name here.
    let terminal = ttyname_r(STDIN_FILENO, &name, name.count - 1) == 0 ? " in \(text(name))" : ""
    return "Process \(getpid())\(terminal)\(host.isEmpty ? "" : " on \(host)")"
  }

  /// The name of this machine; empty where it has none.
  package static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    return gethostname(&name, name.count - 1) == 0 ? text(name) : ""
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
