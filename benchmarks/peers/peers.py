"""The same work in vectorised NumPy, on the same files; prints work,median_ms,median_cpu_ms,checksum."""
import csv
import gzip
import os
import statistics
import sys
import time

try:
    import numpy as np
except ImportError:
    print("NumPy is not installed for this python3: its columns stay empty", file=sys.stderr)
    sys.exit(3)

ORACLES = sys.argv[1]


def read(name):
    plain = os.path.join(ORACLES, name + ".csv")
    handle = open(plain) if os.path.exists(plain) else gzip.open(plain + ".gz", "rt")
    with handle:
        rows = list(csv.reader(handle))
    return rows[0], rows[1:]


def measure(name, work, rounds):
    work()
    times = []
    cpu = []
    for _ in range(rounds):
        start = time.perf_counter()
        cpu_start = time.process_time()
        checksum = work()
        cpu.append((time.process_time() - cpu_start) * 1e3)
        times.append((time.perf_counter() - start) * 1e3)
    print(f"{name},{statistics.median(times):.4f},{statistics.median(cpu):.4f},{checksum:.6f}", flush=True)


header, rows = read("micro/microdata_19500x120")
province = np.array([int(r[1]) for r in rows])
village = np.array([int(r[2]) for r in rows])
weight = np.array([float(r[3]) for r in rows])
first = header.index("v001")
y = np.array([[float(v) if v else np.nan for v in r[first:first + 120]] for r in rows])
starts = np.flatnonzero(np.r_[True, village[1:] != village[:-1]])
psu_province = province[starts]
province_starts = np.flatnonzero(np.r_[True, psu_province[1:] != psu_province[:-1]])
n_h = np.diff(np.r_[province_starts, len(starts)]).astype(float)


def totals():
    observed = ~np.isnan(y)
    wy = np.where(observed, y, 0.0) * weight[:, None]
    w = observed * weight[:, None]
    return np.add.reduceat(wy, starts, axis=0), np.add.reduceat(w, starts, axis=0)


def taylor():
    above, below = totals()
    a = np.add.reduceat(above, province_starts, axis=0)
    b = np.add.reduceat(below, province_starts, axis=0)
    mean = a / b
    spread = np.repeat(np.arange(len(n_h)), n_h.astype(int))
    z = (above - mean[spread] * below) / b[spread]
    squares = np.add.reduceat(z * z, province_starts, axis=0)
    sums = np.add.reduceat(z, province_starts, axis=0)
    variance = n_h[:, None] / (n_h[:, None] - 1) * (squares - sums * sums / n_h[:, None])
    return float(np.nansum(mean) + np.nansum(np.sqrt(variance)))


measure("survey-taylor-120x63", taylor, 9)

draw_header, draw_rows = read("micro/bootstrap_psu_draw_counts_1000")
counts = np.array([[float(v) for v in r[2:]] for r in draw_rows])
factor = counts * np.repeat(n_h / (n_h - 1), n_h.astype(int))[:, None]


def bootstrap():
    above, below = totals()
    total = 0.0
    ends = np.r_[province_starts[1:], len(starts)]
    for start, end in zip(province_starts, ends):
        theta = (above[start:end].T @ factor[start:end]) / (below[start:end].T @ factor[start:end])
        mean = above[start:end].sum(axis=0) / below[start:end].sum(axis=0)
        total += mean.sum() + theta.std(axis=1, ddof=1).sum()
    return float(total)


measure("survey-bootstrap-1000", bootstrap, 5)
