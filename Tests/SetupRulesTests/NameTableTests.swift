import SetupRules
import Testing

@Suite("Application name")
struct NameTableTests {
  static let name = "Amazon Connect - Agent"
  static let rows: [Row] = [
    Row(name), Row("", "E:empty"), Row("  \n", "E:empty"), Row(String(repeating: "n", count: 4097), "E:too-long"),
    Row(" \(name) ", "N:surrounding-characters", value: name),
    Row("\"\(name)\",", "N:surrounding-characters", value: name),
    Row("\u{201C}\(name)\u{201D};", "N:surrounding-characters", value: name),
    Row("'\"\(name)\"'", "N:surrounding-characters", value: name),
    Row("\"\(name)", "W:near-miss", repair: name), Row("\(name);", "W:near-miss", repair: name),
    Row("Contact \"Gold\"", "W:differs"), Row("\"Gold\" Team", "W:differs"), Row("Agents'", "W:differs"),
    Row("\"Gold\" and \"Silver\"", "W:differs"), Row("Say \u{201C}hi\u{201D}", "W:differs"),
    Row("Contact Centre;", "W:differs"), Row("\"", "W:differs"), Row("\"\"", "E:empty"), Row("\" \"", "E:empty"),
    Row("\"Agent's desk\"", "N:surrounding-characters W:differs", value: "Agent's desk"),
    Row("**\(name)**", "W:near-miss", repair: name),
    Row("{{name}}", "W:placeholder"), Row("Contact center ${env}", "W:placeholder"),
    Row("YOUR_APPLICATION_NAME", "W:placeholder"), Row("<application name>", "W:placeholder"),
    Row("Agents [Frankfurt]", "W:differs"), Row("Agents of $1", "W:differs"),
    Row("Amazon Connect \u{2013} Agent", "W:en-dash", repair: name),
    Row("Amazon Connect\u{2013}Agent", "W:en-dash W:blanks", repair: name),
    Row("amazon connect \u{2013} agents", "W:en-dash W:case W:plural", repair: name),
    Row("Amazon Connect \u{2014} Agent", "W:other-dash", repair: name),
    Row("Amazon Connect \u{2212} Agent", "W:other-dash", repair: name),
    Row("Amazon Connect _ Agent", "W:other-dash", repair: name),
    Row("Amazon Connect -- Agent", "W:other-dash", repair: name),
    Row("Amazon  Connect - Agent", "W:blanks", repair: name), Row("Amazon Connect-Agent", "W:blanks", repair: name),
    Row("Amazon Connect -Agent", "W:blanks", repair: name),
    Row("Amazon\u{A0}Connect - Agent", "W:blanks", repair: name),
    Row("AmazonConnect - Agent", "W:near-miss", repair: name), Row("Amazon Connect Agent", "W:near-miss", repair: name),
    Row("Amazon Connect: Agent", "W:near-miss", repair: name),
    Row("Amazon Connect (Agent)", "W:near-miss", repair: name),
    Row("amazon connect - agent", "W:case", repair: name), Row("AMAZON CONNECT - AGENT", "W:case", repair: name),
    Row("Amazon Connect - Agents", "W:plural", repair: name),
    Row("Amazon Connect - Agent\u{200B}s", "W:invisible-characters W:plural", repair: name),
    Row("Amazon Connect - Admin", "W:other-role", repair: name),
    Row("Amazon Connect - Admins", "W:other-role W:plural", repair: name),
    Row("Amazon Connect - Administrator", "W:other-role W:plural", repair: name),
    Row("Amazon Conect - Agent", "W:near-miss", repair: name),
    Row("Amzon Connect - Agent", "W:near-miss", repair: name),
    Row("Amazon Connect - Aget", "W:near-miss", repair: name),
    Row("\u{410}mazon Connect - Agent", "W:look-alike", repair: name),
    Row("Am\u{200B}azon Connect - Agent", "W:invisible-characters", repair: name),
    Row("Amazon Connect", "W:prefilled", repair: name), Row("Custom SAML 2.0 application", "W:prefilled", repair: name),
    Row("Connect-SSO", "W:differs"), Row("Contact center of the north", "W:differs"),
    Row("\u{420}\u{443}\u{441}\u{441}\u{43A}\u{438}\u{439}", "W:differs"),
    Row("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "W:differs"), Row("x", "W:differs"),
    Row(String(repeating: "n", count: 100), "W:differs"),
    Row(String(repeating: "n", count: 101), "E:too-many-characters W:differs"),
    Row("two\nlines", "E:control-character W:differs", repair: "two lines"),
    Row("a\u{7}b", "E:control-character W:differs W:invisible-characters", repair: "a b"),
    Row("Amazon\tConnect - Agent", "E:control-character W:blanks", repair: name),
    Row("abc\u{202E}def", "E:control-character W:differs W:invisible-characters", repair: "abc def"),
  ]

  @Test("the agents' application has the workshop's name, and a difference is named", arguments: rows)
  func judged(_ row: Row) {
    row.check("name", ApplicationName.judge(row.input, for: .agents))
  }

  static let adminRows: [Row] = [
    Row("Amazon Connect - Admin"), Row("Amazon Connect - Agent", "W:other-role", repair: "Amazon Connect - Admin"),
    Row("Amazon Connect \u{2013} Admins", "W:en-dash W:plural", repair: "Amazon Connect - Admin"),
    Row("Amazon Connect - Adnim", "W:near-miss", repair: "Amazon Connect - Admin"),
    Row("amazon connect - administrators", "W:case W:plural", repair: "Amazon Connect - Admin"),
  ]

  @Test("the administrators' application has a name of its own", arguments: adminRows)
  func judgedForAdministrators(_ row: Row) {
    row.check("name", ApplicationName.judge(row.input, for: .admins))
  }

  @Test("the en dash is marked where it stands")
  func span() throws {
    let finding = try #require(ApplicationName.judge("Amazon Connect \u{2013} Agent", for: .agents).findings.first)

    #expect(finding.span == 15..<16)
  }
}
