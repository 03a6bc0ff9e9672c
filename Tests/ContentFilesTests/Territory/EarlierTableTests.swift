import Testing

@testable import ContentFiles

/// A site's table with fewer columns than today's takes the others from the product's rows, or is left to be refused.
struct EarlierTableTests {
  private static let product = """
    # Regions.
    # columns: code name in other
    01\tGuadeloupe\ten\tGwada
    53\tBretagne\ten\t

    """

  private static func completed(_ table: String) -> String {
    String(decoding: EarlierTable.completed(Array(table.utf8), from: Array(product.utf8)), as: UTF8.self)
  }

  @Test func whatARowLacksComesFromTheProduct() {
    #expect(
      Self.completed("# Ours\n\n# columns: code name\n53\tBreizh\n01\tGwadloup\n")
        == "# Ours\n\n# columns: code name in other\n53\tBreizh\ten\t\n01\tGwadloup\ten\tGwada\n")
    #expect(
      Self.completed("# columns: code name other\r\n53\tBreizh\tB\r\n")
        == "# columns: code name in other\n53\tBreizh\ten\tB\n")
  }

  @Test func aTableWithTodaysColumnsStaysAsItIs() {
    let table = "# columns: code name in other\n99\tAilleurs\ten\t"
    #expect(Self.completed(table) == table)
  }

  @Test(arguments: [
    "# columns: code name\n99\tAilleurs\n",  // Nobody knows the rest of it.
    "# columns: code name\n53\tBreizh\ten\n",  // A cell more than its header has.
    "# columns: name code\nBretagne\t53\n",  // By what is a row found?
    "# columns: code in name\n53\ten\tBreizh\n",
    "# columns: code nom\n53\tBreizh\n",
    "53\tBreizh\n",
    "",
  ])
  func whatNobodyCanCompleteIsLeftToBeRefused(table: String) {
    #expect(Self.completed(table) == table)
  }
}
