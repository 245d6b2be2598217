import SetupRules
import TestSupport

/// What somebody types in one or several sittings, under a name. ProgramTests types the same into the program.
struct Script: Sendable, CustomStringConvertible {
  let name: String
  var role = Role.agents
  let sittings: [[String]]

  var description: String { name }

  /// Every answer is right at once: to the review, and out.
  static let right = Script(
    name: "right",
    sittings: [
      [
        "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", Sample.arn, "", Sample.url, "", "", "",
      ]
    ])

  /// The same for the administrators' application.
  static let admins = Script(
    name: "admins", role: .admins,
    sittings: [
      [
        "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", Sample.arn, "", Sample.administratorsURL, "", "",
        "",
      ]
    ])

  /// A slip in every field, and how it is mended.
  static let slips = Script(
    name: "slips",
    sittings: [
      [
        "", "", "3", "2", "europe", "1", "Frankfort", ":go 4", Sample.arn, ":fix", ":fix",
        "Amazon Connect \u{2013} Agent",
        ":fix",
        ":fix", "", "", "", "", "~/nothing.xml", ":clear", "elsewhere", "", "my-alias",
        Sample.instanceID, "oregon", "21O987654321", ":fix", "", "",
        "https://us-east-1.console.aws.amazon.com/", ":fix", ":fix",
        ":fix", Sample.url, "", "", ":quit",
      ]
    ])

  /// Looking around: hints, jumps, the whole page, ticks taken away, a step cleared.
  static let lookingAround = Script(
    name: "looking-around",
    sittings: [
      [
        ":help", ":page", "", ":hint", ":hint", ":hint", ":hint", ":steps", ":next", ":page", "yes", ":up", ":untick",
        "", ":reset", "", ":reset", "2", ":back", ":down", ":down", ":up", ":up", ":up", ":read", ":list", ":copy",
        ":down",
        ":list", ":go 4", ":copy", ":go 6", "no", ":down", ":copy", ":go 9", ":hlep", ":card", "hello", ":go review",
        ":next",
        ":read", ":go start", ":back", ":quit",
      ]
    ])

  /// Left in the middle with something typed, and begun again; compared by hand; an earlier run, complete.
  static let resumed = Script(
    name: "resumed",
    sittings: [
      ["", "", "", "", "", "", "", "", "", "", "Amazon Connect \u{2013} Agent"],
      ["", ":fix", "", "", "", "", "", "arn:aws:conn"],
      [Sample.arn, "", "", "1", "", "2", "", "", ":quit"],
      ["", ""],
    ])

  static let all = [right, admins, slips, lookingAround, resumed]
}
