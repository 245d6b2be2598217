/// What there is to say about the address of a metadata file, and about fetching from it.
package enum MetadataAddressFinding: FindingTable {
  /// Another host than Identity Center's: nothing is ever fetched from there.
  case host(String)
  case notHTTPS, textAround, blanks
  /// Another of Identity Center's addresses, such as the one for signing in.
  case path
  case noCurl
  case notFetched(String)
  /// The server answers with something else than the file, such as 404 where there is no such application.
  case refused(status: Int)
  case tokenDiffers

  private static let copyAgain =
    "In the console, copy the address that stands with the words IAM Identity Center SAML metadata file."
  private static let bringIt =
    "Open the address in your browser and save the file. Bring it to this computer, or paste its text here."

  package var row: Finding {
    switch self {
    case .host(let host):
      .error(
        "metadata/address-host",
        "This address leads to \(host). That is not IAM Identity Center, so nothing is fetched from it.",
        "\(Self.copyAgain) Or give the path of the file.")
    case .notHTTPS:
      .error(
        "metadata/address-not-https", "The address begins with http. Only https proves who answers.",
        "Write https in its place, or copy the address again.")
    case .textAround:
      .error(
        "metadata/address-text-around", "The address has more text around it, or its beginning is missing.",
        "Take the address alone, with https:// before it.")
    case .blanks:
      .error(
        "metadata/address-blanks", "Blanks, line breaks or hidden characters stand inside the address.",
        "Take the address without them, or copy it again.")
    case .path:
      .error(
        "metadata/address-path", "This is an address of IAM Identity Center, but not the one of a metadata file.",
        "\(Self.copyAgain) It has /saml/metadata/ in it.")
    case .noCurl:
      .error(
        "metadata/no-curl",
        "The program curl is not on this computer. Without it, the address cannot be fetched from here.",
        Self.bringIt)
    case .notFetched(let reason):
      .error(
        "metadata/not-fetched", "The file could not be fetched: \(reason).",
        "Try it once more. If it stays so: \(Self.bringIt)")
    case .refused(let status):
      .error(
        "metadata/address-refused",
        "The server gave no file. It answered with the number \(status)\(Self.words(status)).",
        "\(Self.copyAgain) Perhaps the application was removed, and added anew.")
    case .tokenDiffers:
      .error(
        "metadata/address-token-differs", "The file that came belongs to another application than its address.",
        "\(Self.copyAgain) If it stays so: \(Self.bringIt)")
    }
  }

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
