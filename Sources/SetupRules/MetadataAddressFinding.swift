/// What there is to say about the address of a metadata file, and about fetching from it.
package struct MetadataAddressFinding: FindingTable {
  package let row: Finding

  package init(row: Finding) { self.row = row }

  private static let copyAgain =
    "In the console, copy the address that stands with the words IAM Identity Center SAML metadata file."
  private static let bringIt =
    "Open the address in your browser and save the file. Bring it to this computer, or paste its text here."

  /// Another host than Identity Center's: nothing is ever fetched from there.
  package static func host(_ host: String) -> Self {
    error(
      "metadata/address-host",
      "This address leads to \(host). That is not IAM Identity Center, so nothing is fetched from it.",
      "\(copyAgain) Or give the path of the file.")
  }

  package static let notHTTPS = error(
    "metadata/address-not-https", "The address begins with http. Only https proves who answers.",
    "Write https in its place, or copy the address again.")
  package static let blanks = error(
    "metadata/address-blanks", "Blanks, line breaks or hidden characters stand inside the address.",
    "Take the address without them, or copy it again.")
  /// Another of Identity Center's addresses, such as the one for signing in.
  package static let path = error(
    "metadata/address-path", "This is an address of IAM Identity Center, but not the one of a metadata file.",
    "\(copyAgain) It has /saml/metadata/ in it.")
  package static let noCurl = error(
    "metadata/no-curl",
    "The program curl is not on this computer. Without it, the address cannot be fetched from here.", bringIt)

  package static func notFetched(_ reason: String) -> Self {
    error(
      "metadata/not-fetched", "The file could not be fetched: \(reason).",
      "Try it once more. If it stays so: \(bringIt)")
  }

  /// The server answers with something else than the file, such as 404 where there is no such application.
  package static func refused(status: Int) -> Self {
    error(
      "metadata/address-refused",
      "The server gave no file. It answered with the number \(status)\(words(status)).",
      "\(copyAgain) Perhaps the application was removed, and added anew.")
  }

  package static let tokenDiffers = error(
    "metadata/address-token-differs", "The file that came belongs to another application than its address.",
    "\(copyAgain) If it stays so: \(bringIt)")

  /// RFC 9110, section 15.
  private static func words(_ status: Int) -> String {
    switch status {
    case 300..<400: ", which sends on to another address"
    case 404, 410: ", which means that nothing is there"
    case 401, 403: ", which means that it is not allowed"
    case 500..<600: ", which means that the server has a problem"
    default: ""
    }
  }
}
