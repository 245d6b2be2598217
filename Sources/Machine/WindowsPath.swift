/// A path as Windows writes it, and what the same file is called inside the Windows Subsystem for Linux (WSL).
package enum WindowsPath {
  /// The path inside WSL; nil where the text is no Windows path. `C:\Users\me` is `/mnt/c/Users/me`;
  /// `\\wsl$\Ubuntu\home\me` and `\\wsl.localhost\Ubuntu\home\me` are `/home/me`.
  package static func path(inWSL text: String) -> String? {
    // Most texts are none, which their first two bytes tell.
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    guard text.utf8.dropFirst().first == UInt8(ascii: ":") || text.utf8.prefix(2).allSatisfy(isSlash) else {
      return nil
    }
    let slashed = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\\" ? "/" : $0 }))
    let bytes = Array(slashed.utf8.prefix(3))
    if bytes.count == 3, bytes[1] == UInt8(ascii: ":"), bytes[2] == UInt8(ascii: "/"),
      let letter = slashed.first, letter.isASCII, letter.isLetter
    {
      return "/mnt/\(letter.lowercased())" + String(slashed.dropFirst(2))
    }
    for server in ["//wsl$/", "//wsl.localhost/"] where slashed.lowercased().hasPrefix(server) {
      let inDistribution = slashed.dropFirst(server.count).drop { $0 != "/" }
      return inDistribution.isEmpty ? nil : String(inDistribution)
    }
    return nil
  }

  /// Whether this machine is a WSL. `/proc/version` knows it even where sudo has cleared the environment.
  package static func isInWSL(environment: Environment, version: String = "/proc/version") -> Bool {
    if environment.value("WSL_DISTRO_NAME") != nil { return true }
    // Where it does not tell, this is none.
    let said = (try? RegularFile.contents(of: version, atMost: 512)) ?? []
    let lowerCase = said.map { $0 | 0x20 }
    return lowerCase.contains(Array("microsoft".utf8))
  }
}
