import SetupRules

/// A `file://` URL, as browsers and file browsers copy it (RFC 8089).
enum FileAddress {
  /// The path in a file URL, percent-decoded; nil for any other text, and where the bytes are no UTF-8.
  ///
  /// Any host is taken for this machine: whether the file is here shows when it is opened. A Windows drive, and a
  /// folder of WSL seen from Windows, become what they are called in WSL.
  static func path(of text: String) -> String? {
    guard text.lowercased().hasPrefix("file:/"),
      let rest = PercentEncoding.decodeTriplets(text.dropFirst("file:".count))
    else { return nil }
    if let path = WindowsPath.path(inWSL: rest) { return path }
    guard rest.hasPrefix("//") else { return rest }

    let afterHost = rest.dropFirst(2).drop { $0 != "/" }
    guard !afterHost.isEmpty else { return nil }
    return WindowsPath.path(inWSL: String(afterHost.dropFirst())) ?? String(afterHost)
  }
}
