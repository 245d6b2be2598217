import SAMLMetadata

private let sample = SampleMetadata()
private let xml = sample.xml

extension ContentsRow {
  static let good: [ContentsRow] = [
    .init("AWS's shape", xml),
    .init("no XML declaration", sample.entity),
    .init("declaration and root on one line") { $0.declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- -->" },
    .init("CR LF line ends", Array(xml.split(separator: "\n").joined(separator: "\r\n").utf8)),
    .init("blank lines before a root without declaration", "\n \t\r\n" + sample.entity),
    .init("NameIDFormat emailAddress") {
      $0.nameIDFormat = "<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>"
    },
    .init("no NameIDFormat") { $0.nameIDFormat = "" },
    .init("a certificate on lines of 64") { $0.certificates = ["\n" + lines(of: SampleCertificate().base64) + "\n"] },
    .init("a certificate in CDATA with a comment beside it") {
      $0.certificates = ["<!-- current --><![CDATA[\(SampleCertificate().base64)]]>"]
    },
    .init("a key without a use") { $0.use = "" },
    .init("signed metadata, its signer's certificate apart") { $0.beginning = signature },
    .init("the same certificate twice") { $0.certificates = [SampleCertificate().base64, SampleCertificate().base64] },
    .init("a Region of China") {
      $0.entityID = SampleMetadata.entityID(region: "cn-north-1", domain: "amazonaws.com.cn")
    },
    .init("a Region of the European Sovereign Cloud") {
      $0.entityID = SampleMetadata.entityID(region: "eusc-de-east-1", domain: "amazonaws.eu")
    },
    .init("a service provider's part beside the identity provider's") {
      $0.beginning = "<md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"
    },
    .init(
      "a prefix of its own choice",
      xml.split(separator: "md:").joined(separator: "m:").split(separator: "xmlns:md").joined(separator: "xmlns:m")),
    .init("a comment of 3 MB before the root", "<?xml version='1.0'?>" + longComment + sample.entity),
    .init("a comment of 3 MB inside") { $0.beginning = longComment },
    .init("a comment of 3 MB at the end", xml + longComment),
    .init("a CDATA section of 3 MB") {
      $0.beginning = "<md:Extensions><![CDATA[\(String(repeating: "<!-- ", count: 600_000))]]></md:Extensions>"
    },
  ]

  static let otherKinds: [ContentsRow] = [
    .init("nothing", [], ["is-empty"]),
    .init("blanks", " \n\t\r\n", ["is-empty"]),
    .init("a byte order mark alone", [0xEF, 0xBB, 0xBF], ["is-empty"]),
    .init("UTF-16 blanks", SampleMetadata.utf16(" \n", bigEndian: false), ["is-empty"]),
    .init("a web page", "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>", ["is-html"]),
    .init("a web page, lower case", "\n <!doctype html><html lang=en>", ["is-html"]),
    .init("a web page without DOCTYPE", "<HTML><BODY>Session expired", ["is-html"]),
    .init("a web page after a comment", "<!-- saved from url --><html><body/></html>", ["is-html"]),
    .init(
      "XHTML", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x.dtd\"><html/>",
      ["is-html"]
    ),
    .init("a web page in UTF-16", SampleMetadata.utf16("<html><body>", bigEndian: false), ["is-html"]),
    .init("a PEM certificate", "-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n", ["is-certificate"]),
    .init(
      "a PEM certificate with attributes", "Bag Attributes\n  friendlyName: x\n-----BEGIN CERTIFICATE-----",
      ["is-certificate"]),
    .init("a DER certificate", SampleCertificate().der, ["is-certificate"]),
    .init("a certificate in Base64 alone", SampleCertificate().base64, ["is-certificate"]),
    .init("a private key", "-----BEGIN PRIVATE KEY-----\nMIIC\n", ["is-private-key"], says: ["secret"]),
    .init("an RSA private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIC\n", ["is-private-key"]),
    .init("JSON", "{\"entityID\": \"x\"}", ["is-json"]),
    .init("a list in JSON", "[{\"entityID\": \"x\"}]", ["is-json"]),
    .init("a ZIP file", Array("PK\u{3}\u{4}\u{14}\u{0}".utf8), ["is-zip"]),
    .init(
      "text copied from a browser", "This XML file does not appear to have any style information\n" + xml,
      ["is-browser-view"]),
    .init("text copied from an old browser", "-<md:EntityDescriptor>", ["is-browser-view"]),
    .init("a PDF document", "%PDF-1.7", ["is-not-xml"], says: ["PDF"]),
    .init("an RTF document", "{\\rtf1\\ansi <md:EntityDescriptor>}", ["is-not-xml"], says: ["RTF"]),
    .init("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], ["is-not-xml"], says: ["PNG"]),
    .init("gzip", [0x1F, 0x8B, 8, 0], ["is-not-xml"], says: ["gzip"]),
    .init("a web archive of Safari", "bplist00\u{1}", ["is-not-xml"], says: ["web archive"]),
    .init("a web archive of Chrome", "From: <Saved by Blink>\r\n", ["is-not-xml"], says: ["MHT"]),
    .init("a saved link of macOS", "<!DOCTYPE plist PUBLIC \"a\" \"b\"><plist/>", ["is-not-xml"], says: ["saved link"]),
    .init("a saved link of Windows", "[InternetShortcut]\r\nURL=x", ["is-not-xml"], says: ["link"]),
    .init("UTF-32", xml.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }, ["is-not-xml"], says: ["UTF-32"]),
    .init("Base64", "PD94bWwgdmVyc2lvbj0iMS4wIj8+", ["is-not-xml"], says: ["Base64"]),
    .init("the source of a web page", "&lt;md:EntityDescriptor&gt;", ["is-not-xml"], says: ["&lt;"]),
    .init("a JSON text", "\"<?xml version=\\\"1.0\\\"?>\"", ["is-json"]),
    .init("another namespace", "<EntityDescriptor xmlns=\"urn:x\"/>", ["not-saml"], says: ["namespace"]),
    .init("NULs", [UInt8](repeating: 0, count: 5000), ["is-not-xml"]),
    .init(
      "plain text", "Sorry, your session has ended.\nBye", ["is-not-xml"], says: ["Sorry, your session has ended."]),
    .init("hostile text", "\u{1B}[2J\u{1B}]52;c;eA==\u{7}\u{202E}evil\u{9B}31m", ["is-not-xml"]),
  ]

  static let malformed: [ContentsRow] = [
    .init("a tag that does not match", "<a>\n  <b></c></a>", ["malformed"], at: .init(line: 2, column: 8)),
    .init(
      "curly quotes", "<a b=\u{201C}c\u{201D}/>", ["malformed"], at: .init(line: 1, column: 6),
      says: ["curly quote", "U+201C"]),
    .init("a prefix without its namespace", "<md:EntityDescriptor/>", ["malformed"], says: ["prefix"]),
    .init("an attribute twice", "<a b='1' b='2'/>", ["malformed"], says: ["twice"]),
    .init("an entity of HTML", "<a>&nbsp;</a>", ["malformed"], at: .init(line: 1, column: 4), says: ["entity"]),
    .init("a control character", "<a>\u{1}</a>", ["malformed"], says: ["U+0001"]),
    .init("a comment alone", "<!-- metadata -->", ["malformed"], says: ["no element"]),
    .init("an ampersand alone", "<a>Tom & Jerry</a>", ["malformed"]),
    .init("the second half", String(xml.suffix(700)), ["is-not-xml"]),
    .init("cut in a tag", String(xml.prefix(150)), ["cut-off"]),
    .init("cut in the certificate", String(xml.prefix(900)), ["cut-off"]),
    .init("cut before the last tag", String(sample.xml.dropLast("</md:EntityDescriptor>\n".count)), ["cut-off"]),
    .init("pasted twice", xml + xml, ["text-after-end"], says: ["twice"]),
    .init("the root twice", sample.entity + sample.entity, ["text-after-end"]),
    .init("words after the end", xml + "thank you", ["text-after-end"]),
    .init("a blank before the declaration", " " + xml, ["space-before-declaration"], at: .init(line: 1, column: 2)),
    .init(
      "blank lines before the declaration", "\n\n\n" + xml, ["space-before-declaration"], at: .init(line: 4, column: 1)),
    .init(
      "a fault after a long comment", "<!--\n" + String(repeating: "x", count: 1_500_000) + "--><a></b>", ["malformed"],
      at: .init(line: 2, column: 1_500_009)),
    .init(
      "a fault in a long comment", "<!--" + String(repeating: "x", count: 300_000) + "--x--><a/>", ["malformed"],
      at: .init(line: 1, column: 300_007)),
    .init("a long comment without its end", "<!--" + String(repeating: "x", count: 300_000), ["cut-off"]),
    .init("a DOCTYPE", "<?xml version=\"1.0\"?>\n<!DOCTYPE a>\n<a/>", ["doctype"], at: .init(line: 2, column: 12)),
    .init("billion laughs", billionLaughs, ["doctype"]),
    .init("an external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", ["doctype"]),
    .init("a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/'> %x;]><a/>", ["doctype"]),
    .init("a tag of 2 MB", "<a b='\(String(repeating: "c", count: 2_000_000))'/>", ["tag-too-long"]),
    .init("a tag of 2 MB that does not end", "<a b='\(String(repeating: "c", count: 2_000_000))", ["tag-too-long"]),
    .init("a tag of 400 kB", "<a b='\(String(repeating: "c", count: 400_000))'/>", ["not-saml"]),
    .init("64 levels", nested(64), ["not-saml"]),
    .init("65 levels", nested(65), ["nested-too-deep"], at: .init(line: 1, column: 64 * 3 + 1)),
    .init("100,000 levels", nested(100_000), ["nested-too-deep"]),
    .init("100,000 levels, never closed", String(repeating: "<a>", count: 100_000), ["nested-too-deep"]),
  ]

  private static let longComment =
    "<!--" + String(repeating: "x - <!- \u{E9}>\nwords in a row, and more\n", count: 90_000) + "-->"

  private static let signature =
    "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
    + "bm90IG9uZQ==</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>"

  private static let billionLaughs: String = {
    let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined(
      separator: "\n")
    return "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY l0 \"lol\">\n\(entities)]>\n<lolz>&l9;</lolz>"
  }()

  private static func nested(_ levels: Int) -> String {
    String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
  }

  private static func lines(of base64: String) -> String {
    let characters = Array(base64)
    return stride(from: 0, to: characters.count, by: 64).map { String(characters[$0..<min($0 + 64, characters.count)]) }
      .joined(separator: "\n")
  }
}
