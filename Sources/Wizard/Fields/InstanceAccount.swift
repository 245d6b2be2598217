import SetupRules

extension FieldDefinition {
  static let instanceAccount = FieldDefinition(
    title: "Account of the instance",
    isSharedByRoles: true,
    judge: { _, text, _ in AccountID.judge(text).map(\.digits) },
    // That of the same instance in the other role's run, else the one that the metadata file seems to name, else that of
    // the other role's instance.
    suggestion: { state in
      state.likelyARN?.account ?? state.run.metadata?.accountID ?? state.otherApplication?.instance?.arn?.account
    })
}
