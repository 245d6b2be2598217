import SetupRules

/// What somebody types in one or several sittings, under a name. ProgramTests types the same into the program.
struct Script: Sendable, CustomStringConvertible {
  let name: String
  var role = Role.agents
  let sittings: [[String]]

  var description: String { name }

  static let arn = "arn:aws:connect:us-west-2:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  static let url = "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  static let ccp = "?destination=%2Fconnect%2Fccp"

  /// Every answer is right at once: to the review, and out.
  static let right = Script(
    name: "right",
    sittings: [
      [
        "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", arn, "", url + ccp, "", "", "",
      ]
    ])

  /// The same for the administrators' application.
  static let admins = Script(
    name: "admins", role: .admins,
    sittings: [["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", arn, "", url, "", "", ""]])

  /// A slip in every field, and how it is mended.
  static let slips = Script(
    name: "slips",
    sittings: [
      [
        "", "", "3", "2", "europe", "1", "Frankfort", ":go 4", arn, ":fix", ":fix", "Amazon Connect \u{2013} Agent",
        ":fix",
        ":fix", "", "", "", "", "~/nothing.xml", ":clear", "elsewhere", "", "my-alias",
        "178c75e4-b3de-4839-a6aa-e321ab3f3770", "oregon", "21O987654321", ":fix", "", "",
        "https://us-east-1.console.aws.amazon.com/", ":fix", ":fix",
        ":fix", url + ccp, "", "", ":quit",
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
      [arn, "", "", "1", "", "2", "", "", ":quit"],
      ["", ""],
    ])

  static let all = [right, admins, slips, lookingAround, resumed]
}
