import Glibc
import SetupRules
import StateFile
import Wizard

// A process for the tests to kill, stop and sabotage. Its lines on standard output say how far it is.

func say(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  write(1, bytes, bytes.count)
}

/// A run that is recognised by its number, and whose length changes with it.
func run(numbered number: Int) -> SetupRun {
  SetupRun(
    role: .agents, answers: [.applicationName: String(repeating: "x", count: number * 37 % 9000)],
    drafts: [.relayState: String(number)])
}

func saveInALoop(_ file: StateFile) throws {
  let file = try file.lock()
  defer { file.release() }
  let opened = try file.open(now: Timestamp(seconds: 0))
  var number = opened.run?.drafts[.relayState].flatMap { Int($0) } ?? 0
  while true {
    number += 1
    try file.save(run(numbered: number))
    say(String(number))
  }
}

/// Holds the lock until SIGTERM asks for it, and saves before it goes.
func holdUntilAsked(_ file: StateFile) throws {
  var asked = sigset_t()
  sigemptyset(&asked)
  sigaddset(&asked, SIGTERM)
  sigprocmask(SIG_BLOCK, &asked, nil)
  let lock = try file.lock()
  say("locked")
  var signal: Int32 = 0
  while sigwait(&asked, &signal) != 0 {}
  try lock.save(run(numbered: 99))
  say(lock.claim ?? "nobody")
  lock.release()
}

func holdWhateverComes(_ file: StateFile) throws {
  signal(SIGTERM, SIG_IGN)
  let lock = try file.lock()
  say("locked")
  while true { pause() }
  lock.release()
}

/// Opens the file as everybody does before saving; what is said after this line is what is looked at.
func opened(_ file: StateFile) throws -> OpenStateFile {
  let open = try file.lock()
  _ = try open.open(now: Timestamp(seconds: 0))
  return open
}

func saveOnce(_ file: StateFile, _ number: String) throws {
  let file = try opened(file)
  say("begun")
  try file.save(run(numbered: Int(number) ?? 0))
  say("saved")
}

let arguments = CommandLine.arguments.dropFirst()
let file = StateFile(path: arguments.dropFirst().first ?? "")
do {
  switch arguments.first {
  case "save-in-a-loop": try saveInALoop(file)
  case "save-once": try saveOnce(file, arguments.last ?? "")
  case "save-once-as-nobody":
    if geteuid() == 0 { setuid(65_534) }
    try saveOnce(file, arguments.last ?? "")
  case "open-once":
    let open = try file.lock()
    say("begun")
    say(try open.open(now: Timestamp(seconds: 0)).run?.drafts[.relayState] ?? "nothing")
  case "set-aside-once":
    let open = try opened(file)
    say("begun")
    say(try open.setAside(now: Timestamp(seconds: 0)) ?? "nothing")
  case "lock-once":
    say("begun")
    let open = try file.lock()
    say("locked")
    open.release()
  case "set-aside-and-save":
    let open = try opened(file)
    say("begun")
    do { say(try open.setAside(now: Timestamp(seconds: 0)) ?? "nothing") } catch { say("\(error)") }
    try open.save(run(numbered: 3))
    say("saved")
  case "hold-until-asked": try holdUntilAsked(file)
  case "hold-whatever-comes": try holdWhateverComes(file)
  default: say("Unknown: \(CommandLine.arguments)")
  }
} catch {
  say("\(error)")
}
