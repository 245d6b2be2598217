import Glibc
import SetupRules

/// The variables that a program is started with.
package struct Environment: ExpressibleByDictionaryLiteral, Sendable {
  private var variables: [String: String] = [:]

  package init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { variables[name] = value }
  }

  /// What a variable holds; nil where it is not set.
  package subscript(name: String) -> String? {
    get { variables[name] }
    set { variables[name] = newValue }
  }

  /// What it holds, where that is something.
  package func value(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The absolute path that it holds, without slashes at its end.
  package func folder(_ name: String) -> String? {
    variables[name].flatMap { $0.utf8.first == UInt8(ascii: "/") ? PathParts.withoutSlashes(atEndOf: $0) : nil }
  }

  /// The entries as a new process takes them, such as `TERM=xterm`.
  package var entries: [String] { variables.map { "\($0)=\($1)" } }

  /// The environment of this process. Of a variable that stands there twice, the first counts.
  package static var current: Environment {
    var environment = Environment()
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry).withBoundedRuns
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(text[..<sign])
        if environment[name] == nil { environment[name] = String(text[text.utf8.index(after: sign)...]) }
      }
      pointer += 1
    }
    return environment
  }
}
