import SetupRules
import Wizard

/// The card of one run while it goes on: it remembers since when the run stands as it does.
package struct RunCard: Sendable {
  private struct Standing: Equatable {
    var place: Place
    var item: String?
    var isComplete: Bool
  }

  private let seat: SeatName
  private var standing: Standing?
  private var standsSince = Timestamp(seconds: 0)
  private var errorSince: Timestamp?

  package init(seat: SeatName) {
    self.seat = seat
  }

  /// The card of this moment. The first one goes on where the saved run was left: its last change is the earliest moment
  /// since when it can stand so.
  package mutating func card(of state: WizardState, at now: Timestamp) -> Card {
    let run = state.run
    let findings = Self.errors(of: state)
    let changed = standing == nil ? Self.recent(run.changedAt, now) ?? now : now
    let standing = Standing(
      place: run.place, item: state.focusedItem?.id, isComplete: findings.isEmpty && state.verdict.isComplete)
    if standing != self.standing { standsSince = changed }
    self.standing = standing
    errorSince = findings.isEmpty ? nil : errorSince ?? changed
    return Card(
      seat: seat, role: run.role, place: run.place, item: standing.item,
      since: run.asksForHelpSince ?? errorSince ?? standsSince, findings: findings,
      asksForHelp: run.asksForHelpSince != nil, isComplete: standing.isComplete, writtenAt: now)
  }

  /// Who comes back later, comes back to another day's workshop.
  private static func recent(_ moment: Timestamp?, _ now: Timestamp) -> Timestamp? {
    moment.flatMap { (0...TrainersClock.longestSession).contains(now.seconds - $0.seconds) ? $0 : nil }
  }

  /// What the wizard itself calls an error now, of what is typed as of what is saved.
  private static func errors(of state: WizardState) -> [String] {
    let items =
      [state.focusedItem].compactMap(\.self) + Place.welcome.items + Workshop.steps.flatMap(state.run.items)
    let findings = items.flatMap { item in
      (item.field.map(state.findings) ?? []) + state.accountFindings(of: item)
    }
    var codes: [String] = []
    for finding in findings where finding.severity == .error && !codes.contains(finding.code) {
      codes.append(finding.code)
    }
    return Array(codes.prefix(Card.mostFindings))
  }
}
