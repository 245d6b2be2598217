import ArgumentParser

// A group of one option would say this once too, and takes the parser as long as five options.
extension ArgumentHelp {
  /// Of `--pages`: whose words are shown.
  static let pages = ArgumentHelp("A folder with the words of the steps; pages export makes one.", valueName: "folder")
  /// Of `--mask`: whether a screen may be shown to a room.
  static let mask: ArgumentHelp =
    "Cut ids and account numbers on the screen, for a projector. What is copied and saved stays whole."
  /// Of `--color`.
  static let color: ArgumentHelp = "When to use colours."
}
