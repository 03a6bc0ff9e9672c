/// The greedy choice of places in Python, by the k-d tree and the sparse matrices of scipy, where they are installed.
struct ChoicePeer {
  /// Milliseconds for the tree, who is near whom, and the choice.
  let times: [Double]
  /// The inhabitants that the choices bring within reach, all together.
  let reached: Int

  /// Reads points, one a line with their inhabitants; answers with milliseconds and the inhabitants reached.
  private static let script = """
    import sys, time
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.spatial import cKDTree
    chord, count = float(sys.argv[1]), int(sys.argv[2])
    rows = numpy.array([line.split() for line in sys.stdin], dtype=float)
    latitude, longitude = numpy.radians(rows[:, 0]), numpy.radians(rows[:, 1])
    points = numpy.column_stack((numpy.cos(latitude) * numpy.cos(longitude),
                                 numpy.cos(latitude) * numpy.sin(longitude), numpy.sin(latitude)))
    for _ in range(5):
        start = time.process_time()
        near = cKDTree(points).query_ball_point(points, chord)
        lengths = [len(each) for each in near]
        columns = numpy.concatenate([numpy.array(each, dtype=numpy.int32) for each in near])
        matrix = csr_matrix((numpy.ones(len(columns)), columns, numpy.concatenate(([0], numpy.cumsum(lengths)))))
        open_people, reached = rows[:, 2].copy(), 0
        for _ in range(count):
            gains = matrix @ open_people
            best = int(numpy.argmax(gains))
            reached += int(gains[best])
            open_people[matrix.indices[matrix.indptr[best]:matrix.indptr[best + 1]]] = 0
        print((time.process_time() - start) * 1000, reached)
    """

  /// Measures the peer; nil when Python or scipy is missing.
  ///
  /// - Parameters:
  ///   - points: Latitude, longitude and inhabitants of each commune.
  ///   - chord: How far is near, as a chord of the sphere with radius one.
  ///   - count: How many places are chosen.
  init?(points: [String], chord: Double, count: Int) throws(BenchFault) {
    let rounds = try PythonPeer.numbers(
      of: Self.script, ["\(chord)", "\(count)"], input: points.joined(separator: "\n") + "\n", count: 2)
    guard let rounds else { return nil }
    times = rounds.map { $0[0] }
    reached = Int(rounds[0][1])
  }
}
