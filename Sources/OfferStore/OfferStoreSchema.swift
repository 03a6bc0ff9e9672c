/// The tables of a store.
enum OfferStoreSchema {
  /// The version of these tables, which a file bears.
  static let version = 1

  /// `offer` has the rows; `place` finds them by path, form and commune; `form` says what is offered at all.
  static let tables = """
    CREATE TABLE meta (header TEXT NOT NULL);
    CREATE TABLE offer (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, line TEXT NOT NULL);
    CREATE TABLE place (
      path TEXT, mode TEXT, commune TEXT, first INTEGER, last INTEGER, offer INTEGER,
      PRIMARY KEY (path, mode, commune, first, offer)) WITHOUT ROWID;
    CREATE TABLE form (path TEXT, mode TEXT, last INTEGER, PRIMARY KEY (path, mode)) WITHOUT ROWID;
    PRAGMA user_version = \(version);
    """
  /// The rows that another folder replaces, known while the program runs.
  static let replaced = "CREATE TEMP TABLE replaced (number INTEGER PRIMARY KEY);"
  /// What `form` says, without what is replaced.
  static let unreplacedForms = """
    SELECT path, mode, MAX(last) FROM place WHERE mode <> '' AND offer NOT IN (SELECT number FROM replaced)
    GROUP BY path, mode
    """
}
