import Counts

/// What the database of a network is made of.
///
/// Three roles that nobody logs in as: `ubique_owner` has everything, `ubique_station` may add a month of a station and
/// nothing else, `ubique_reader` may read what is published and nothing else. Sums are kept, not what each station sent:
/// of a station it is known alone for which months it sent.
enum NetworkSchema {
  /// The version of the tables.
  static let version = 1

  /// Makes schema, tables and roles where they are not there yet; all of it or nothing.
  static let statements = roles + tables + receiving + publishing + rights

  private static let roles = """
    BEGIN;
    SELECT pg_advisory_xact_lock(7815);
    DO $$
    DECLARE role text;
    BEGIN
      FOREACH role IN ARRAY ARRAY['ubique_owner', 'ubique_station', 'ubique_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
          EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
      END LOOP;
      EXECUTE format('GRANT ubique_owner TO %I', current_user);
    END $$;
    CREATE SCHEMA IF NOT EXISTS ubique AUTHORIZATION ubique_owner;
    SET ROLE ubique_owner;

    """

  private static let tables = """
    CREATE TABLE IF NOT EXISTS ubique.version (number integer PRIMARY KEY);
    INSERT INTO ubique.version SELECT \(version) WHERE NOT EXISTS (SELECT FROM ubique.version);
    DO $$ BEGIN
      IF EXISTS (SELECT FROM ubique.version WHERE number <> \(version)) THEN
        RAISE 'another version of ubique-network made this schema';
      END IF;
    END $$;
    CREATE TABLE IF NOT EXISTS ubique.batch (
      station text NOT NULL CHECK (station ~ '^[0-9a-f]{32}$'),
      month integer NOT NULL CHECK (month BETWEEN 200001 AND 999912 AND month % 100 BETWEEN 1 AND 12),
      received timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (station, month));
    CREATE TABLE IF NOT EXISTS ubique.total (
      month integer NOT NULL,
      kind text NOT NULL,
      area text NOT NULL CHECK (area ~ '^([0-9A-Za-z]{4}|region:[0-9A-Za-z]{2}|-)$'),
      value text NOT NULL CHECK (value ~ '^[0-9A-Za-z+./_-]{1,64}$'),
      number bigint NOT NULL CHECK (number > 0),
      PRIMARY KEY (month, kind, area, value));

    """

  /// What takes a month of a station; it runs as the owner, so that a station needs no right to any table.
  ///
  /// Sent twice, a month counts once; a month that is being sent at the same moment is waited for, and one that is not
  /// over is refused, since the rest of it would be dropped. Counters are taken in one order, so that stations never wait
  /// in a circle.
  private static let receiving = """
    CREATE OR REPLACE FUNCTION ubique.receive(station text, month integer, counts jsonb) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
      -- Here rather than in the table, which a newer program does not make again.
      IF EXISTS (SELECT FROM jsonb_to_recordset($3) AS c (kind text)
        WHERE c.kind IS NULL OR c.kind NOT IN (\(kinds))) THEN
        RAISE check_violation USING MESSAGE = 'what was counted is not known here';
      END IF;
      IF $2 >= to_char(now() + interval '1 day', 'YYYYMM')::integer THEN
        RAISE check_violation USING MESSAGE = 'the month is not over';
      END IF;
      INSERT INTO ubique.batch VALUES ($1, $2) ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RETURN false; END IF;
      INSERT INTO ubique.total AS t
        SELECT $2, c.kind, c.area, c.value, sum(c.number)
        FROM jsonb_to_recordset($3) AS c (kind text, area text, value text, number bigint)
        GROUP BY c.kind, c.area, c.value ORDER BY c.kind, c.area, c.value
        ON CONFLICT ON CONSTRAINT total_pkey DO UPDATE SET number = t.number + excluded.number;
      RETURN true;
    END $$;

    """

  /// The rule of `PublishedCounts`, which a test compares it with: what does not pass it never leaves the database.
  private static let publishing = """
    CREATE OR REPLACE VIEW ubique.published WITH (security_barrier) AS
      WITH cell AS MATERIALIZED (
        SELECT month, kind, area, value, number,
          CASE WHEN area LIKE 'region:%' THEN right(area, 2)
            WHEN area = '-' OR area LIKE '00%' THEN NULL ELSE left(area, 2) END AS region,
          area <> '-' AND area NOT LIKE 'region:%' AND number >= \(fewest) AS is_shown
        FROM ubique.total),
      rest AS MATERIALIZED (
        SELECT month, kind, region, value, sum(number) AS number FROM cell
        WHERE NOT is_shown AND region IS NOT NULL GROUP BY month, kind, region, value),
      country AS MATERIALIZED (
        SELECT month, kind, value, sum(number) AS number FROM (
          SELECT month, kind, value, number FROM cell WHERE NOT is_shown AND region IS NULL
          UNION ALL SELECT month, kind, value, number FROM rest WHERE number < \(fewest)) AS few
        GROUP BY month, kind, value)
      SELECT month, kind, 'area:' || area AS place, value, number::bigint AS number FROM cell WHERE is_shown
      UNION ALL
      SELECT month, kind, 'region:' || region, value, number::bigint FROM rest WHERE number >= \(fewest)
      UNION ALL
      SELECT month, kind, 'country', value, number::bigint FROM country WHERE number >= \(fewest);

    """

  private static let rights = """
    REVOKE ALL ON ALL TABLES IN SCHEMA ubique FROM PUBLIC;
    REVOKE ALL ON FUNCTION ubique.receive(text, integer, jsonb) FROM PUBLIC;
    GRANT USAGE ON SCHEMA ubique TO ubique_station, ubique_reader;
    GRANT EXECUTE ON FUNCTION ubique.receive(text, integer, jsonb) TO ubique_station;
    GRANT SELECT ON ubique.published TO ubique_reader;
    RESET ROLE;
    COMMIT;
    """

  private static var kinds: String {
    CountKind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  private static var fewest: Int { PublishedCounts.fewest }
}
