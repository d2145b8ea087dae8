"""The workloads in PyTorch: reads one request per line as JSON, answers with one line (see ../README.md).

One thread; the driver sets MALLOC_MMAP_THRESHOLD_ and MALLOC_TRIM_THRESHOLD_, so that memory is kept between steps.
Of several ways to write a workload the one that was fastest here: attention by baddbmm, which scales and masks in one
go, Adam as torch.optim's with foreach.
"""
import json
import math
import sys
import time

import numpy
import torch
from torch.nn import functional as F

torch.set_num_threads(1)


def uniforms(seed, count):
    """In [0, 1): mulberry32 as a function of the place, so that every peer starts from the same numbers."""
    with numpy.errstate(over="ignore"):
        t = numpy.uint32(seed) + numpy.arange(1, count + 1, dtype=numpy.uint32) * numpy.uint32(0x6D2B79F5)
        t = (t ^ (t >> numpy.uint32(15))) * (t | numpy.uint32(1))
        t ^= t + (t ^ (t >> numpy.uint32(7))) * (t | numpy.uint32(61))
    return (t ^ (t >> numpy.uint32(14))).astype(numpy.float64) / 4294967296


def normals(seed, shape, scale=1.0):
    u = uniforms(seed, 2 * math.prod(shape)).reshape(-1, 2)
    z = numpy.sqrt(-2 * numpy.log(1 - u[:, 0])) * numpy.cos(2 * math.pi * u[:, 1])
    return torch.tensor((z * scale).astype(numpy.float32).reshape(shape))


def classes(seed, count, upTo):
    return torch.tensor((uniforms(seed, count) * upTo).astype(numpy.int64))


def parameters_of(workload):
    """A weight is drawn with its standard deviation, a gain starts at 1 and a bias at 0."""
    def start(seed, name, shape, deviation):
        if name.startswith("gain"):
            return torch.ones(shape)
        return normals(seed, shape, deviation) if deviation else torch.zeros(shape)

    rows = enumerate(workload["parameters"])
    return {name: start(seed, name, shape, deviation).requires_grad_() for seed, (name, shape, deviation) in rows}


def attention(x, p, heads, start=None):
    """x [batch, T, d] -> [batch, T, d]; scores start from `start` [1, T, T]: -inf where a query must not look."""
    batch, length, d = x.shape
    projected = torch.addmm(p["qkvBias"], x.reshape(-1, d), p["qkvWeight"]).view(batch, length, 3, heads, d // heads)
    q, k, v = projected.permute(2, 0, 3, 1, 4).reshape(3, batch * heads, length, d // heads).unbind(0)
    scale = (d // heads) ** -0.5
    if start is None:
        scores = torch.baddbmm(torch.zeros(1, 1, 1), q, k.transpose(1, 2), alpha=scale, beta=0)
    else:
        scores = torch.baddbmm(start, q, k.transpose(1, 2), alpha=scale)
    mixed = (scores.softmax(-1) @ v).view(batch, heads, length, d // heads).transpose(1, 2).reshape(-1, d)
    return torch.addmm(p["outBias"], mixed, p["outWeight"]).view(batch, length, d)


class Attention:
    def __init__(self, w):
        shape = (w["batch"], w["length"], w["dModel"])
        self.heads, self.backward = w["heads"], w["kind"] == "attention"
        self.p = parameters_of(w)
        self.x, self.dy = normals(100, shape).requires_grad_(), normals(101, shape)
        self.wanted = [self.x, *self.p.values()]

    def run(self):
        with torch.set_grad_enabled(self.backward):
            self.y = attention(self.x, self.p, self.heads)
        if self.backward:
            self.gradients = torch.autograd.grad(self.y, self.wanted, self.dy)

    def check(self):
        self.run()
        return [t.norm().item() for t in [self.y, *(self.gradients if self.backward else [])]]


class Step:
    def __init__(self, w):
        count = w["batch"] * w["length"]
        self.w, self.p = w, parameters_of(w)
        self.tokens = classes(100, count, w["vocabulary"]).view(w["batch"], w["length"])
        self.targets = classes(101, count, w["vocabulary"])
        self.closed = torch.full((1, w["length"], w["length"]), -math.inf).triu(1)
        self.optimizer = torch.optim.Adam(self.p.values(), lr=1e-3, foreach=True)

    def run(self):
        p, d = self.p, self.w["dModel"]
        norm = lambda x, i: F.layer_norm(x, (d,), p[f"gain{i}"], p[f"bias{i}"], 1e-5)
        linear = lambda x, name: F.linear(x, p[f"{name}Weight"].t(), p[f"{name}Bias"])
        x = F.embedding(self.tokens, p["token"]) + p["position"]
        x = x + attention(norm(x, 1), p, self.w["heads"], self.closed)
        x = x + linear(F.relu(linear(norm(x, 2), "up")), "down")
        loss = F.cross_entropy(linear(norm(x, 3), "logits").view(-1, self.w["vocabulary"]), self.targets)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self.optimizer.step()
        return loss.item()

    def check(self):
        losses = [self.run() for _ in range(30)]
        return [losses[0], losses[9], losses[29]]


class Matmul:
    def __init__(self, w):
        self.a, self.b = normals(100, (w["n"], w["n"])), normals(101, (w["n"], w["n"]))
        self.out = torch.empty(w["n"], w["n"])

    def run(self):
        torch.mm(self.a, self.b, out=self.out)

    def check(self):
        self.run()
        return [self.out.norm().item(), self.out[0, 0].item(), self.out[-1, -1].item()]


class Softmax:
    def __init__(self, w):
        self.x = normals(100, (w["rows"], w["columns"]))

    def run(self):
        self.y = self.x.softmax(-1)

    def check(self):
        self.run()
        return [self.y.norm().item(), self.y[0, 0].item() * 1000, self.y[-1, -1].item() * 1000]


class Svd:
    def __init__(self, w):
        self.x = normals(100, (w["n"], w["n"]))

    def run(self):
        self.u, self.s, self.v = torch.linalg.svd(self.x)

    def check(self):
        self.run()
        return [self.s[0].item(), self.s.sum().item()]


kinds = {
    "attention": Attention, "attention-forward": Attention, "step": Step,
    "matmul": Matmul, "softmax": Softmax, "svd": Svd,
}


def burst(run, length, at_least, repeats):
    """Times of single calls in ms, for `length` ms and at least so many; one more call before is not timed."""
    run()
    times, end = [], time.perf_counter() + length / 1000
    while len(times) < at_least or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(repeats):
            run()
        times.append((time.perf_counter() - start) * 1000 / repeats)
    return times


ready = {}


def answer(request):
    """What peers/burst.mjs answers."""
    workload = request["workload"]
    make = kinds.get(workload["kind"])
    if make is None:
        return {"absent": True}
    if request.get("check"):
        return {"values": make(workload).check()}
    if ready.get("name") != workload["name"]:
        run = make(workload).run
        times = sorted(burst(run, request["warmUpMs"], 2, 1))
        ready.update(name=workload["name"], run=run, repeats=math.ceil(0.1 / times[len(times) // 2]))
    return {"times": burst(ready["run"], request["burstMs"], request["atLeast"], ready["repeats"])}


def blas():
    """The library that multiplies matrices: Debian's own (libblas3) is ten times slower than OpenBLAS."""
    try:
        with open("/proc/self/maps") as maps:
            files = {line.split("/")[-1].strip() for line in maps if "blas" in line or "mkl" in line}
    except OSError:
        return "unknown BLAS", None
    fast = sorted(name for name in files if "openblas" in name or "mkl" in name or "blis" in name)
    hint = "its BLAS is not a tuned one; on Debian: apt install libopenblas0"
    return ", ".join(fast or sorted(files)), None if fast else hint


def say(message):
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    Matmul({"n": 8}).run()
    library, note = blas()
    say({"ready": f"PyTorch {torch.__version__}, {library}", "note": note})
    for line in sys.stdin:
        try:
            say(answer(json.loads(line)))
        except Exception as error:  # the driver prints it and goes on without this column
            say({"error": repr(error)})
