import Pages
import SetupRules
import TestSupport
import Wizard

@testable import Board

/// A room as a board can be on a workshop's morning.
enum SampleRoom {
  static let now = Sample.now

  /// A card's file.
  ///
  /// - Parameters:
  ///   - stands: for how many seconds it stands so.
  ///   - heard: how many seconds ago it was written.
  ///   - clock: how many seconds the participant's clock is behind.
  static func file(
    _ seat: String, _ place: Place = .step(Step.nameApplication.id), _ item: String? = "applicationName",
    stands: Int = 60, heard: Int = 5, clock: Int = 0, errors: [String] = [], asks: Bool = false, done: Bool = false,
    role: Role = .agents, file: String? = nil
  ) -> CardFile {
    let heardAt = Timestamp(seconds: now.seconds - heard)
    let writtenAt = Timestamp(seconds: heardAt.seconds - clock)
    guard let name = SeatName(seat) else { return CardFile(name: seat, writtenAt: heardAt, card: nil) }
    let card = Card(
      seat: name, role: role, place: place, item: item, since: Timestamp(seconds: writtenAt.seconds - stands),
      findings: errors, asksForHelp: asks, isComplete: done, writtenAt: writtenAt)
    return CardFile(name: file ?? "\(name.forFile)-0123456789ab.json", writtenAt: heardAt, card: card)
  }

  static let files: [CardFile] = [
    file("Anna", stands: 240, asks: true),
    file("Bo", .step(Step.enableSSO.id), "identityCenterRegion", stands: 30, asks: true),
    file("Chidi", .step(Step.setRelayState.id), "relayState", stands: 1500, errors: ["relay-state/region-differs"]),
    file(
      "Dolores Fuertes de Barriga y Solares", stands: 70, errors: ["name/en-dash", "instance/not-an-id"], role: .admins),
    file("Emil", .welcome, nil, stands: 20), file("Fatima", .step(Step.createOrganization.id), "dashboard-seen"),
    file("Go", .step(Step.downloadMetadata.id), "metadataFile", stands: 400, heard: 200),
    file("コネクト 太郎", .step(Step.addApplication.id), "catalog", stands: 90),
    file("Hana", .review, nil, stands: 600, done: true),
    file("Anna", .step(Step.addApplication.id), "applications-open", stands: 100, file: "anna-ba9876543210.json"),
    CardFile(name: "notes \u{1B}[31m.json", writtenAt: now, card: nil),
  ]

  static func state(_ files: [CardFile]? = files, trouble: String? = nil, isASCII: Bool = false) throws -> BoardState {
    let explanations = Dictionary(try Explanation.embedded().map { ($0.code, $0.paragraphs) }) { $1 }
    let words = BoardWords(location: "/mnt/room", pages: try Pages.embedded(), explanations: explanations)
    var state = BoardState(words, isASCII: isASCII, now: now)
    if files != nil || trouble != nil { state.take(files, trouble: trouble) }
    return state
  }
}
