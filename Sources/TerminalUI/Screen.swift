import Wizard

/// The screen of the wizard, drawn from its state alone.
package enum Screen {
  /// How the terminal wants the screen.
  package struct Options: Hashable, Sendable {
    /// Whether only ASCII is drawn, for terminals without Unicode.
    package var isASCII: Bool
    /// Whether the header says that this is a demonstration.
    package var isDemo: Bool

    /// Unicode and a real run, unless told otherwise.
    package init(isASCII: Bool = false, isDemo: Bool = false) {
      self.isASCII = isASCII
      self.isDemo = isDemo
    }
  }

  /// Draws the whole screen, at any size from no cell at all.
  package static func frame(of state: WizardState, size: Size, options: Options = Options()) -> Frame {
    var painter = paint(state, size, options)
    if options.isASCII { painter.reduceToASCII() }
    return painter.frame
  }

  /// What a click at a place of the screen means; nil where there is nothing to click.
  package static func event(at point: Point, in state: WizardState, size: Size) -> Event? {
    paint(state, size, Options()).event(at: point)
  }

  /// Whether the page has lines below or above the window that is shown.
  static func canScroll(down: Bool, in state: WizardState, size: Size) -> Bool {
    let view = PageView(Scene(state), size: size)
    return down ? view.window.upperBound < view.column.lines.count : view.window.lowerBound > 0
  }

  static func paint(_ state: WizardState, _ size: Size, _ options: Options) -> Painter {
    var painter = Painter(size: size)
    guard size.rows > 0, size.columns > 0 else { return painter }
    let state = drawn(state, options: options)
    let scene = Scene(state)
    let view = PageView(scene, size: size)
    painter.drawHeader(scene, view, isDemo: options.isDemo)
    painter.drawStepList(scene, view.layout)
    painter.drawPage(view)
    painter.drawValue(scene, view)
    painter.drawNotice(view)
    painter.drawFooter(scene, view.layout, view.hasMoreBelow)
    painter.drawOverlay(scene)
    if options.isDemo, state.overlay != nil { painter.markDemoBesideTitle() }
    return painter
  }
}
