import Machine
import Testing
import Wizard

@testable import Runtime

@Suite struct SurroundingsReadingTests {
  private func read(_ environment: Environment) -> Surroundings {
    Surroundings(environment: environment, stateFile: "/s/agents.json")
  }

  @Test("the Region is suggested from the environment, without control characters")
  func region() {
    #expect(read([:]).awsRegion == nil)
    #expect(read(["AWS_REGION": " "]).awsRegion == nil)
    #expect(read(["AWS_DEFAULT_REGION": "eu-west-2"]).awsRegion == "eu-west-2")
    #expect(
      read(["AWS_REGION": "us-\u{1B}[31meast-1\n", "AWS_DEFAULT_REGION": "eu-west-2"]).awsRegion == "us-[31meast-1")
  }

  @Test(
    "where the browser runs is worked out from how this machine was reached",
    arguments: [
      ([:], .here),
      (["AWS_EXECUTION_ENV": "CloudShell", "SSH_CONNECTION": "1.1.1.1 1 2.2.2.2 22"], .cloudShell),
      (["AWS_EXECUTION_ENV": "AWS_Lambda"], .here),
      (["SSH_CONNECTION": "192.0.2.1 50000 198.51.100.7 22", "USER": "me"], .ssh(address: "198.51.100.7", user: "me")),
      (
        ["SSH_CONNECTION": "2001:db8::1 50000 2001:db8::7 22", "LOGNAME": "me"],
        .ssh(address: "[2001:db8::7]", user: "me")
      ),
      (["SSH_CONNECTION": "fe80::1%eth0 50000 fe80::7%eth0 22"], .ssh(address: "[fe80::7%eth0]", user: nil)),
      (["SSH_CONNECTION": "::ffff:192.0.2.1 50000 ::ffff:198.51.100.7 22"], .ssh(address: "198.51.100.7", user: nil)),
      (["SSH_CONNECTION": "UNKNOWN 65535 UNKNOWN 65535"], .ssh(address: nil, user: nil)),
      (["SSH_CONNECTION": "1 2"], .ssh(address: nil, user: nil)),
      (["SSH_CONNECTION": "1 2 -oProxyCommand=x 4"], .ssh(address: nil, user: nil)),
      (["SSH_CONNECTION": "1 2 $(id) 4", "USER": "me; rm -rf ~"], .ssh(address: nil, user: nil)),
      (["SSH_TTY": "/dev/pts/1", "USER": "-l"], .ssh(address: nil, user: nil)),
    ] as [(Environment, Surroundings.Whereabouts)])
  func whereabouts(environment: Environment, whereabouts: Surroundings.Whereabouts) {
    #expect(read(environment).whereabouts == whereabouts)
  }

  @Test("display, home and state file are passed on")
  func rest() {
    let all = read(["HOME": "/home/me", "WAYLAND_DISPLAY": "wayland-0"])

    #expect(all.hasDisplay && all.home == "/home/me" && all.stateFile == "/s/agents.json")
    #expect(read(["HOME": "/home/me/"]).home == "/home/me")
    #expect(!read(["DISPLAY": ""]).hasDisplay)
    #expect(read(["HOME": "relative"]).home == "")
    #expect(read(["HOME": "/home/\u{1B}c"]).home == "")
    #expect(Surroundings(environment: [:], stateFile: "/\u{9B}31m\u{202E}s").stateFile == "/31ms")
  }

  @Test(
    "the advice names the keys that paste in this terminal",
    arguments: [
      (["AWS_EXECUTION_ENV": "CloudShell", "TMUX": "x"], "Shift-Insert pastes in CloudShell"),
      (["WT_SESSION": "x"], "Ctrl-V or the right mouse button"),
      (["WSL_DISTRO_NAME": "Ubuntu"], "right mouse button"),
      (["TERM_PROGRAM": "Apple_Terminal"], "Cmd-V"),
      (["LC_TERMINAL": "iTerm2", "SSH_CONNECTION": "a b c d"], "Cmd-V pastes here"),
      (["TERM": "putty-256color"], "Shift-Insert pastes in PuTTY"),
      (["TERM": "linux"], "cannot paste"),
      (["TERM": "xterm", "SSH_CONNECTION": "a b c d"], "in PuTTY"),
      (["TERM": "tmux-256color", "TMUX": "x"], "hold Shift"),
      (["TERM_PROGRAM": "vscode"], "Visual Studio Code"),
      ([:], "Ctrl-Shift-V"),
    ] as [(Environment, String)])
  func paste(environment: Environment, words: String) {
    #expect(read(environment).pasteAdvice.contains(words))
  }
}
