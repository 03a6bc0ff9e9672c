import Faults

/// What the tables of a gazetteer come to once they are checked, folded and sorted.
///
/// Making it takes some ten milliseconds, so it is made beforehand and kept beside the tables as one block of
/// bytes, whose parts are read where they lie. The block carries a digest of its tables and one of itself: with
/// other tables, or when it was damaged, it is passed over and the tables are read instead. It holds all that a
/// gazetteer needs: its tables are only read to know that they are still the same.
struct GazetteerIndex: Sendable {
  /// The communes.
  let communes: CommuneTable
  /// Departments, regions, employment areas, lands.
  let territories: TerritoryTables
  /// The names.
  let names: NameIndex
  /// The communes of each postcode.
  let postcodes: PostcodeIndex
  /// The communes of each CEDEX postcode.
  let cedex: PostcodeIndex
  /// The other names of communes.
  let aliases: PackedArray<PlaceSearch.Alias>
  /// The letters of those names, one after the other.
  let aliasNames: PackedArray<UInt8>
  /// The rows of the municipal arrondissements.
  let arrondissements: PackedArray<UInt32>
  /// The rows of the most populous communes, in order.
  let largest: PackedArray<UInt32>
  /// The table of countries other than France, as it lies in its file.
  let abroad: PackedArray<UInt8>

  /// Reads the tables, checks, folds and sorts them; rows with a fault are left out and told.
  init(reading tables: GazetteerTables, faults: inout Faults) {
    var territories = TerritoryTables(tables, faults: &faults)
    let communes = CommuneTableReader(tables[.communes], territories: territories, faults: &faults).table
    territories.check(communes, faults: &faults)
    territories.count(communes.populations(ofDepartments: territories.departments.count))
    let search = PlaceSearchReader(tables, communes: communes, territories: territories, faults: &faults)
    self.communes = communes
    self.territories = territories
    names = search.index
    postcodes = PostcodeIndex(of: communes)
    cedex = PostcodeIndex(PackedArray(search.cedex))
    aliases = PackedArray(search.aliases)
    aliasNames = PackedArray(search.aliasNames)
    arrondissements = PackedArray(
      communes.rows.indices.filter { communes.rows[$0].parent >= 0 }.map(UInt32.init))
    largest = PackedArray(communes.largest(50).map(UInt32.init))
    AbroadTable.check(tables[.abroad], faults: &faults)
    abroad = PackedArray(tables[.abroad])
  }

  // MARK: As one block

  /// Finds an index in a block, or nil when it is of other tables, damaged or of another version.
  init?(_ memory: Memory, of tables: Digest, parts: Digest) {
    var block = IndexBlock.Reader(memory)
    guard block.isIntact(for: tables, parts: parts), let territories = TerritoryTables(&block),
      let communes = CommuneTable(&block), let names = NameIndex(&block),
      let postcodes: PackedArray<PostcodeIndex.Entry> = block.next(),
      let cedex: PackedArray<PostcodeIndex.Entry> = block.next(),
      let aliases: PackedArray<PlaceSearch.Alias> = block.next(),
      let aliasNames: PackedArray<UInt8> = block.next(),
      let arrondissements: PackedArray<UInt32> = block.next(),
      let largest: PackedArray<UInt32> = block.next(), let abroad: PackedArray<UInt8> = block.next()
    else { return nil }
    self.communes = communes
    self.territories = territories
    self.names = names
    self.postcodes = PostcodeIndex(postcodes)
    self.cedex = PostcodeIndex(cedex)
    self.aliases = aliases
    self.aliasNames = aliasNames
    self.arrondissements = arrondissements
    self.largest = largest
    self.abroad = abroad
  }

  /// The index of some tables as one block of bytes.
  func block(of tables: GazetteerTables) -> [UInt8] {
    var block = IndexBlock.Writer()
    territories.write(tables, to: &block)
    communes.write(to: &block)
    names.write(to: &block)
    block.add(postcodes.entries)
    block.add(cedex.entries)
    block.add(aliases)
    block.add(aliasNames)
    block.add(arrondissements)
    block.add(largest)
    block.add(abroad)
    return block.finished(for: tables.digest)
  }
}

extension GazetteerTables {
  /// The index of these tables as one block of bytes, to be kept beside them; nil when the tables have faults.
  ///
  /// It is the same, byte for byte, for the same tables.
  package func makeIndex() -> [UInt8]? {
    var faults = Faults()
    let index = GazetteerIndex(reading: self, faults: &faults)
    return faults.isEmpty ? index.block(of: self) : nil
  }

  /// What tells these tables from others.
  var digest: Digest {
    var digest = Digest()
    for table in Table.allCases {
      self[table].withUnsafeBytes { digest.add($0) }
      digest.endTable()
    }
    return digest
  }
}
