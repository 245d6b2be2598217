import SetupRules

extension FieldDefinition {
  static let relayState = FieldDefinition(
    title: "Relay state",
    judge: { run, text, _ in
      RelayState.judge(text, instance: run.instance, region: run.instanceRegion, role: run.role).map(\.url)
    },
    valueToPaste: { state in
      .relayState(state.repairs[.relayState]?.forConsole ?? state.offeredRepair ?? state.relayStateToPaste)
    },
    remarkUnchecked: .relayStateByWord)
}

extension ValueToCopy {
  static func relayState(_ url: String?) -> ValueToCopy? { url.map { ValueToCopy(box: "Relay state", value: $0) } }
}
