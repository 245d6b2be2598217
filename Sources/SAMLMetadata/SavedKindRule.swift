import SetupRules

/// Names the kind of file that was saved instead of the metadata.
enum SavedKindRule {
  static func finding(_ kind: SavedKind) -> Finding {
    switch kind {
    case .empty:
      MetadataCode.isEmpty.error("The file is empty.", advice: Advice.downloadAgain)
    case .html:
      MetadataCode.isHTML.error(
        "This is a web page (HTML), not the metadata. A browser saves a page when the login of the console has ended.",
        advice: "Sign in to the console, and download the file with its link. \(Advice.downloadAgain)")
    case .certificate:
      MetadataCode.isCertificate.error(
        "This is a certificate, not the metadata. Its link stands beside the one that is needed.",
        advice: Advice.takeTheFile)
    case .privateKey:
      MetadataCode.isPrivateKey.error(
        "This is a private key. It is a secret, and this module does not need one.",
        advice: "Keep the key where nobody else can read it. \(Advice.takeTheFile)")
    case .json:
      MetadataCode.isJSON.error("This is JSON. The metadata file is XML.", advice: Advice.downloadAgain)
    case .zip:
      MetadataCode.isZIP.error(
        "This is a ZIP file. Some downloads and office documents are ZIP files.",
        advice: "If the metadata file is inside, unpack it first. Else download it: \(Advice.downloadAgain)")
    case .browserView:
      MetadataCode.isBrowserView.error(
        "This is text copied from a browser window that shows XML. It is not the XML itself.",
        advice: "Save the file instead of copying its picture. \(Advice.downloadAgain)")
    case .known(let name):
      MetadataCode.isNotXML.error("This is \(name). The metadata file is XML.", advice: Advice.downloadAgain)
    case .text(let beginning):
      MetadataCode.isNotXML.error(
        "This text begins with: \(ShownText.quoted(beginning)) - the metadata file is XML and begins with <.",
        advice: Advice.downloadAgain)
    case .binary:
      MetadataCode.isNotXML.error("This file is not text. The metadata file is XML.", advice: Advice.downloadAgain)
    }
  }
}
