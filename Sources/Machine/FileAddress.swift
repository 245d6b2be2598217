/// A `file://` URL, as browsers and file browsers copy it (RFC 8089).
enum FileAddress {
  /// The path in a file URL, percent-decoded; nil for any other text, and where the bytes are no UTF-8.
  ///
  /// Any host is taken for this machine: whether the file is here shows when it is opened. A Windows drive, and a
  /// folder of WSL seen from Windows, become what they are called in WSL.
  static func path(of text: String) -> String? {
    guard text.lowercased().hasPrefix("file:/"), let rest = decoded(text.dropFirst("file:".count)) else { return nil }
    if let path = WindowsPath.path(inWSL: rest) { return path }
    guard rest.hasPrefix("//") else { return rest }

    let afterHost = rest.dropFirst(2).drop { $0 != "/" }
    guard !afterHost.isEmpty else { return nil }
    return WindowsPath.path(inWSL: String(afterHost.dropFirst())) ?? String(afterHost)
  }

  /// A part of a path, percent-encoded (RFC 3986: all but unreserved characters and `/`).
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/-._~".unicodeScalars.contains(scalar))
      {
        encoded.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return encoded
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = hexadecimal(rest.prefix(2)) {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    // UInt8(_:radix:) also takes a sign, which is no hexadecimal digit.
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
