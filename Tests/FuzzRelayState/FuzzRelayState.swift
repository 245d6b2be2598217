import FuzzDriver
import SetupRules

/// libFuzzer's loop over the relay-state rule. `FUZZ=1` makes the target; CONTRIBUTING has the command.
@main
struct FuzzRelayState {
  static func main() {
    runFuzzer { testOneInput($0, $1) }
  }
}

/// One input: the judgement ends, a value is in its normal form, and a repair needs no other.
@_cdecl("LLVMFuzzerTestOneInput")
package func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
  let arn = "arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  for instance in [nil, Instance.judge(arn).value] {
    for role in Role.allCases {
      let judgement = RelayState.judge(text, instance: instance, role: role)
      if let value = judgement.value {
        precondition(RelayState.judge(value.url, instance: instance, role: role).value == value)
      }
      if let repair = judgement.repair {
        let again = RelayState.judge(repair, instance: instance, role: role)
        precondition(!again.findings.hasError && again.repair == nil)
      }
    }
  }
  return 0
}
