import Wizard

/// The screen of the wizard, drawn from its state alone.
package enum Screen {
  /// How the terminal wants the screen.
  package struct Options: Hashable, Sendable {
    /// Whether only ASCII is drawn, for terminals without Unicode.
    package var isASCII: Bool
    /// Whether the header says that this is a demonstration.
    package var isDemo: Bool
    /// The keys that read on here.
    package var scrollKeys: ScrollKeys

    package init(isASCII: Bool = false, isDemo: Bool = false, scrollKeys: ScrollKeys = .pages) {
      self.isASCII = isASCII
      self.isDemo = isDemo
      self.scrollKeys = scrollKeys
    }
  }

  /// Draws the whole screen, at any size from no cell at all.
  package static func drawing(of state: WizardState, size: Size, options: Options = Options()) -> Drawing<Event> {
    var drawing = Drawing<Event>(size: size)
    guard size.rows > 0, size.columns > 0 else { return drawing }
    let scene = Scene(state, options)
    let view = PageView(scene, size: size)
    drawing.drawHeader(scene, view, isDemo: options.isDemo)
    drawing.drawSteps(scene, view.layout)
    drawing.drawPage(view)
    drawing.drawValue(scene, view)
    drawing.drawTopRule(scene, view, keys: options.scrollKeys)
    drawing.drawNotice(view, keys: options.scrollKeys)
    drawing.drawFooter(scene, view.layout)
    drawing.drawOverlay(scene)
    if options.isDemo, state.overlay != nil { drawing.markDemoBesideTitle() }
    if options.isASCII { drawing.reduceToASCII() }
    return drawing
  }

  /// The frame of the drawing, for whoever clicks nowhere.
  package static func frame(of state: WizardState, size: Size, options: Options = Options()) -> Frame {
    drawing(of: state, size: size, options: options).frame
  }
}
