import SetupRules

/// What came of fetching an address with `curl`.
package enum HTTPSFetch: Equatable {
  /// What the server gave, with the status 200.
  case contents([UInt8])
  /// Another status (RFC 9110, section 15).
  case status(Int)
  /// Nothing came; curl's own words say why.
  case failed(String)
  case tookTooLong
  case noCurl

  /// How long a fetch may take.
  package static let usualLimit = 20_000

  /// Fetches from the address, and from no other that it leads to.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that are wanted. Of a longer answer come a few more, and it ends there.
  ///   - helpers: where curl is known while it runs.
  package init(
    _ url: String, atMost limit: Int, within milliseconds: Int = usualLimit, environment: Environment,
    among helpers: RunningHelpers
  ) {
    guard let curl = ChildProcess.find("curl", environment: environment) else {
      self = .noCurl
      return
    }
    let settings = CurlSettings(url, seconds: (milliseconds + 999) / 1000, environment: environment)
    // Without its own settings file first: where that stands among ours is what counts.
    let run = ChildRun(
      curl, ["--disable", "--config", "-"], environment: environment, input: Array(settings.text.utf8),
      atMost: limit + CurlSettings.statusLength, until: Deadline(milliseconds: milliseconds), among: helpers)
    guard let run else {
      self = .failed("curl could not be started")
      return
    }
    self.init(run)
  }

  private init(_ run: ChildRun) {
    if run.isTooLong {
      self = .contents(run.output)
      return
    }
    let status = Int(String(decoding: run.output.suffix(CurlSettings.statusLength - 1), as: UTF8.self)) ?? 0
    switch run.end {
    // Operation timeout (curl's manual, "EXIT CODES").
    case .stillRunning, .exited(28): self = .tookTooLong
    case .killed: self = .failed("curl was ended")
    case .exited where status != 0 && status != 200: self = .status(status)
    case .exited(0) where status == 200: self = .contents(run.output.dropLast(CurlSettings.statusLength))
    case .exited(let code): self = .failed(Self.words(run.errors) ?? "curl ended with the code \(code)")
    }
  }

  /// The line in which curl says what went wrong, without its name and number.
  private static func words(_ errors: [UInt8]) -> String? {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix("curl: ") }) else { return nil }
    let words = line.drop { $0 != ")" }.dropFirst().drop { $0 == " " }
    return words.isEmpty ? nil : words.prefix(200).withoutTerminalControls
  }
}

/// What curl is told, by its standard input: other programs of the machine see arguments.
private struct CurlSettings {
  let text: String

  /// The line that ends the output.
  private static let status = #"write-out = "\n%{http_code}""#
  static let statusLength = 4

  /// The participant's own settings file is read for what only they know, such as a proxy and its certificates. The address
  /// and its output come before it, since curl gives each output to the address in the same place; all other lines come
  /// after it, and count more.
  init(_ url: String, seconds: Int, environment: Environment) {
    let own = Self.ownFile(environment).map { ["config = \(Self.quoted($0))"] } ?? []
    let lines =
      ["url = \(Self.quoted(url))", "output = \"-\""] + own + [
        // No other address, and nobody whose name is not proven.
        "no-location", "max-redirs = 0", "proto = \"=https\"", "no-insecure",
        // What is asked for, and nothing about it.
        "no-include", "no-verbose", "dump-header = \"/dev/null\"", "silent", "show-error", Self.status,
        // Once. Where this program ends without a word, curl ends by itself.
        "retry = 0", "max-time = \(seconds)",
      ]
    text = lines.joined(separator: "\n") + "\n"
  }

  /// Where curl looks for it (its manual, "-K, --config").
  private static func ownFile(_ environment: Environment) -> String? {
    let places = [
      ("CURL_HOME", ".curlrc"), ("XDG_CONFIG_HOME", ".curlrc"), ("XDG_CONFIG_HOME", "curlrc"), ("HOME", ".curlrc"),
      ("HOME", ".config/curlrc"),
    ]
    return places.lazy.compactMap { variable, name in environment[variable].map { "\($0)/\(name)" } }
      .first { FileStatus(ofPath: $0)?.isRegular == true && !$0.contains(where: \.isNewline) }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
