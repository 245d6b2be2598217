/// The rule for the id of a Region (partitions.json and endpoints.json of AWS's SDKs).
struct RegionRule {
  let purpose: Region.Purpose

  func examine(_ input: String) -> Examination<Region> {
    Examination(input, as: .region) { pasted in
      if let region = Region.named(pasted.text) {
        return Examination(value: region, findings: availability(of: region, pasted.wholeSpan))
      }
      let original = pasted.text
      // The console names Regions in the language that somebody chose there.
      if original.unicodeScalars.contains(where: \.isOfForeignScript) {
        return Examination(findings: [Finding(RegionFinding.isForeignName(original), at: pasted.wholeSpan)])
      }
      let masked = pasted.unmask(.region)
      let reading = RegionReading(pasted.text, original: original, purpose: purpose)
      if let foreign = ForeignValue(original, for: .region) {
        // The Region of an instance may be another one than Identity Center's.
        let tellsRegion = purpose != .identityCenter && (foreign == .instanceARN || foreign == .relayState)
        return Examination(
          findings: [foreign.finding(.region, .error, pasted.wholeSpan)],
          meant: tellsRegion ? reading.region?.id : nil)
      }
      let findings = reading.findings.map { Finding($0, at: pasted.wholeSpan) }
      return Examination(findings: masked + findings, meant: reading.region?.id)
    }
  }

  /// What there is to say of a Region that is one.
  func availability(of region: Region, _ span: Range<Int>?) -> [Finding] {
    switch purpose {
    case .identityCenter: []
    case .connect where !region.isOfPartitionWithConnect:
      [Finding(RegionFinding.partitionWithoutConnect(region), at: span)]
    case .any, .connect: region.hasConnect ? [] : [Finding(RegionFinding.noConnect(in: region), at: span)]
    }
  }
}
