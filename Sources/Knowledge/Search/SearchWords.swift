import Gazetteer
import Guidance

/// The words by which paths and places are found, in the order of the catalogue and of the list.
struct SearchWords: Sendable {
  /// Of each path: title, identifier, code, RNCP number and occupations.
  let paths: [SearchText]
  /// Of each place: name, town, postcode, host, department and region.
  let centres: [SearchText]

  /// Folds all of them.
  init(paths: [TrainingPath], centres: [Centre], _ gazetteer: Gazetteer) {
    self.paths = paths.map { path in
      let words = [path.title, path.identifier, path.code, path.rncp.map { "RNCP\($0) \($0)" }]
      return Self.folded(words + path.jobs.map(\.name))
    }
    self.centres = centres.map { centre in
      let described = centre.commune.flatMap { gazetteer.describe(.commune($0)) }
      return Self.folded([
        centre.name, centre.town, centre.postcode, centre.host, described?.department?.name,
        described?.department?.code, described?.region?.name, centre.region,
      ])
    }
  }

  private static func folded(_ words: [String?]) -> SearchText {
    SearchText(words.compactMap { $0 }.joined(separator: " "))
  }
}
