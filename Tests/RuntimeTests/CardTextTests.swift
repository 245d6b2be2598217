import Board
import JSON
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("The text of a card")
struct CardTextTests {
  private static let keys: Set = [
    "schemaVersion", "seat", "role", "currentStep", "currentItem", "since", "findings", "asksForHelp", "complete",
    "writtenAt",
  ]

  private static let account = "999988887777"
  private static let id = "0badcafe-b3de-4839-a6aa-e321ab3f3770"
  private static let arn = "arn:aws:connect:us-gov-west-1:\(account):instance/\(id)"
  /// What somebody typed, pasted or found, and what AWS has said: none of it belongs to anybody else.
  private static let secrets = [
    account, id, arn, "us-gov-west-1", "/home/tina/Secret Downloads/metadata.xml", "Tina's Application", "0123secret",
    "ssoins-1234567890abcdef", "https://portal.sso.eu-north-1.amazonaws.com/saml/metadata/SECRET", "eu-north-1",
  ]

  /// Runs that hold as much as they can, with right and wrong values, accepted, typed, taken and seen.
  private static func runs() -> [SetupRun] {
    var full = Sample.completeRun
    full.answers = [
      .askAccount: "yes", .consoleShows: "dashboard", .identityCenterRegion: "eu-north-1", .instance: arn,
      .applicationName: "Tina's Application", .metadataFile: "/home/tina/Secret Downloads/metadata.xml",
      .relayState: "https://us-gov-west-1.console.aws.amazon.com/connect/federate/\(id)",
      .instanceRegion: "us-gov-west-1", .instanceAccount: account,
    ]
    full.byWord = [.relayState]
    full.taken = [.instance]
    full.startedAt = Sample.now
    full.metadata = MetadataRecord(
      entityID: secrets[8], region: "eu-north-1", accountID: account, applicationInstance: "ins-0123secret",
      sha256: "0123secret", bytes: 4711)
    full.account.take(
      .caller(account: account, isRoot: true), to: AccountQuestion(.caller, in: "eu-north-1"), at: Sample.now)
    full.account.take(
      .organization(managementAccount: "111122223333"), to: AccountQuestion(.organization, in: "us-east-1"),
      at: Sample.now)
    full.account.take(
      .identityCenter([.init(arn: "arn:aws:sso:::instance/\(secrets[7])", owner: account, status: "ACTIVE")]),
      to: AccountQuestion(.identityCenter, in: "eu-north-1"), at: Sample.now)
    var typed = full
    typed.drafts = Field.allCases.reduce(into: [:]) { $0[$1] = secrets.joined(separator: " ") }
    var wrong = full
    for field in Field.allCases { wrong.answers[field] = secrets.joined(separator: " ") }
    var admins = full
    admins.role = .admins
    return [full, typed, wrong, admins]
  }

  @Test("every card of a run, at every place and item, holds what a card may hold, and no value", arguments: runs())
  func contents(_ run: SetupRun) throws {
    let codes = /^[a-z0-9-]+\/[a-z0-9-]+$/
    let moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
    var count = 0
    for place in Place.all {
      for item in place.items.map(\.id) + [nil] {
        var placed = run
        (placed.place, placed.currentItem) = (place, item)
        var sitting = Sitting(placed, surroundings: Surroundings(canAskAccount: true, stateFile: "/home/tina/state"))
        sitting.state.board = .joined
        for event in [nil, Event.accepted, .askedForTrainer, .typed(Self.arn), .accepted] {
          if let event { sitting.take(event) }
          var runCard = RunCard(seat: try #require(SeatName("Tina")))
          let card = runCard.card(of: sitting.state, at: Sample.now)
          let bytes = CardText.bytes(of: card)
          #expect(bytes.count <= Card.mostBytes)
          let text = String(decoding: bytes, as: UTF8.self)
          for secret in Self.secrets { #expect(!text.contains(secret), "\(text)") }
          guard case .object(let members) = try JSONValue(reading: bytes) else {
            Issue.record("\(text)")
            continue
          }
          #expect(Set(members.keys).isSubset(of: Self.keys))
          for (key, value) in members {
            switch (key, value) {
            case ("schemaVersion", .number(1)), ("asksForHelp", .boolean), ("complete", .boolean): break
            case ("seat", .string("Tina")): break
            case ("role", .string(let role)): #expect(Role(rawValue: role) != nil)
            case ("currentStep", .string(let id)): #expect(Place(id: id) != nil)
            case ("currentItem", .string(let id)): #expect(card.place.items.contains { $0.id == id })
            case ("since", .string(let text)), ("writtenAt", .string(let text)):
              #expect(text.wholeMatch(of: moment) != nil)
            case ("findings", .array(let listed)):
              for case .string(let code) in listed { #expect(code.wholeMatch(of: codes) != nil, "\(code)") }
            default: Issue.record("\(key) \(value)")
            }
          }
          #expect(CardText.card(bytes) == card)
          count += 1
        }
      }
    }
    #expect(count > 100)
  }

  private static let good = #"""
    {"schemaVersion": 1, "seat": "Anna", "role": "agents", "currentStep": "name-application",
     "currentItem": "applicationName", "since": "2026-11-30T09:00:00Z", "findings": ["name/en-dash"],
     "asksForHelp": true, "complete": false, "writtenAt": "2026-11-30T09:05:00Z"}
    """#

  @Test("a card of a newer program is read: keys that are not known are passed over")
  func newer() {
    #expect(CardText.card(Array(Self.good.utf8))?.seat.text == "Anna")
    #expect(CardText.card(Array(Self.good.replacing("{\"s", with: #"{"mood": [5], "s"#).utf8)) != nil)
    #expect(CardText.card(Array(Self.good.replacing("name/en-dash", with: "name/not-known-yet").utf8)) != nil)
    #expect(CardText.card(Array(Self.good.replacing(#""currentItem": "applicationName","#, with: "").utf8)) != nil)
  }

  @Test(
    "what is not as the program writes it is no card",
    arguments: [
      ("\"schemaVersion\": 1", "\"schemaVersion\": 2"), ("\"schemaVersion\": 1, ", ""), ("Anna", "  "),
      ("Anna", "a\\u001b[2J"), ("Anna", "a\\u202eb"), ("Anna", String(repeating: "x", count: 41)),
      ("Anna", "a\\nb"), ("\"Anna\"", "5"), ("agents", "guests"), ("name-application", "../../etc"),
      ("name-application", "review"), ("applicationName", "instance"), ("applicationName", "rm -rf"),
      ("name/en-dash", "name/\\u001b]0;x\\u0007"), ("name/en-dash", "Call 555-1234"),
      ("[\"name/en-dash\"]", "\"name/en-dash\""), ("[\"name/en-dash\"]", "[5]"),
      ("[\"name/en-dash\"]", "[\(Array(repeating: "\"name/x\"", count: 21).joined(separator: ","))]"),
      ("2026-11-30T09:00:00Z", "2026-13-30T09:00:00Z"), ("2026-11-30T09:00:00Z", "yesterday"),
      ("2026-11-30T09:05:00Z", "99999-11-30T09:05:00Z"), ("true", "1"), ("true", "\"true\""), ("false", "null"),
      ("\"role\"", "\"seat\": \"Bo\", \"role\""), ("}", "} {}"), ("{", "[{"),
      ("}", ", \"x\": \"\(String(repeating: "x", count: 4096))\"}"),
    ])
  func hostile(_ part: String, _ other: String) {
    let text = Self.good.replacing(part, with: other)
    #expect(text != Self.good)
    #expect(CardText.card(Array(text.utf8)) == nil, "\(text)")
  }

  @Test("bytes that are no text at all are no card")
  func bytes() {
    for bytes in [[], [0], Array(repeating: UInt8(ascii: "["), count: 4096), [0xFF, 0xFE], Array("null".utf8)] {
      #expect(CardText.card(bytes) == nil)
    }
    var invalid = Array(Self.good.utf8)
    invalid[invalid.count / 2] = 0xC0
    #expect(CardText.card(invalid) == nil)
  }
}
