"""Writes what NumPy and PyTorch give for src/compute/{linalg,metrics,patterns,surgery,schedules}.ts into linalg.json.

    apt-get install python3-torch && python3 tests/compute/oracle/make_linalg_oracle.py

Everything is float64, rounded to 12 significant digits; matrices are not, as that would raise their rank. Patterns
and gradient surgery, which neither library has, are computed here from their definitions: regressions by least
squares, every way to cut a sentence, the algorithm's loop.
"""
import json
import math
from pathlib import Path

import numpy as np
import torch

random = np.random.default_rng(2017)

PRINTED = {  # the matrices of the second document
    "sentence": [[.6, .2, .1, .05, .03, .02], [.1, .3, .4, .1, .05, .05], [.15, .5, .2, .1, .03, .02],
                 [.05, .1, .1, .3, .25, .2], [.1, .05, .05, .2, .4, .2], [.05, .1, .05, .15, .25, .4]],
    "diagonal": [[.8, .2, 0, 0], [.3, .6, .1, 0], [0, .2, .7, .1], [0, 0, .3, .7]],
    "block": [[.5, .5, 0, 0], [.4, .6, 0, 0], [0, 0, .6, .4], [0, 0, .3, .7]],
    "sparse": [[.1, .1, .1, .7], [.2, .6, .1, .1], [.1, .2, .6, .1], [.8, .1, .05, .05]],
    "global": [[.25] * 4, [.2, .3, .3, .2], [.3, .2, .2, .3], [.25] * 4],
    "translation": [[.8, .1, .05, .03, .02], [.1, .8, .05, .03, .02], [.05, .1, .7, .1, .05],
                    [.03, .05, .2, .6, .12], [.02, .03, .05, .1, .8]],
}
VALUES = [[.1, 0, .8], [.9, .7, .2], [.2, .8, .5], [.3, .1, .9], [.1, 0, .7], [.6, .3, .4]]


def rounded(value):
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, dict):
        return {name: entry.tolist() if name == "x" else rounded(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(entry) for entry in value]
    return float(f"{value:.12g}") if isinstance(value, float) else value


def matrix_case(name, x):
    u, s, vt = np.linalg.svd(x, full_matrices=False)
    rank = int(np.linalg.matrix_rank(x))
    p = s[s > 0] / s.sum() if s.any() else s
    null = np.linalg.svd(x)[2][rank:].T  # the basis is a matter of choice, the projection on it is not
    return {"name": name, "x": x, "singularValues": s, "rank": rank,
            "effectiveRank": float(np.exp(-(p * np.log(p)).sum())) if s.any() else 0.0,
            "norm": float(np.linalg.norm(x)), "rankOne": s[0] * np.outer(u[:, 0], vt[0]),
            "nullProjection": null @ null.T}


def matrix_cases():
    low = random.normal(size=(5, 2)) @ random.normal(size=(2, 6))
    for name, x in {"tall": random.normal(size=(4, 3)), "wide": random.normal(size=(3, 5)), "rank 2": low,
                    "row": random.normal(size=(1, 4)), "column": random.normal(size=(4, 1)),
                    "zeros": np.zeros((3, 2)), "graded": np.diag([1, 1e-3, 1e-6, 1e-20]),
                    "sentence": np.array(PRINTED["sentence"]), "global": np.array(PRINTED["global"]),
                    "values": np.array(VALUES)}.items():
        yield matrix_case(name, x)


def gini(row):
    """By its first definition: the mean absolute difference of all pairs over twice the mean."""
    return np.abs(np.subtract.outer(row, row)).sum() / (2 * len(row) ** 2 * np.mean(row))


def adjusted(labels, a):
    """Adjusted R² of a regression on indicators of the labels, by least squares; each counts as a regressor."""
    y, labels = a.ravel(), labels.ravel()
    design = np.stack([labels == label for label in np.unique(labels)], 1).astype(float)
    left = y - design @ np.linalg.lstsq(design, y, rcond=None)[0]
    return 1 - (left @ left) / ((y - y.mean()) @ (y - y.mean())) * (y.size - 1) / (y.size - design.shape[1] - 1)


def ways_to_cut(n):
    """Lists of block lengths of at least 2 that add up to n."""
    return [[n]] + [[first, *rest] for first in range(2, n - 1) for rest in ways_to_cut(n - first)]


def block_labels(lengths):
    block = np.repeat(np.arange(len(lengths)), lengths)
    return np.where(block[:, None] == block, block[:, None], -1)


def pattern_case(name, rows):
    a = np.array(rows)
    n = len(a)
    away = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
    fits = [(adjusted(block_labels(lengths), a), lengths) for lengths in ways_to_cut(n)]
    fit, lengths = max(fits, key=lambda pair: pair[0])
    entropies = [-(r[r > 0] * np.log(r[r > 0])).sum() / math.log(n) for r in a]
    return {"name": name, "x": a, "gini": float(np.mean([gini(r) for r in a])),
            "normalizedEntropy": float(np.mean(entropies)),
            "toeplitz": adjusted(np.subtract.outer(np.arange(n), np.arange(n)), a),
            "block": fit, "cuts": np.cumsum(lengths)[:-1].tolist(),
            "profile": [a[away == d].sum() / a.sum() for d in range(n)],
            "far": a[away >= max(2, n / 2)].sum() / a.sum()}


def pattern_cases():
    for name, rows in PRINTED.items():
        yield pattern_case(name, rows)
    for n in (3, 7, 10):
        yield pattern_case(f"random {n}", random.dirichlet(np.ones(n), size=n))


def ranks(x):
    return np.array([np.mean(np.flatnonzero(np.sort(x) == entry)) for entry in x])


def conflicting_tasks(count):
    tasks = [[random.normal(size=(2, 3)), random.normal(size=4)] for _ in range(count)]
    tasks[1] = [p / 2 - q for p, q in zip(tasks[1], tasks[0])]
    return tasks


def surgery_case(tasks, orders):
    g = [np.concatenate([p.ravel() for p in task]) for task in tasks]
    projected = [x.copy() for x in g]
    for i, order in enumerate(orders):
        for j in order:
            if j != i and projected[i] @ g[j] < 0:
                projected[i] -= (projected[i] @ g[j]) / (g[j] @ g[j]) * g[j]
    total = sum(projected)
    cosines = [[torch.cosine_similarity(torch.tensor(a), torch.tensor(b), dim=0).item() for b in g] for a in g]
    parts = np.split(total, np.cumsum([p.size for p in tasks[0]])[:-1])
    result = [part.reshape(p.shape) for part, p in zip(parts, tasks[0])]
    return {"tasks": tasks, "orders": orders, "cosines": cosines, "result": result}


def rates(make_fall, warmup, steps, peak):
    """What the optimiser is given at each step; PyTorch's own schedulers one after the other."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=peak)
    lr = torch.optim.lr_scheduler
    rise = lr.LinearLR(optimizer, start_factor=1 / warmup, end_factor=1, total_iters=warmup - 1)
    schedule = lr.SequentialLR(optimizer, [rise, make_fall(lr, optimizer, steps - warmup)], milestones=[warmup])
    found = []
    for _ in range(steps + 1):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return found


def schedule_cases():
    run = {"warmup": 4, "steps": 12, "peak": 0.02}
    yield {"name": "warmupLinear", "options": {**run, "floor": 0.1}, "rates": rates(
        lambda lr, optimizer, length: lr.LinearLR(optimizer, 1, 0.1, length), **run)}
    yield {"name": "warmupCosine", "options": {**run, "floor": 0.1}, "rates": rates(
        lambda lr, optimizer, length: lr.CosineAnnealingLR(optimizer, length, 0.1 * run["peak"]), **run)}
    yield {"name": "inverseSquareRoot", "options": {"dModel": 512, "warmup": 5}, "rates": [
        512 ** -0.5 * min(t ** -0.5, t * 5 ** -1.5) for t in range(1, 14)]}


if __name__ == "__main__":
    a, b = random.normal(size=(2, 3)), random.normal(size=(2, 3))
    x, y = np.array([3., 1, 4, 1, 5, 9, 2]), np.array([2., 7, 1, 8, 2, 8, 1])
    p, q = random.dirichlet(np.ones(5), size=2)
    oracle = {
        "matrices": list(matrix_cases()),
        "patterns": list(pattern_cases()),
        "cosine": {"a": a, "b": b, "value": torch.cosine_similarity(
            torch.tensor(a).flatten(), torch.tensor(b).flatten(), dim=0).item()},
        "rankCorrelation": {"a": x, "b": y, "value": float(np.corrcoef(ranks(x), ranks(y))[0, 1])},
        "totalVariation": {"a": p, "b": q, "value": float(np.abs(p - q).sum() / 2)},
        "surgery": [
            surgery_case(conflicting_tasks(2), [[1, 0], [0, 1]]),
            surgery_case(conflicting_tasks(3), [[2, 1, 0], [0, 2, 1], [1, 0, 2]]),
            surgery_case(conflicting_tasks(4), [[3, 1, 0, 2], [0, 3, 2, 1], [1, 2, 0, 3], [2, 0, 1, 3]]),
            # What is left of the first points against the first itself, which must not matter.
            surgery_case([[np.array(g)] for g in [[1., 0.], [-1., .2], [-1., -.2]]], [[1, 2, 0], [0, 1, 2], [2, 0, 1]]),
        ],
        "schedules": list(schedule_cases()),
    }
    text = json.dumps(rounded(oracle), separators=(",", ":"))
    (Path(__file__).parent / "linalg.json").write_text(text.replace('{"', '\n{"') + "\n")
