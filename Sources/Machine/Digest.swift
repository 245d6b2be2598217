import CMessageDigest
import SetupRules

/// A running SHA-256 (FIPS 180-4).
package struct Digest {
  private var context = SHA2_CTX()

  package init() { SHA256Init(&context) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    SHA256Update(&context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// 64 lower-case hexadecimal digits of all bytes so far.
  package func hexadecimal() -> String {
    var copy = context
    var sum = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&sum, &copy)
    return sum.map { $0.digits(atLeast: 2, radix: 16) }.joined()
  }

  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.hexadecimal()
  }
}
