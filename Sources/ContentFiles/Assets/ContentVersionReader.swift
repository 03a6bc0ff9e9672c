import Faults
import Guidance
import Knowledge

/// Reads `content.yaml`: the version of the content and the days on which it was seen.
struct ContentVersionReader {
  func read(_ folders: AssetFolders, _ faults: inout Faults) -> ContentVersion? {
    guard let root = YamlList.last(of: "content.yaml", in: folders, &faults) else { return nil }
    root.expectKeys(["version", "rules seen", "catalogue seen", "centres seen"], &faults)
    guard let version = root.required("version", &faults),
      let rules = root.date("rules seen", &faults), let catalogue = root.date("catalogue seen", &faults),
      let centres = root.date("centres seen", &faults)
    else {
      faults.add(root.fault("expected version, rules seen, catalogue seen and centres seen"))
      return nil
    }
    return ContentVersion(
      version: version, rulesSeen: rules, catalogueSeen: catalogue, centresSeen: centres)
  }
}
