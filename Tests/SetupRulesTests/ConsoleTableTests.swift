import SetupRules
import Testing

@Suite("What the console shows")
struct ConsoleTableTests {
  static let rows: [Row] = [
    Row("enable-button", "N:verify-email"), Row("dashboard"), Row("other-region", "W:other-region"),
    Row("account-instance", "E:account-instance"),
    Row("", "E:empty"), Row(" ", "E:empty"), Row(String(repeating: "d", count: 9000), "E:too-long"),
    Row(" dashboard\n", "N:surrounding-characters", value: "dashboard"),
    Row("Dashboard", "E:unknown", repair: "dashboard"), Row("Enable", "E:unknown", repair: "enable-button"),
    Row("another Region", "E:unknown", repair: "other-region"), Row("dashbord", "E:unknown", repair: "dashboard"),
    Row("error", "E:unknown"), Row("account instance", "E:unknown"), Row("something else", "E:unknown"),
    Row("7", "E:unknown"),
  ]

  @Test("each view of the console leads on or says why not", arguments: rows)
  func judged(_ row: Row) {
    row.check("console", ConsoleView.judge(row.input))
  }
}
