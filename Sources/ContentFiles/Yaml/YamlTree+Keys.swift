// What the keys of mappings lead to, and which of them stand twice.

extension YamlTree {
  /// The position of what stands under a key of a mapping; nil when it has no such key, or is none.
  func value(of key: String, in mapping: Int) -> Int? {
    guard nodes[mapping].kind == .mapping else { return nil }
    var key = key
    return key.withUTF8 { name in
      var position = mapping + 1
      while position < end(of: mapping) {
        if letters(at: position, are: name) { return position + 1 }
        position = end(of: position + 1)
      }
      return nil
    }
  }

  /// The position of the key under which each node stands, or a list that it is in; -1 where no key leads to it.
  var keyPositions: [Int32] {
    var keys = [Int32](repeating: -1, count: nodes.count)
    // The lists and mappings that are open, innermost last: where they end, their key, and whether a key is next.
    var open: [(end: Int, key: Int32, isMapping: Bool, isKeyNext: Bool)] = []
    for position in nodes.indices {
      while let last = open.last, last.end <= position { open.removeLast() }
      var key: Int32 = open.last?.key ?? -1
      if let last = open.last, last.isMapping {
        if !last.isKeyNext { key = Int32(position - 1) }
        open[open.count - 1].isKeyNext.toggle()
      }
      keys[position] = key
      if nodes[position].kind != .scalar {
        open.append((end(of: position), key, nodes[position].kind == .mapping, true))
      }
    }
    return keys
  }

  /// The position of the scalar under keys that dots join, such as `verdict.yes`; nil when there is none.
  ///
  /// A key of the file may itself be several that dots join.
  func scalar(under keys: String, in mapping: Int) -> Int? {
    var keys = keys
    return keys.withUTF8 { scalar(under: $0, in: mapping) }
  }

  private func scalar(under keys: UnsafeBufferPointer<UInt8>, in mapping: Int) -> Int? {
    guard nodes[mapping].kind == .mapping else { return nil }
    var position = mapping + 1
    while position < end(of: mapping) {
      let length = Int(nodes[position].length)
      if length <= keys.count, letters(at: position, are: .init(rebasing: keys[..<length])) {
        if length == keys.count, nodes[position + 1].kind == .scalar { return position + 1 }
        if length < keys.count, keys[length] == UInt8(ascii: "."),
          let found = scalar(under: .init(rebasing: keys[(length + 1)...]), in: position + 1)
        {
          return found
        }
      }
      position = end(of: position + 1)
    }
    return nil
  }

  /// The first key of a mapping that stood there before, with the place of the one before; nil when all differ.
  ///
  /// `keys` is room to work in, kept from one mapping to the next.
  func repeatedKey(in mapping: Int, _ keys: inout [Int]) -> (first: Int, second: Int)? {
    keys.removeAll(keepingCapacity: true)
    var position = mapping + 1
    while position < end(of: mapping) {
      keys.append(position)
      position = end(of: position + 1)
    }
    // Of a few, each pair is looked at sooner than they are sorted.
    if keys.count <= 8 {
      for second in keys.indices.dropFirst() {
        for first in 0..<second where order(of: keys[first], and: keys[second]) == nil {
          return (keys[first], keys[second])
        }
      }
      return nil
    }
    // Equal ones stand side by side once they are sorted, whatever the order of the others.
    keys.sort { order(of: $0, and: $1) ?? ($0 < $1) }
    var found: (first: Int, second: Int)?
    for (first, second) in zip(keys, keys.dropFirst()) where order(of: first, and: second) == nil {
      if found.map({ second < $0.second }) ?? true { found = (first, second) }
    }
    return found
  }
}
