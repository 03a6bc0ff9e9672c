import Faults
import Guidance
import Knowledge

/// Reads `content.yaml`: the version of the content and the days on which it was seen.
struct ContentVersionReader {
  func read(_ folders: AssetFolders, _ faults: inout Faults) -> ContentVersion? {
    guard let root = YamlList.last(of: "content.yaml", in: folders, &faults) else { return nil }
    root.expectKeys(["version", "rules seen", "catalogue seen", "centres seen"], &faults)
    guard let version = root.required("version", &faults),
      let rules = root.requiredDate("rules seen", &faults),
      let catalogue = root.requiredDate("catalogue seen", &faults),
      let centres = root.requiredDate("centres seen", &faults)
    else { return nil }
    return ContentVersion(
      version: version, rulesSeen: rules, catalogueSeen: catalogue, centresSeen: centres)
  }
}
