import CTerminalEmulator
import Glibc

/// The words and variables of a program, in the form that C wants them.
struct CommandLineWords {
  let path: String
  let arguments: [String]
  let environment: [String: String]

  /// Starts the program; returns 0 or the number of the error.
  func start(_ program: inout ct_program, master: Int32, folder: String?, columns: Int, rows: Int) -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    return ct_start(&program, master, path, &words, &variables, folder, Int32(rows), Int32(columns))
  }
}
