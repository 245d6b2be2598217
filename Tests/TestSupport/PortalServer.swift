import Foundation
import Testing

/// Answers on this machine in the place of IAM Identity Center's portal, with a certificate of its own. curl finds it through
/// the `.curlrc` of a home folder.
package final class PortalServer {
  package static let host = "portal.sso.us-east-1.amazonaws.com"
  /// The token of `Sample.metadata`, and what the server does at others.
  package static let sample = "MTExMTIyMjIzMzMzX2lucy0wMTIzNDU2Nzg5YWJjZGVm"
  package static let other = "MTExMTIyMjIzMzMzX2lucy1mZWRjYmE5ODc2NTQzMjEw"
  package static let page = "Page", empty = "Empty", missing = "Missing"
  package static let redirected = "Redirected", endless = "Endless", hanging = "Hanging"

  package static func address(_ token: String) -> String { "https://\(host)/saml/metadata/\(token)" }

  private let folder: TemporaryFolder
  private let process = Process()
  private let port: String

  /// Starts it, and waits until it answers.
  package init() throws {
    folder = try TemporaryFolder()
    try folder.write(try Sample.metadata, to: "\(Self.sample).xml")
    // The file of one application at the address of another.
    try folder.write(try Sample.metadata, to: "\(Self.other).xml")
    try folder.write("<!DOCTYPE html><html><body>Sign in</body></html>", to: "\(Self.page).xml")
    try folder.write("", to: "\(Self.empty).xml")
    let openssl = Process()
    openssl.executableURL = URL(filePath: "/usr/bin/openssl")
    openssl.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=portal", "-addext", "subjectAltName=DNS:\(Self.host)", "-keyout", folder.path + "/key.pem", "-out",
      folder.path + "/certificate.pem",
    ]
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()

    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [Repository.path("Tests/Fixtures/portal-server"), folder.path]
    process.standardInput = Pipe()
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var said = ""
    while !said.hasSuffix("\n") {
      let piece = output.fileHandleForReading.availableData
      try #require(!piece.isEmpty, "the server did not start")
      said += String(decoding: piece, as: UTF8.self)
    }
    port = String(said.dropLast())
  }

  deinit {
    // The threads of the tests block signals, and what they start inherits that; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Makes curl find the server for every address, and trust it.
  ///
  /// - Parameters:
  ///   - lines: what else stands in the file.
  ///   - name: where the file stands in the home folder.
  package func open(to home: TemporaryFolder, lines: String = "", as name: String = ".curlrc", trusted: Bool = true)
    throws
  {
    let trust = trusted ? "cacert = \"\(folder.path)/certificate.pem\"\n" : ""
    try home.write("\(trust)connect-to = \"::127.0.0.1:\(port)\"\n\(lines)\n", to: name)
  }

  /// The paths that were asked for.
  package var requests: [String] {
    // Without any request there is no file.
    ((try? folder.read("requests")) ?? "").split(separator: "\n").map(String.init)
  }
}
