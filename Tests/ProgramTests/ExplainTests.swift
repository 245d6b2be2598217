import Foundation
import Pages
import SetupRules
import TestSupport
import Testing

@testable import connect_sso

@Suite("Explanations of findings")
struct ExplainTests {
  private let home: TemporaryFolder
  private let sections: [Explanation]

  init() throws {
    home = try TemporaryFolder()
    sections = try Explanation.embedded()
  }

  private func explain(_ code: String) throws -> FinishedCommand {
    try FinishedCommand(["explain", code], home: home)
  }

  @Test("sections and the codes in the sources are the same set, and each is listed once")
  func sameSet() throws {
    let codes = sections.map(\.code)
    let named = try Repository.findingCodes(in: "Sources")

    #expect(named.count > 100)
    #expect(named.subtracting(codes).sorted() == [], "codes without a section")
    let ofMessages = sections.filter { $0.message != nil }.map(\.code)
    #expect(Set(codes).subtracting(named).subtracting(ofMessages).sorted() == [], "sections without a code")
    #expect(codes == codes.sorted())
    #expect(codes == FindingCodes.all)
    #expect(Set(codes).count == codes.count)
  }

  @Test("findings take their codes from tables")
  func tables() throws {
    let folder = Repository.path("Sources")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".swift") {
      let text = try Repository.text("Sources/\(name)")
      #expect(!text.contains(/Finding\(\s*"/), "\(name) gives a finding a code that stands in no table")
    }
  }

  @Test("a part of a message leads to the codes of those that hold it")
  func partOfMessage() throws {
    let result = try explain("Access Denied")
    #expect(result.status == 64)
    #expect(result.words.contains("login/not-onboarded") && result.words.contains("login/role-not-allowed"))
  }

  @Test("explain prints the section in lines of at most 80 columns", arguments: FindingCodes.all)
  func wrapped(_ code: String) throws {
    let section = try #require(sections.first { $0.code == code })
    let lines = ExplainCommand.lines(of: section)

    #expect(lines.first == code)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let words = lines.flatMap { $0.split(separator: " ") }
    #expect(words == ([code] + section.paragraphs).flatMap { $0.split(separator: " ") })
  }

  @Test("explain prints a section and exits with 0")
  func command() throws {
    let result = try explain("relay-state/region-differs")

    #expect(result.status == 0)
    #expect(result.words == "")
    #expect(result.output.hasPrefix("relay-state/region-differs\n\nWhat it means: The URL begins with a Region,"))
    #expect(result.output.hasSuffix("\nit into Relay state again.\n"))
  }

  @Test(
    "a message that a login shows is explained, as it was copied",
    arguments: [
      ("Session Expired", "login/session-expired"), ("No access", "login/not-assigned"),
      ("Requested DurationSeconds exceeds the MaxSessionDuration", "login/session-too-long"),
      ("RoleSessionName is required in AuthnResponse (service: AWSSecurityTokenService)", "login/session-name-missing"),
      ("\"Specified provider doesn't exist\"", "login/provider-missing"), ("session expired.", "login/session-expired"),
      ("Specified provider doesn\u{2019}t exist", "login/provider-missing"),
      (
        "The requested DurationSeconds exceeds MaxSessionDuration set for this role. (service: AWSSecurityTokenService)",
        "login/session-too-long"
      ),
      ("RoleSessionName is required", "login/session-name-missing"),
      ("Error: Not authorized to perform sts:AssumeRoleWithSAML", "login/role-not-assumed"),
    ])
  func message(_ text: String, _ code: String) throws {
    let result = try explain(text)

    #expect(result.status == 0)
    #expect(try result.output == explain(code).output)
    #expect(result.output.hasPrefix(code + "\n"))
  }

  @Test("the messages that AWS documents are there letter by letter, as where the first login is foretold")
  func messages() {
    let messages = Set(sections.compactMap(\.message))
    let documented: Set = [
      "Access Denied. Your account has been authenticated, but has not been onboarded to this application.",
      "Access denied, Please contact your AWS account administrator for assistance.", "Session Expired",
      "An error occurred when we tried to process your request.",
      "Requested DurationSeconds exceeds the MaxSessionDuration set for this role",
      "RoleSessionName is required in AuthnResponse", "Specified provider doesn't exist", "No access",
      "Your request included an invalid SAML response. To logout, click here.", "Response signature invalid",
    ]

    #expect(documented.isSubset(of: messages))
    for symptom in LoginSymptom.allCases {
      let message = sections.first { $0.code == symptom.rawValue }?.message
      #expect(message == (symptom.isMessage ? symptom.seen : nil))
    }
  }

  @Test(
    "any other text is no message",
    arguments: ["", "a", "access", "the", "I have no access", String(repeating: "x", count: 99_999)])
  func isNone(_ text: String) {
    #expect(FindingCodes.code(ofMessage: text) == nil)
  }

  @Test(
    "a code is understood as it was copied",
    arguments: ["(name/en-dash)", " name/en-dash\n", "Name/En-Dash.", "`name/en-dash`"])
  func copied(_ code: String) throws {
    #expect(try explain(code).output == explain("name/en-dash").output)
  }

  @Test(
    "an unknown code is exit 64, with those that are near",
    arguments: [
      ("relay-state/regoin-difers", ["relay-state/region-differs"]),
      ("region-differs", ["metadata/region-differs", "relay-state/region-differs"]),
      ("en-dash", ["name/en-dash"]), ("account/letters", ["account/letters-for-digits"]),
      ("relay-state/expired", ["metadata/expired"]),
      ("console", FindingCodes.all.filter { $0.hasPrefix("console/") }),
      ("tea-break/too-hot", FindingCodes.kinds), ("", FindingCodes.kinds), ("a", FindingCodes.kinds),
      (String(repeating: "region/", count: 10_000), FindingCodes.kinds),
    ])
  func unknown(_ code: String, _ near: [String]) throws {
    let result = try explain(code)

    #expect(result.status == 64)
    #expect(result.output == "")
    let lines = result.words.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) } == near.map { $0[...] })
    #expect(lines.allSatisfy { $0.count <= 120 })
  }

  @Test("no control character of an unknown code reaches the terminal")
  func controls() throws {
    let words = try explain("x\u{1B}[31mregion\u{7F}/\u{9B}\u{202E}unknownx").words

    #expect(words.unicodeScalars.allSatisfy { $0 == "\n" || (0x20...0x7E).contains($0.value) })
  }

  @Test("inspect names the command for its first finding, once")
  func inspect() throws {
    let result = try FinishedCommand(["inspect", "region", "us-east-1a"], home: home)

    let lines = result.words.split(separator: "\n").filter { $0.contains("connect-sso explain") }
    #expect(lines == ["More about it: connect-sso explain region/is-availability-zone"])
    #expect(try !FinishedCommand(["inspect", "region", "us-east-1"], home: home).words.contains("explain"))
  }
}
