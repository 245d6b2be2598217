import SetupRules
import Wizard

/// What a participant's wizard tells the trainer: where a run stands, and no value of it.
package struct Card: Equatable, Sendable {
  package static let schemaVersion = 1
  /// A larger file is no card.
  package static let mostBytes = 4096
  package static let mostFindings = 20

  package var seat: SeatName
  package var role: Role
  package var place: Place
  /// One of the place's items; nil where it has none, or none is current.
  package var item: String?
  /// Since when it stands so: since the trainer is asked to come, else since an error is there, else since this item is
  /// the current one.
  package var since: Timestamp
  /// The codes of the errors, those of the current item first.
  package var findings: [String]
  package var asksForHelp: Bool
  package var isComplete: Bool
  package var writtenAt: Timestamp

  package init(
    seat: SeatName, role: Role, place: Place, item: String?, since: Timestamp, findings: [String] = [],
    asksForHelp: Bool = false, isComplete: Bool = false, writtenAt: Timestamp
  ) {
    self.seat = seat
    self.role = role
    self.place = place
    self.item = item
    self.since = since
    self.findings = findings
    self.asksForHelp = asksForHelp
    self.isComplete = isComplete
    self.writtenAt = writtenAt
  }

  /// Whether both say the same, whenever they were written.
  package func saysTheSame(as other: Card) -> Bool {
    var other = other
    other.writtenAt = writtenAt
    return self == other
  }

  /// Whether a text has the form of a finding's code: small letters, digits and hyphens, with one slash between them. A newer
  /// program may have codes that this one does not know.
  package static func isCode(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return text.utf8.count <= 60 && parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789-".contains) }
  }
}
