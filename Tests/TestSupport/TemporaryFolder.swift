import Foundation
import Glibc

/// A folder of its own for one test; it goes with the value that holds it.
package final class TemporaryFolder: Sendable {
  /// Absolute, without symbolic links.
  package let path: String

  /// - Parameter inMemory: where the system offers it, for tests of many thousand files.
  package init(inMemory: Bool = false) throws {
    let place = inMemory && access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    let made = (place + "/connect-sso-test.XXXXXX").withCString { template -> String? in
      let template = strdup(template)
      defer { free(template) }
      guard let template, let path = mkdtemp(template) else { return nil }
      return String(cString: path)
    }
    guard let made else { throw CocoaError(.fileWriteUnknown) }
    path = made
  }

  deinit {
    // What cannot be removed is left to the system's own cleaning of /tmp.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The names in it, sorted.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// Makes a file with its folders, and answers with its path. A file that is there stays the same file, with other bytes.
  @discardableResult
  package func write(_ content: some Sequence<UInt8>, to name: String, modified: Int? = nil) throws -> String {
    let file = path + "/" + name
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(content).write(to: URL(fileURLWithPath: file))
    if let modified {
      let times = [timespec(tv_sec: modified, tv_nsec: 0), timespec(tv_sec: modified, tv_nsec: 0)]
      utimensat(AT_FDCWD, file, times, 0)
    }
    return file
  }

  @discardableResult
  package func write(_ text: String, to name: String, modified: Int? = nil) throws -> String {
    try write(text.utf8, to: name, modified: modified)
  }

  /// Makes a program of what is at a path, in a folder that is there.
  ///
  /// Another process writes it: Linux runs no file that anyone has open for writing (`ETXTBSY`), and what other tests
  /// start meanwhile holds open, until it is itself another program, all that this process has open.
  package func installProgram(copiedFrom source: String, as name: String) throws {
    let install = Process()
    install.executableURL = URL(filePath: "/usr/bin/install")
    install.arguments = ["-m", "755", source, path + "/" + name]
    try install.run()
    install.waitUntilExit()
    guard install.terminationStatus == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes a program that the shell reads.
  package func installProgram(_ script: String, as name: String) throws {
    try installProgram(copiedFrom: try write("#!/bin/sh\n\(script)\n", to: name + ".script"), as: name)
  }

  @discardableResult
  package func makeFolder(_ name: String) throws -> String {
    let folder = path + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  package func read(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}
