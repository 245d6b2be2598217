import ArgumentParser

/// Whether a screen may be shown to a room.
struct MaskOption: ParsableArguments {
  @Flag(
    help: "Cut ids and account numbers on the screen, for a projector. What is copied and saved stays whole.")
  var mask = false
}
