import Glibc
import SetupRules
import TerminalEmulator
import TestSupport
import Testing

@testable import Machine

@Suite("A file over HTTPS, with curl")
struct HTTPSFetchTests {
  private let server: PortalServer
  private let home: TemporaryFolder

  init() throws {
    server = try PortalServer()
    home = try TemporaryFolder()
  }

  private func fetch(
    _ url: String, milliseconds: Int = TerminalEmulator.usualLimit, among helpers: RunningHelpers = RunningHelpers(),
    variables: [String: String] = [:]
  ) -> HTTPSFetch {
    var environment: Environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"]
    for (name, value) in variables { environment[name] = value }
    return HTTPSFetch(url, atMost: 10_000_000, within: milliseconds, environment: environment, among: helpers)
  }

  private func reason(_ fetch: HTTPSFetch) -> String? {
    guard case .failed(let words) = fetch else { return nil }
    return words
  }

  @Test(
    "what comes is the file alone, whatever the participant's own settings say",
    arguments: [
      "", "location", "location-trusted", "include", "output = \"HOME/kept\"", "remote-name",
      "output = \"HOME/kept\"\noutput = \"HOME/second\"", "write-out = \"%{url_effective}\"", "dump-header = \"-\"",
      "dump-header = \"HOME/head\"", "trace-ascii = \"HOME/trace\"", "verbose", "progress-bar", "fail", "retry = 3",
      "proto = \"=http\"", "proto = \"=all\"", "max-time = 0.001", "compressed", "output-dir = \"HOME/d\"\ncreate-dirs",
      "an-option-that-curl-does-not-know = 1",
    ])
  func settings(_ lines: String) throws {
    try server.open(to: home, lines: lines.replacing("HOME", with: home.path))

    #expect(fetch(PortalServer.address(PortalServer.sample)) == .contents(Array(try Sample.metadata.utf8)))
    #expect(try home.names == [".curlrc"])
    #expect(access(PortalServer.sample, F_OK) != 0)
  }

  @Test(
    "the settings are found where curl looks for them",
    arguments: [
      (".config/curlrc", [:]), ("a \"b\\c/.curlrc", ["CURL_HOME": "a \"b\\c"]),
      ("xdg/curlrc", ["XDG_CONFIG_HOME": "xdg"]),
    ] as [(String, [String: String])])
  func places(_ name: String, _ variables: [String: String]) throws {
    try server.open(to: home, as: name)
    let found = fetch(
      PortalServer.address(PortalServer.sample), variables: variables.mapValues { "\(home.path)/\($0)" })
    #expect(found == .contents(Array(try Sample.metadata.utf8)))
  }

  @Test("another status than 200 is no file, and no other address is gone to", arguments: ["", "location", "fail"])
  func statuses(_ lines: String) throws {
    try server.open(to: home, lines: lines)

    #expect(fetch(PortalServer.address(PortalServer.redirected)) == .status(302))
    #expect(fetch(PortalServer.address(PortalServer.missing)) == .status(404))
    #expect(server.requests.map { $0.split(separator: "/").last } == ["Redirected", "Missing"])
  }

  @Test("of an answer without a length no more is taken than shows that it is too long")
  func endless() throws {
    try server.open(to: home)
    guard case .contents(let bytes) = fetch(PortalServer.address(PortalServer.endless)) else {
      Issue.record("nothing came")
      return
    }
    #expect(bytes.count > 10_000_000)
    #expect(bytes.count < 10_000_100)
  }

  @Test("a server that never answers is not waited for longer than the limit")
  func hanging() throws {
    try server.open(to: home, lines: "max-time = 3000")
    #expect(fetch(PortalServer.address(PortalServer.hanging), milliseconds: 1_500) == .tookTooLong)
    #expect(server.requests.count == 1)
  }

  @Test("where the program has ended meanwhile, curl ends too")
  func ended() throws {
    try server.open(to: home)
    let helpers = RunningHelpers()
    helpers.end()
    #expect(fetch(PortalServer.address(PortalServer.hanging), among: helpers) == .failed("curl was ended"))
  }

  @Test("a server that cannot prove its name gives nothing", arguments: ["", "insecure"])
  func unproven(_ lines: String) throws {
    try server.open(to: home, lines: lines, trusted: false)
    #expect(reason(fetch(PortalServer.address(PortalServer.sample)))?.contains("certificate") == true)

    // Another name than the certificate has.
    try server.open(to: home, lines: lines)
    let other = fetch("https://portal.sso.us-west-2.amazonaws.com/saml/metadata/\(PortalServer.sample)")
    #expect(reason(other)?.contains("portal.sso.us-west-2.amazonaws.com") == true)
    #expect(server.requests.isEmpty)
  }

  @Test("why nothing came is told in curl's words, without its number and without the address")
  func failing() throws {
    try home.write("connect-to = \"::127.0.0.1:1\"\nprogress-bar", to: ".curlrc")
    let words = try #require(reason(fetch(PortalServer.address(PortalServer.sample))))
    #expect(words.contains("connect"))
    #expect(!words.hasPrefix("curl") && !words.hasPrefix("("))
    #expect(!words.contains(PortalServer.sample))

    #expect(reason(fetch("http://127.0.0.1:1/"))?.contains("http") == true)
  }

  @Test("without curl it says so")
  func noCurl() throws {
    #expect(fetch(PortalServer.address(PortalServer.sample), variables: ["PATH": home.path]) == .noCurl)
  }
}
