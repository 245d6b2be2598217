import SetupRules
import Wizard

extension Export {
  /// What follows from the answers, by its key: what the instance's ARN holds, what was read of the metadata file, and
  /// what the next module makes. A value that is not known is left out.
  var derived: [(key: String, text: String)] {
    let values: [(key: String, text: String?)] = [
      ("instanceARN", next.instance.description), ("instanceID", next.instance.id),
      ("instanceRegion", next.instance.region.id), ("partition", next.instance.partition),
      ("metadataAccountID", run.metadata?.accountID),
      ("metadataApplicationInstance", run.metadata?.applicationInstance),
      ("metadataCertificateNotAfter", run.metadata?.certificateNotAfter?.description),
      ("metadataEntityID", run.metadata?.entityID), ("metadataRegion", run.metadata?.region),
      ("metadataSHA256", run.metadata?.sha256),
    ]
    return values.compactMap { key, text in text.map { (key, $0) } } + next.values.map { ($0.key, $0.text) }
  }

  /// The answers, in the order of the fields. Leave to ask AWS is everybody's own, and is not handed on.
  var answers: [(field: Field, text: String)] {
    Field.allCases.filter { $0 != .askAccount }.compactMap { field in
      run.answers[field].map { (field: field, text: $0) }
    }
  }
}
