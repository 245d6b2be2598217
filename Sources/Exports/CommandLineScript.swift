import CResources
import SetupRules
import Wizard

extension Export {
  /// A script for a POSIX shell and the AWS command line, version 1 or 2.
  var script: String { "\(scriptHead)\(scriptValues)\n\(Self.scriptBody)" }

  private var scriptHead: String {
    #"""
    #!/bin/sh
    # Makes in IAM what single sign-on for Amazon Connect needs for \#(run.role.rawValue): a SAML provider, a policy and a role.
    # It needs the AWS command line, signed in to account \#(next.instance.account).
    #
    #   sh FILE [--update] [METADATA-FILE]
    #
    # Running it again does no harm. What is right is kept; the provider gets the metadata file as it is now. A policy or a
    # role of the same name that says something else is changed only with --update.
    set -eu


    """#
  }

  private var scriptValues: String {
    let metadata = run.metadata == nil ? "" : run.answers[.metadataFile] ?? ""
    let values = [
      ("metadata", metadata), ("metadata_sha256", run.metadata?.sha256 ?? ""), ("account", next.instance.account),
      ("region", next.instance.region.id), ("provider_name", next.providerName), ("provider_arn", next.providerARN),
      ("policy_name", next.policyName), ("policy_arn", next.policyARN), ("policy_document", next.policyDocument),
      ("policy_meaning", #"["Allow","\#(NextModule.action)","\#(next.policyResource)"]"#),
      ("role_name", next.roleName), ("trust_policy", next.trustPolicy),
      ("trust_meaning", #"["Allow","sts:AssumeRoleWithSAML","\#(next.providerARN)","\#(next.audience)"]"#),
      ("attribute_name", NextModule.attributeName), ("attribute_mapping", next.attributeMapping),
    ]
    let ofLines = ["policy_document", "trust_policy"]
    return values.map { "\($0.0)=\(ShellQuotation.quoted($0.1, lines: ofLines.contains($0.0)))\n" }.joined()
  }

  /// The same for every run: the file `iam.sh` inside the program.
  private static var scriptBody: String {
    var length = 0
    let bytes = resource_bytes("iam.sh", &length)
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
