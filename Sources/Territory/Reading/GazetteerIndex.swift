/// What the tables of a gazetteer come to once they are checked, folded and sorted.
///
/// Making it takes some ten milliseconds, so it is made beforehand and kept beside the tables as one block of
/// bytes, whose parts are read where they lie. The block carries a digest of its tables and one of itself: with
/// other tables, or when it was damaged, it is passed over and the tables are read instead.
struct GazetteerIndex: Sendable {
  /// The rows of the communes.
  let communes: PackedArray<CommuneTable.Row>
  /// The postcodes of the communes, in their order.
  let communePostcodes: PackedArray<UInt32>
  /// The names.
  let names: NameIndex
  /// The communes of each postcode.
  let postcodes: PostcodeIndex
  /// The communes of each CEDEX postcode.
  let cedex: PostcodeIndex
  /// The other names of communes.
  let aliases: PackedArray<PlaceSearch.Alias>

  /// Reads the tables, checks, folds and sorts them; rows with a fault are left out and told.
  init(reading tables: GazetteerTables, _ territories: TerritoryTables, faults: inout [TerritoryFault]) {
    let reader = CommuneTableReader(tables.communes, territories: territories, faults: &faults)
    communes = PackedArray(reader.rows)
    communePostcodes = PackedArray(reader.postcodes)
    let table = CommuneTable(bytes: tables.communes, rows: communes, postcodes: communePostcodes)
    let search = PlaceSearchReader(tables, communes: table, territories: territories, faults: &faults)
    names = search.index
    postcodes = PostcodeIndex(of: table)
    cedex = PostcodeIndex(PackedArray(search.cedex))
    aliases = PackedArray(search.aliases)
  }

  // MARK: As one block

  /// Finds an index in a block, or nothing when it is of other tables, damaged or of another version.
  init?(_ tables: GazetteerTables) {
    var block = IndexBlock.Reader(tables.index)
    guard block.isIntact(for: tables), let communes: PackedArray<CommuneTable.Row> = block.next(),
      let communePostcodes: PackedArray<UInt32> = block.next(),
      let letters: PackedArray<UInt8> = block.next(), let keys: PackedArray<NameIndex.Key> = block.next(),
      let signatures: PackedArray<UInt32> = block.next(),
      let lengthStarts: PackedArray<UInt32> = block.next(),
      let postings: PackedArray<NameIndex.Posting> = block.next(),
      let bucketStarts: PackedArray<UInt32> = block.next(),
      let postcodes: PackedArray<PostcodeIndex.Entry> = block.next(),
      let cedex: PackedArray<PostcodeIndex.Entry> = block.next(),
      let aliases: PackedArray<PlaceSearch.Alias> = block.next()
    else { return nil }
    self.communes = communes
    self.communePostcodes = communePostcodes
    names = NameIndex(
      letters: letters, keys: keys, signatures: signatures, lengthStarts: lengthStarts, postings: postings,
      bucketStarts: bucketStarts)
    self.postcodes = PostcodeIndex(postcodes)
    self.cedex = PostcodeIndex(cedex)
    self.aliases = aliases
  }

  /// The index as one block of bytes.
  func block(for tables: GazetteerTables) -> [UInt8] {
    var block = IndexBlock.Writer()
    block.add(communes)
    block.add(communePostcodes)
    block.add(names.letters)
    block.add(names.keys)
    block.add(names.signatures)
    block.add(names.lengthStarts)
    block.add(names.postings)
    block.add(names.bucketStarts)
    block.add(postcodes.entries)
    block.add(cedex.entries)
    block.add(aliases)
    return block.finished(for: tables)
  }
}

extension GazetteerTables {
  /// The index of these tables as one block of bytes, to be kept beside them and given back in `index`;
  /// nothing when the tables have faults.
  ///
  /// It is the same, byte for byte, for the same tables.
  package func makeIndex() -> [UInt8]? {
    var faults: [TerritoryFault] = []
    let territories = TerritoryTables(self, faults: &faults)
    let index = GazetteerIndex(reading: self, territories, faults: &faults)
    return faults.isEmpty ? index.block(for: self) : nil
  }
}
