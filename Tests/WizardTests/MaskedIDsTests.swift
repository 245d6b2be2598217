import Testing

@testable import Wizard

@Suite("Ids that are cut for a projector")
struct MaskedIDsTests {
  @Test(
    "of an id four signs stay, and the rest keeps its columns",
    arguments: [
      ("178c75e4-b3de-4839-a6aa-e321ab3f3770", "178c****-****-****-****-************"),
      ("9690dd9b-3de7-4097-b4d9-67829f7c8fur", "9690****-****-****-****-************"),
      ("111122223333", "1111********"), ("1111-2222-3333", "1111-****-****"), ("1111 2222 3333", "1111 **** ****"),
      ("ins-0123456789abcdef", "ins-0123************"), ("ssoins-722390c1f5d3a8b4", "ssoins-7223************"),
      (
        "~/Downloads/Amazon Connect_ins-0123456789abcdef.xml", "~/Downloads/Amazon Connect_ins-0123************.xml"
      ),
      ("https://d-9067642ac7.awsapps.com/start", "https://d-9067******.awsapps.com/start"),
      (
        "arn:aws:connect:us-west-2:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770",
        "arn:aws:connect:us-west-2:1111********:instance/178c****-****-****-****-************"
      ),
      (
        "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp",
        "https://us-west-2.console.aws.amazon.com/connect/federate/178c****-****-****-****-************?destination=%2Fconnect%2Fccp"
      ),
      (
        "https://portal.sso.eu-west-1.amazonaws.com/saml/metadata/MTExMTIyMjIzMzMzX2lucw",
        "https://portal.sso.eu-west-1.amazonaws.com/saml/metadata/MTEx******************"
      ),
      ("arn:aws:iam::111122223333:role/AmazonConnectAgent", "arn:aws:iam::1111********:role/AmazonConnectAgent"),
    ])
  func cut(_ text: String, _ masked: String) {
    #expect(text.withMaskedIDs == masked)
    #expect(masked.withMaskedIDs == masked)
    #expect(masked.count == text.count)
  }

  @Test(
    "slips do not give an id away: other dashes, wide digits, what nobody sees, numbers for signs",
    arguments: [
      ("178c75e4\u{2013}b3de\u{2013}4839", "178c****\u{2013}****\u{2013}****"),
      ("178c\u{200B}75e4-b3de", "178c\u{200B}****-****"), ("178c75e4%2Db3de%2D4839", "178c****%2D****%2D****"),
      ("\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF15}\u{FF16}", "\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF0A}\u{FF0A}"),
      (
        "\u{FF11}\u{FF17}\u{FF18}\u{FF43}\u{FF17}\u{FF15}\u{FF45}\u{FF14}",
        "\u{FF11}\u{FF17}\u{FF18}\u{FF43}\u{FF0A}\u{FF0A}\u{FF0A}\u{FF0A}"
      ),
      ("178C75E4-B3DE-4839", "178C****-****-****"), ("instance \"178c75e4-b3de\"", "instance \"178c****-****\""),
      ("...b3f3770 and \u{2026}ab3f3770", "...******* and \u{2026}********"),
    ])
  func slips(_ text: String, _ masked: String) { #expect(text.withMaskedIDs == masked) }

  @Test("every beginning of an id is cut as soon as it has more than four signs")
  func beginnings() {
    let arn = "arn:aws:connect:us-west-2:111122223333:instance/abcdef01-b3de-4839-a6aa-e321ab3f3770"
    for count in 0...arn.count {
      let shown = String(arn.prefix(count)).withMaskedIDs
      #expect(!shown.contains("11112") && !shown.contains("abcde"), "\(shown)")
    }
    for id in ["abcdefab-cdef-4839-a6aa-e321ab3f3770", "111122223333", "1111 2222 3333"] {
      for count in 0...id.count {
        let shown = String(Array(id.prefix(count)).maskingIDs(isID: true))
        #expect(!shown.contains("abcde") && !shown.contains("11112") && !shown.contains("2222"), "\(shown)")
      }
    }
  }

  @Test(
    "what is none stays",
    arguments: [
      "us-gov-west-1", "ap-southeast-2", "2026-11-30", "SHA-256", "step 4 of 6", "Amazon Connect - Agent01", "40x9",
      "1:02:03", "relay-state/region-differs", "AmazonConnectAgentAccess", "UTF-16", "%2Fconnect%2Fccp-v2",
      "2575 bytes",
      "Ask everybody to read the Region aloud.", "Größe 12 ½, コネクト", "", "added", "decade",
    ])
  func untouched(_ text: String) { #expect(text.withMaskedIDs == text) }
}
