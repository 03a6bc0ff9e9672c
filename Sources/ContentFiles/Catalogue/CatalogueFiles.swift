/// The files of the catalogue, each as the layers that lie over one another, the lowest first.
public struct CatalogueFiles: Sendable {
  /// `fields.csv`: the fields of training.
  public let fields: [Layer]
  /// `awards.csv`: the kinds of award.
  public let awards: [Layer]
  /// `sources.csv`: the sources that rows name.
  public let sources: [Layer]
  /// `paths.csv`: the paths.
  public let paths: [Layer]
  /// `jobs.csv`: the occupations that paths lead to.
  public let jobs: [Layer]
  /// `links.csv`: the links between paths.
  public let links: [Layer]

  /// Makes the set of files.
  public init(
    fields: [Layer], awards: [Layer], sources: [Layer], paths: [Layer], jobs: [Layer], links: [Layer]
  ) {
    self.fields = fields
    self.awards = awards
    self.sources = sources
    self.paths = paths
    self.jobs = jobs
    self.links = links
  }
}
