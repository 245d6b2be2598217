import Wizard

/// A question that is asked over all that is shown, with a few answers to choose from.
package struct Dialog: Equatable, Sendable {
  package let title: String
  /// What the answers mean.
  package let text: String
  /// The first changes nothing.
  package let choices: [String]
  /// The highlighted answer.
  package private(set) var selection: Int

  package init(_ title: String, _ text: String, choices: [String], selection: Int = 0) {
    self.title = title
    self.text = text
    self.choices = choices
    self.selection = min(max(0, selection), choices.count - 1)
  }

  /// The answer that a key gives; nil while there is none.
  ///
  /// - Parameter clicked: If the key is a click, what it is on.
  package mutating func answer(to key: Key, clicked: Event?) -> Int? {
    let event = clicked ?? KeyMap.answering(key.usual)
    if event == .accepted { return selection }
    if event == .wentBack { return 0 }
    if event == .movedUp { selection = max(0, selection - 1) }
    if event == .movedDown { selection = min(choices.count - 1, selection + 1) }
    if case .highlighted(let index) = event { selection = min(max(0, index), choices.count - 1) }
    return nil
  }
}

extension Drawing {
  /// Draws a dialog over what stands here. Then nothing else can be clicked on.
  package mutating func draw(_ dialog: Dialog, as target: (Event) -> Target) {
    var asked = Drawing<Event>(self) { _ in nil }
    asked.draw(.question(dialog, in: size))
    asked.markDemoBesideTitle()
    self = Drawing(asked) { target($0) }
  }
}
