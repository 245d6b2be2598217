import Foundation
import TestSupport
import Testing

/// `relay-state` and `inspect relay-state` as one: what the first prints, the second accepts.
@Suite("The relay state on the command line")
struct RelayStateCommandTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private static let id = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let arn = "arn:aws:connect:us-west-2:731082946517:instance/\(id)"
  private static let govARN = "arn:aws-us-gov:connect:us-gov-west-1:731082946517:instance/\(id)"
  private static let base = "https://us-west-2.console.aws.amazon.com/connect/federate/\(id)"
  private static let govBase = "https://console.amazonaws-us-gov.com/connect/federate/\(id)"

  /// A destination, and the query that AWS's guides have for it.
  static let encoded: [(String, String)] = [
    ("/connect/ccp", "?destination=%2Fconnect%2Fccp"), ("/ccp-v2", "?destination=%2Fccp-v2"),
    ("/ccp-v2/", "?destination=%2Fccp-v2%2F"), ("/ccp-v2/softphone", "?destination=%2Fccp-v2%2Fsoftphone"),
    ("/ccp-v2/chat?new_domain=true", "?destination=%2Fccp-v2%2Fchat&new_domain=true"),
    ("/ccp-v2/chat&new_domain=true", "?destination=%2Fccp-v2%2Fchat&new_domain=true"),
    ("/agent-app-v2?VDIPlatform=AZURE", "?destination=%2Fagent-app-v2?VDIPlatform=AZURE"),
    (
      "/agent-app-v2/?VDIPlatform=CITRIX_413&new_domain=true",
      "?destination=%2Fagent-app-v2%2F?VDIPlatform=CITRIX_413&new_domain=true"
    ),
    ("/agent-app-v2?VDIPlatform=CITRIX", "?destination=%2Fagent-app-v2?VDIPlatform=CITRIX"),
    ("%2Fccp-v2", "?destination=%2Fccp-v2"), (" \u{201C}/ccp-v2\u{201D} ", "?destination=%2Fccp-v2"),
    ("https%3A%2F%2Fa.example", "?destination=https%3A%2F%2Fa.example"),
    ("https://a.example", "?destination=https%3A%2F%2Fa.example"),
    ("http://a.example/b", "?destination=https%3A%2F%2Fa.example%2Fb"),
    ("https://a.example/b?c=d&e=f#g", "?destination=https%3A%2F%2Fa.example%2Fb%3Fc%3Dd%26e%3Df%23g"),
    ("https://a.example/b%20c", "?destination=https%3A%2F%2Fa.example%2Fb%2520c"),
    ("/real-time-metrics", "?destination=%2Freal-time-metrics"),
    ("/contact-search?a=b", "?destination=%2Fcontact-search%3Fa%3Db"),
  ]

  @Test("a destination is encoded as AWS's guides have it", arguments: encoded)
  func isEncoded(_ destination: String, _ query: String) throws {
    let printed = try home.run("relay-state", Self.arn, "--destination", destination)

    #expect(printed.output == Self.base + query + "\n")
    #expect(printed.status == 0 && printed.words.isEmpty)
  }

  @Test("what cannot be is refused in words, and nothing is printed")
  func refused() throws {
    for destination in ["", "ccp-v2", "/conect/ccp", "/a\\b", "/a b", "/a%20b", "/x\u{200B}y", "{path}", "YOUR_PAGE"] {
      let refused = try home.run("relay-state", Self.arn, "--destination", destination)

      #expect(refused.status == 1, "\(destination)")
      #expect(refused.output.isEmpty, "\(destination)")
      let given = destination.isEmpty ? "without a destination" : "with this destination"
      #expect(refused.words.contains(given) && refused.words.contains("relay-state/"))
    }
    let long = try home.run("relay-state", Self.arn, "--destination", "/" + String(repeating: "x", count: 5_000))
    #expect(long.status == 1 && long.output.isEmpty && long.words.contains("relay-state/too-long"))
  }

  @Test("whatever it prints, inspect accepts, for any destination, role and partition")
  func agrees() throws {
    let pieces = [
      "/", "/connect/ccp", "/ccp-v2", "/agent-app-v2", "/chat", "?", "&", "=", "#", "%", "%2F", "%20",
      "new_domain=true",
      "VDIPlatform=AZURE", "VDIPlatform=CITRIX", "https://", "http://", "a.example", "x", "{a}", "<b>", "$C", " ", "\n",
      "\\", "\"", "'", "é", "\u{1F600}", "\u{200B}", "\u{202E}", "..", "//", ":", "@", "+", "~", ",", ";", "(", ")",
      "*",
    ]
    let seed = UInt64.random(in: 1...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    var texts = Self.encoded.map(\.0) + pieces + ["", String(repeating: "/x", count: 3_000)]
    for _ in 0..<120 {
      let count = Int.random(in: 1...5, using: &numbers)
      texts.append((0..<count).compactMap { _ in pieces.randomElement(using: &numbers) }.joined())
    }
    var printed = 0
    for (number, destination) in texts.enumerated() {
      let role = number % 3 == 0 ? "admins" : "agents"
      let target =
        switch number % 4 {
        case 0: [Self.arn]
        case 1: [Self.govARN]
        case 2: [Self.id, "--region", "eu-central-1"]
        default: [Self.id, "--region", "us-gov-west-1"]
        }
      let place: Comment = "\(destination.debugDescription) \(target) \(role), seed \(seed)"
      let options: [String] = Array(target.dropFirst()) + ["--role", role]
      // The argument parser takes nothing behind the sign for no value.
      let chosen = destination.isEmpty ? ["--destination", ""] : ["--destination=\(destination)"]
      let asked: [String] = ["relay-state", target[0]] + options + chosen
      let result = try FinishedCommand(asked, home: home)
      guard result.status == 0 else {
        #expect(result.status == 1 && result.output.isEmpty && !result.words.isEmpty, place)
        continue
      }
      printed += 1
      let url = String(result.output.dropLast())
      let judged: [String] = ["inspect", "relay-state", url, "--instance", target[0]] + options + ["--json"]
      let inspected = try FinishedCommand(judged, home: home)
      #expect(inspected.status == 0, place)
      #expect(inspected.json["value"] as? String == url, place)
    }
    #expect(printed >= 60, "seed \(seed)")
  }

  @Test("in GovCloud agents go to /ccp-v2, and the earlier panel is at most a warning")
  func govCloud() throws {
    #expect(try home.run("relay-state", Self.govARN).output == Self.govBase + "?destination=%2Fccp-v2\n")
    #expect(try home.run("relay-state", Self.govARN, "--role", "admins").output == Self.govBase + "\n")
    let earlier = try home.run(
      "inspect", "relay-state", Self.govBase + "?destination=%2Fconnect%2Fccp", "--instance", Self.govARN)
    #expect(earlier.status == 0)
    #expect(earlier.words.contains("not available in GovCloud") && earlier.words.contains("relay-state/earlier-panel"))
    let withRegion = Self.govBase.replacingOccurrences(of: "console", with: "us-gov-west-1.console")
    let regional = try home.run(
      "inspect", "relay-state", withRegion + "?destination=%2Fccp-v2", "--instance", Self.govARN)
    #expect(regional.status == 0 && !regional.words.contains("warning:"))
  }

  @Test("a Region that the ARN contradicts is refused, and so is an option that is no value; what warns is said")
  func options() throws {
    let url = Self.base + "?destination=%2Fconnect%2Fccp"
    for words in [["relay-state", Self.arn], ["inspect", "relay-state", url, "--instance", Self.arn]] {
      let refused = try FinishedCommand(words + ["--region", "us-east-1"], home: home)
      #expect(refused.status == 64 && refused.output.isEmpty, "\(words)")
      #expect(refused.words.contains("us-west-2") && refused.words.contains("Please leave --region out."))
    }
    let named = try home.run("inspect", "relay-state", url, "--instance", "foo", "--json")
    #expect(named.status == 1 && named.words.contains("--instance: error:"))
    let region = try home.run("relay-state", Self.id, "--region", "us-east-9")
    #expect(region.status == 1 && region.words.contains("--region: error:"))
    let alone = try home.run("relay-state", Self.id)
    #expect(alone.status == 64)
    #expect(
      alone.words == "The id alone does not tell the Region. Please add --region, such as --region us-east-1.\n")
    let warned = try home.run("relay-state", Self.id, "--region", "us-east-2")
    #expect(warned.status == 0 && warned.words.contains("region/no-connect-here"))
  }
}
