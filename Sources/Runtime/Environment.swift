import Glibc
import SetupRules
import Wizard

/// The variables that the program was started with.
package struct Environment: ExpressibleByDictionaryLiteral {
  private var variables = NamedValues<String>()

  package init(dictionaryLiteral elements: (String, String)...) {
    for (name, value) in elements { variables[name] = value }
  }

  /// What a variable holds; nil where it is not set.
  package subscript(name: String) -> String? {
    get { variables[name] }
    set { variables[name] = newValue }
  }

  /// The entries as a new process takes them, such as `TERM=xterm`.
  package var entries: [String] { zip(variables.names, variables.values).map { "\($0)=\($1)" } }

  /// The environment of this process. Of a variable that stands there twice, the first counts.
  package static var current: Environment {
    var environment = Environment()
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry).withBoundedRuns
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        environment.variables.append(String(text[text.utf8.index(after: sign)...]), named: String(text[..<sign]))
      }
      pointer += 1
    }
    return environment
  }
}
