import Wizard

extension TextColumn {
  /// What the first screen says below its text: how to begin, or to go on.
  mutating func addWelcome(_ scene: Scene, isRoomy: Bool) {
    let next = scene.verdict.firstOpenPlace
    begin()
    putWhole("Enter", .key)
    put(scene.doneSteps == 0 ? " begins with step 1: " : " goes on with: ", .plain)
    put(scene.shortTitle(of: next), .accent)
    end(hanging: 6)
    begin()
    putWhole("F1", .key)
    put(" shows all that you can do here.", .plain)
    end(hanging: 3)
  }
}
