import Board
import JSON
import SetupRules
import Wizard

/// The text of a card's file: JSON, with the keys of `Resources/card.schema.json`.
package enum CardText {
  package static func bytes(of card: Card) -> [UInt8] { Array(json(of: card).text.utf8) }

  package static func json(of card: Card) -> JSONValue {
    .object(present: [
      "schemaVersion": .number(Card.schemaVersion), "seat": .string(card.seat.text),
      "role": .string(card.role.rawValue),
      "currentStep": .string(card.place.id), "currentItem": card.item.map { .string($0) },
      "since": .string(card.since.description), "findings": .array(card.findings.map { .string($0) }),
      "asksForHelp": .boolean(card.asksForHelp), "complete": .boolean(card.isComplete),
      "writtenAt": .string(card.writtenAt.description),
    ])
  }

  /// The card that a file holds; nil where anything in it is not as this program writes it. Keys that it does not know are
  /// passed over: a newer program may have more.
  package static func card(_ bytes: [UInt8]) -> Card? {
    guard bytes.count <= Card.mostBytes, String(validating: bytes, as: UTF8.self) != nil,
      // What is no JSON is no card.
      let json = try? JSONValue(reading: bytes, refusesRepeatedKeys: true)
    else { return nil }
    guard json["schemaVersion"] == .number(Card.schemaVersion),
      let seat = json["seat"]?.string.flatMap(SeatName.init), let role = json["role"]?.string.flatMap(Role.init),
      let place = json["currentStep"]?.string.flatMap(Place.init(id:)),
      let since = json["since"]?.string.flatMap(Timestamp.init),
      let writtenAt = json["writtenAt"]?.string.flatMap(Timestamp.init),
      let asksForHelp = json["asksForHelp"]?.boolean, let isComplete = json["complete"]?.boolean,
      let findings = json["findings"]?.elements(\.string), findings.count <= Card.mostFindings,
      findings.allSatisfy(Card.isCode)
    else { return nil }
    let item = json["currentItem"]?.string
    let hasNoItem = json["currentItem"] == nil || json["currentItem"] == .null
    guard hasNoItem || place.items.contains(where: { $0.id == item }) else { return nil }
    return Card(
      seat: seat, role: role, place: place, item: item, since: since, findings: findings, asksForHelp: asksForHelp,
      isComplete: isComplete, writtenAt: writtenAt)
  }
}

extension Room {
  /// What `board --json` prints.
  package var json: JSONValue {
    .object([
      "seats": .array(seats.map { CardText.json(of: $0.card) }),
      "atStep": .object(Dictionary(uniqueKeysWithValues: Place.all.map { ($0.id, .number(count(at: $0))) })),
      "unreadable": .array(unreadable.map { .string($0) }),
    ])
  }
}
