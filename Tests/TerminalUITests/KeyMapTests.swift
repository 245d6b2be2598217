import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("What the keys mean")
struct KeyMapTests {
  private static let size = Size(columns: 80, rows: 24)

  static let everyKey: [Key] =
    [
      .enter, .tab, .shiftTab, .escape, .backspace, .altBackspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .character("a"), .character(" "), .character("?"), .character("字"), .paste("a\nb"),
    ] + (0...12).map { .function($0) } + "abcdefghijklmnopqrstuvwxyz_@[]".flatMap { [Key.control($0), .alt($0)] }

  @Test(
    "Everywhere on a page",
    arguments: [
      (.enter, .accepted), (.control("m"), .accepted), (.control("j"), .accepted), (.escape, .wentBack),
      (.shiftTab, .movedToPreviousItem), (.up, .movedToPreviousItem), (.function(1), .askedForMenu),
      (.control("g"), .askedForMenu), (.function(2), .askedForHint), (.control("t"), .askedForHint),
      (.function(3), .askedForPlaces), (.control("o"), .askedForPlaces), (.function(4), .askedToOpenAddress),
      (.function(7), .wentToPreviousStep), (.control("p"), .wentToPreviousStep), (.function(8), .wentToNextStep),
      (.control("n"), .wentToNextStep), (.control("y"), .askedToCopy), (.control("r"), .askedToRepair),
      (.control("x"), .askedToQuit(.saved)), (.control("c"), .askedToQuit(.interrupted)),
      (.control("l"), .askedToRedraw), (.control("z"), .askedToPause), (.control("s"), .askedToSave),
      (.control("v"), .askedToPaste), (.paste("a\nb"), .pasted("a\nb")), (.character("a"), .typed("a")),
      (.character("字"), .typed("字")), (.insert, nil), (.function(5), .askedToLook), (.function(12), nil),
      (.alt("x"), nil),
      (.control("q"), nil), (.character("\u{7}"), nil), (.mouse(Key.Mouse(.released, column: 1, row: 1)), nil),
    ] as [(Key, Event?)])
  func everywhere(_ key: Key, _ expected: Event?) {
    for state in [Self.action, Self.field] {
      #expect(KeyMap.event(for: key, in: state, size: Self.size) == expected)
    }
  }

  @Test(
    "In a field, and on an action",
    arguments: [
      (.character(" "), .typed(" "), .toggled), (.character("?"), .typed("?"), .askedForMenu),
      (.left, .edited(.left), nil), (.right, .edited(.right), nil), (.home, .edited(.start), nil),
      (.end, .edited(.end), nil), (.backspace, .edited(.deleteBackward), nil), (.delete, .edited(.deleteForward), nil),
      (.altBackspace, .edited(.deleteWordBackward), nil), (.alt("b"), .edited(.wordLeft), nil),
      (.alt("f"), .edited(.wordRight), nil), (.control("a"), .edited(.start), nil), (.control("e"), .edited(.end), nil),
      (.control("b"), .edited(.left), nil), (.control("f"), .edited(.right), nil),
      (.control("d"), .edited(.deleteForward), nil), (.control("h"), .edited(.deleteBackward), nil),
      (.control("k"), .edited(.deleteToEnd), nil), (.control("u"), .edited(.deleteToStart), nil),
      (.control("w"), .edited(.deleteWordBackward), nil), (.control("_"), .edited(.undo), nil),
      (.tab, .movedToNextItem, .movedToNextItem), (.control("i"), .movedToNextItem, .movedToNextItem),
      (.down, .movedToNextItem, .movedToNextItem),
    ] as [(Key, Event?, Event?)])
  func fieldOrAction(_ key: Key, inField: Event?, onAction: Event?) {
    #expect(KeyMap.event(for: key, in: Self.field, size: Self.size) == inField)
    #expect(KeyMap.event(for: key, in: Self.action, size: Self.size) == onAction)
  }

  @Test("The names of the keys in the list of commands are those of keys", arguments: Command.all.flatMap(\.keys))
  func names(_ name: String) {
    #expect(Key(named: name)?.name == name)
  }

  @Test("Up and Down move in an open list; when nothing in it fits they move between the items")
  func openList() {
    var state = SampleStates.list
    #expect(KeyMap.event(for: .down, in: state, size: Self.size) == .movedDown)
    #expect(KeyMap.event(for: .up, in: state, size: Self.size) == .movedUp)
    #expect(KeyMap.event(for: .tab, in: state, size: Self.size) == .movedToNextItem)
    state.editor = LineEditor("nowhere at all")
    #expect(KeyMap.event(for: .down, in: state, size: Self.size) == .movedToNextItem)
  }

  @Test("Tab completes a path that has begun, and moves on from an empty one")
  func path() {
    var state = SampleStates.typing("~/Down", in: .metadataFile, at: .downloadMetadata)
    #expect(KeyMap.event(for: .tab, in: state, size: Self.size) == .askedForCompletion)
    state.editor = LineEditor()
    #expect(KeyMap.event(for: .tab, in: state, size: Self.size) == .movedToNextItem)
  }

  @Test("A place without items scrolls by the arrows, Space and the paging keys, as far as there is something to see")
  func scrolling() {
    var state = SampleStates.state(at: .review)
    for key in [Key.down, .pageDown, .character(" ")] {
      #expect(KeyMap.event(for: key, in: state, size: Self.size) == .pagedDown)
    }
    #expect(KeyMap.event(for: .up, in: state, size: Self.size) == nil)
    state.scroll = 100
    #expect(KeyMap.event(for: .pageDown, in: state, size: Self.size) == nil)
    #expect(KeyMap.event(for: .up, in: state, size: Self.size) == .pagedUp)
  }

  @Test("On the first page Tab, and Down at its end, go to its question, and the footer names the key")
  func question() throws {
    var asking = SampleStates.surroundings
    asking.canAskAccount = true
    var state = SampleStates.state(at: .welcome)
    #expect(KeyMap.event(for: .tab, in: state, size: Self.size) == nil)
    state.surroundings = asking
    #expect(Screen.frame(of: state, size: Self.size).rows[23].contains("Tab question"))
    while KeyMap.event(for: .down, in: state, size: Self.size) == .pagedDown { _ = update(&state, .pagedDown) }
    for key in [Key.down, .tab] {
      var chosen = state
      _ = update(&chosen, try #require(KeyMap.event(for: key, in: state, size: Self.size)))
      #expect(chosen.focusedField == .askAccount)
    }
  }

  @Test(
    "In the menu the arrows move among its entries, round at the ends",
    arguments: [
      (.down, 0, .highlighted(1)), (.up, 3, .highlighted(2)), (.home, 5, .highlighted(0)), (.escape, 0, .wentBack),
      (.function(1), 0, .wentBack), (.character("?"), 0, .wentBack), (.character("a"), 0, nil), (.paste("a"), 0, nil),
      (.control("x"), 0, .askedToQuit(.saved)), (.function(3), 0, .askedForPlaces), (.backspace, 0, nil),
    ] as [(Key, Int, Event?)])
  func menu(_ key: Key, _ selection: Int, _ expected: Event?) {
    var state = Self.field
    state.overlay = .menu(selection: selection)
    #expect(KeyMap.event(for: key, in: state, size: Self.size) == expected)
  }

  @Test(
    "Over the list of places and over a question",
    arguments: [
      (.down, .movedDown, .movedDown), (.tab, .movedDown, .movedDown), (.up, .movedUp, .movedUp),
      (.shiftTab, .movedUp, .movedUp), (.enter, .accepted, .accepted), (.escape, .wentBack, .wentBack),
      (.right, nil, .movedDown), (.left, nil, .movedUp), (.character("y"), nil, nil), (.paste("a"), nil, nil),
      (.control("c"), .askedToQuit(.interrupted), .askedToQuit(.interrupted)), (.function(1), .askedForMenu, nil),
      (.function(3), .wentBack, nil), (.function(8), .wentToNextStep, nil),
      (.control("l"), .askedToRedraw, .askedToRedraw),
    ] as [(Key, Event?, Event?)])
  func lists(_ key: Key, inPlaces: Event?, inQuestion: Event?) {
    #expect(KeyMap.event(for: key, in: SampleStates.places, size: Self.size) == inPlaces)
    #expect(KeyMap.event(for: key, in: SampleStates.question, size: Self.size) == inQuestion)
  }

  private static let action = SampleStates.state(at: .step(Step.enableSSO.id))
  private static let field = SampleStates.suggestion
}
