import Glibc

/// Where the programs are that were built together with the tests.
package enum BuiltProgram {
  /// The path of an executable of this package: it lies beside the running test program.
  package static func path(of name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let running = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = running.prefix(upTo: running.lastIndex(of: "/") ?? running.startIndex)
    return "\(folder)/\(name)"
  }
}
