import CMessageDigest

/// A running SHA-256 (FIPS 180-4).
struct Digest {
  private var context = SHA2_CTX()

  init() { SHA256Init(&context) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    SHA256Update(&context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// 64 lower-case hexadecimal digits of all bytes so far.
  func hexadecimal() -> String {
    var copy = context
    var sum = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&sum, &copy)
    return sum.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.hexadecimal()
  }
}
