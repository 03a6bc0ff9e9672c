/// The nearest three centres of every commune by the k-d tree of scipy, where it is installed.
struct NearestPeer {
  /// Milliseconds for each query of all communes, the tree being built beforehand.
  let query: [Double]
  /// Milliseconds for building the tree and one query.
  let whole: [Double]

  /// Reads points, one a line: the centres, an empty line, the communes; answers with times in milliseconds.
  ///
  /// Points are vectors of length one, as in the program, so that the nearest by chord is the nearest on the sphere.
  private static let script = """
    import sys, time
    import numpy
    from scipy.spatial import cKDTree
    def vectors(text):
        points = numpy.radians(numpy.array([line.split() for line in text.split("\\n") if line], dtype=float))
        latitude, longitude = points[:, 0], points[:, 1]
        return numpy.column_stack((numpy.cos(latitude) * numpy.cos(longitude),
                                   numpy.cos(latitude) * numpy.sin(longitude), numpy.sin(latitude)))
    centres, communes = map(vectors, sys.stdin.read().split("\\n\\n"))
    for _ in range(9):
        start = time.process_time()
        tree = cKDTree(centres)
        built = time.process_time()
        distances, indices = tree.query(communes, k=3)
        end = time.process_time()
        assert indices.shape == (len(communes), 3)
        print((end - built) * 1000, (end - start) * 1000)
    """

  /// Measures the peer; nil when Python or scipy is missing.
  init?(centres: [String], communes: [String]) throws(BenchFault) {
    let text = (centres + [""] + communes).joined(separator: "\n") + "\n"
    guard let times = try PythonPeer.numbers(of: Self.script, input: text, count: 2) else { return nil }
    query = times.map { $0[0] }
    whole = times.map { $0[1] }
  }
}
