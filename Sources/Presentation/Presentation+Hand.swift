import SetupRules
import TerminalUI
import Wizard

extension Presentation {
  /// The wizard takes the keys, from the state that is shown.
  mutating func takeByHand() {
    wantsHand = false
    panel = nil
    isAuto = false
    hand = Hand(state: shownState)
    scroll = 0
  }

  mutating func takeInHand(_ key: Key, _ now: Timestamp) -> [Order] {
    guard let hand else { return [] }
    if key == .function(9) {
      // The tape goes on where it was, and whatever was done by hand is gone.
      self.hand = nil
      let usesMouse = state.usesMouse
      return hand.state.usesMouse == usesMouse ? [Order(.save)] : [Order(.save), Order(.reportMouse(usesMouse))]
    }
    guard let event = KeyMap.event(for: key, in: hand.state, size: Stage.wizardSize(in: size)) else { return [] }
    self.hand?.state.now = now
    return takeInHand(event)
  }

  /// Takes a key's meaning or an answer in, by hand; does nothing while the tape has the keys.
  mutating func takeInHand(_ event: Event) -> [Order] {
    guard var hand else { return [] }
    let orders = ordering(update(&hand.state, event))
    hand.outstanding.formUnion(orders.compactMap(\.request))
    self.hand = hand
    return orders
  }
}
