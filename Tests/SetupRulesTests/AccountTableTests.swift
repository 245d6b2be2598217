import SetupRules
import Testing

@Suite("Account ID")
struct AccountTableTests {
  static let rows: [Row] = [
    Row("210987654321"), Row("012345678901"),
    Row("", "E:empty"), Row(" \t", "E:empty"), Row(String(repeating: "1", count: 5000), "E:too-long"),
    Row(" 210987654321 ", "N:surrounding-characters", value: "210987654321"),
    Row("\"210987654321\",", "N:surrounding-characters", value: "210987654321"),
    Row("7.31082946517E+11", "E:not-digits", repair: "731082946517"), Row("7.31083E+11", "E:not-digits"),
    Row("7.31082946517E+12", "E:not-digits"),
    Row("AWS Account 7310 8294 6517", "E:inside-longer-text", repair: "731082946517"),
    Row("Ports 7310 8294 6517 2109", "E:inside-longer-text"),
    Row("2109-8765-4321", "N:grouped", value: "210987654321"),
    Row("2109 8765 4321", "N:grouped", value: "210987654321"),
    Row("2109\u{A0}8765\u{A0}4321", "N:grouped", value: "210987654321"),
    Row("'2109-8765-4321'", "N:grouped N:surrounding-characters", value: "210987654321"),
    Row("123456789012", "N:documentation-example"), Row("111122223333", "N:documentation-example"),
    Row("257804509653", "N:documentation-example"),
    Row("1111-2222-3333", "N:documentation-example N:grouped", value: "111122223333"),
    Row("21098765432", "E:wrong-length"), Row("2109876543210", "E:wrong-length"), Row("1", "E:wrong-length"),
    Row("2109-8765-432", "E:wrong-length"),
    Row("21O987654321", "E:letters-for-digits", repair: "210987654321"),
    Row("2l0987654321", "E:letters-for-digits", repair: "210987654321"),
    Row("2109\u{2013}8765\u{2013}4321", "E:look-alike N:grouped", repair: "210987654321"),
    Row("\u{FF12}10987654321", "E:look-alike", repair: "210987654321"),
    Row("\u{662}10987654321", "E:look-alike", repair: "210987654321"),
    Row("21098\u{200B}7654321", "E:invisible-characters", repair: "210987654321"),
    Row(Example.arn, "E:inside-longer-text", repair: "210987654321"),
    Row("arn:aws:iam::210987654321:root", "E:inside-longer-text", repair: "210987654321"),
    Row("Account ID: 210987654321", "E:inside-longer-text", repair: "210987654321"),
    Row("Account: 2109-8765-4321 (me)", "E:inside-longer-text", repair: "210987654321"),
    Row("210987654321 and 123456789012", "E:inside-longer-text"),
    Row("<account-id>", "E:placeholder"), Row("${AWS::AccountId}", "E:placeholder"),
    Row("{{ account }}", "E:placeholder"), Row("%ACCOUNT_ID%", "E:placeholder"), Row("[account]", "E:placeholder"),
    Row("YOUR_ACCOUNT_ID", "E:placeholder"), Row("xxxxxxxxxxxx", "E:placeholder"),
    Row("XXXX-XXXX-XXXX", "E:placeholder"), Row("$ACCOUNT", "E:placeholder"),
    Row("my-company", "E:not-digits"), Row("2.10988E+11", "E:not-digits"), Row("-", "E:not-digits"),
    Row("\u{1F4A9}", "E:not-digits"), Row("arn:aws:sso:::instance/ssoins-1234567890abcdef", "E:not-digits"),
  ]

  @Test("an account ID has 12 digits, however it is grouped", arguments: rows)
  func judged(_ row: Row) {
    row.check("account", AccountID.judge(row.input))
  }

  @Test("a wrong number of digits is told", arguments: [("21098765432", "11"), ("2109876543210", "13"), ("1", "1")])
  func count(_ input: String, _ count: String) throws {
    let finding = try #require(AccountID.judge(input).findings.first)

    #expect(finding.message.contains("this one has \(count)."))
  }
}
