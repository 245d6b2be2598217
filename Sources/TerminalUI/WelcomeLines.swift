import Wizard

extension TextColumn {
  /// What the first screen says below its text: how long it takes, how to begin, and that nothing is lost.
  mutating func addWelcome(_ scene: Scene, _ layout: Layout) {
    let minutes = Workshop.steps.reduce(0) { $0 + (scene.state.pages[$1.id.rawValue]?.minutes ?? 0) }
    let next = Workshop.steps.first { !scene.state.run.isDone($0) }.map { Place.step($0.id) } ?? .review
    begin()
    putWhole("Enter", .key)
    put(scene.doneSteps == 0 ? "  begins with step 1: " : "  goes on with: ", .plain)
    put(scene.shortTitle(of: next), .strong)
    end(hanging: 7)
    if layout.isRoomy { blank() }
    if minutes > 0 {
      add("\(Workshop.steps.count) steps, about \(minutes) minutes. Every answer is saved as you give it.")
    } else {
      add("\(Workshop.steps.count) steps. Every answer is saved as you give it.")
    }
    begin()
    putWhole("F1", .key)
    put(" shows all that you can do here. ", .plain)
    putWhole("Ctrl-X", .key)
    put(" saves and quits.", .plain)
    end()
  }
}
