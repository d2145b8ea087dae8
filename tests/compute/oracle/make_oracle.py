"""Writes the values and gradients that PyTorch gives for the ops of src/compute, as JSON next to this script, and the
losses of whole training runs.

    apt-get install python3-torch && python3 tests/compute/oracle/make_oracle.py

Everything is float64 on fixed random inputs, rounded to 12 significant digits. The tests read the JSON only.
"""
import math
import sys

import torch
from torch.nn import functional as F

sys.dont_write_bytecode = True  # nothing is left between the sources
from cases import attend, case, write
from layers import layer_cases, size_cases
from runs import run_cases

torch.manual_seed(2017)


def op_cases():
    x, y = torch.randn(2, 3), torch.randn(2, 3)
    row, column, cube = torch.randn(3), torch.randn(2, 1), torch.randn(2, 3, 4)
    positive = torch.rand(2, 3) + 0.5
    mask = torch.tensor([[True, False, True], [False, False, True]])
    table, indices = torch.randn(4, 3), [[3, 0], [0, 1]]
    yield case("add", torch.add, [x, row])
    yield case("subtract", torch.sub, [column, row])
    yield case("multiply", torch.mul, [x, column])
    yield case("divide", torch.div, [x, positive])
    for op in ["exp", "tanh", "relu"]:
        yield case(op, getattr(torch, op), [x])
    for op in ["log", "sqrt"]:
        yield case(op, getattr(torch, op), [positive])
    yield case("negate", torch.neg, [x])
    yield case("where", lambda a, b: torch.where(mask, a, b), [x, row], mask=mask.tolist())
    yield case("matmul", torch.matmul, [x, torch.randn(3, 2)])
    yield case("matmul", torch.matmul, [cube, torch.randn(4, 2)])
    yield case("matmul", torch.matmul, [torch.randn(2, 1, 2, 3), torch.randn(3, 3, 2)])
    yield case("matmul", torch.matmul, [row, torch.randn(3)])
    yield case("matmul", torch.matmul, [cube, torch.randn(4)])
    yield case("transpose", lambda a: a.transpose(0, 2), [cube], axes=[0, 2])
    yield case("reshape", lambda a: a.reshape(4, 6), [cube], shape=[4, 6])
    yield case("slice", lambda a: a[:, 1:3], [cube], axis=1, start=1, end=3)
    yield case("select", lambda a: a[:, :, 2], [cube], axis=2, index=2)
    yield case("concatenate", lambda a, b: torch.cat([a, b], 1), [x, torch.randn(2, 2)], axis=1)
    yield case("stack", lambda a, b: torch.stack([a, b], 1), [x, y], axis=1)
    yield case("broadcastTo", lambda a: a.expand(4, 2, 3), [column], shape=[4, 2, 3])
    yield case("embedding", lambda a: F.embedding(torch.tensor(indices), a), [table], indices=indices)
    for axis in [0, -1]:
        yield case("softmax", lambda a: a.softmax(axis), [cube], axis=axis)
        yield case("logSoftmax", lambda a: a.log_softmax(axis), [cube], axis=axis)
        yield case("logSumExp", lambda a: a.logsumexp(axis), [cube], axis=axis)
        yield case("sum", lambda a: a.sum(axis), [cube], axis=axis)
        yield case("mean", lambda a: a.mean(axis), [cube], axis=axis)
        yield case("max", lambda a: a.amax(axis), [cube], axis=axis)
    yield case("sum", lambda a: a.sum((0, 2), keepdim=True), [cube], axis=[0, 2], keepDims=True)
    yield case("mean", torch.mean, [cube])
    yield case("max", lambda a: a.amax((0, 1)), [torch.tensor([[1.0, 2.0], [2.0, 0.0]])])
    extreme = torch.tensor([[1e4, 1e4 - 1, -1e4], [0.0, -math.inf, 1.0]])
    yield case("softmax", lambda a: a.softmax(-1), [extreme], axis=-1)
    yield case("crossEntropy", lambda a: F.cross_entropy(a, torch.tensor([2, 0])), [x], targets=[2, 0])
    yield case("crossEntropy", lambda a: F.cross_entropy(a.reshape(-1, 4), torch.tensor([3, 0, 1, 1, 2, 0])), [cube],
               targets=[[3, 0, 1], [1, 2, 0]])


def attention_cases():
    q, k, v = torch.randn(2, 3, 4), torch.randn(2, 5, 4), torch.randn(2, 5, 2)
    mask = torch.rand(2, 3, 5) > 0.4
    mask[..., 0] = True
    causal = torch.ones(5, 5, dtype=torch.bool).tril()
    padding = torch.arange(5) < torch.tensor([[5], [2]])
    yield case("attention", attend, [q, k, v])
    yield case("attention", lambda *x: attend(*x, temperature=0.3), [q, k, v], temperature=0.3)
    yield case("attention", lambda *x: attend(*x, mask=mask), [q, k, v], mask=mask.tolist())
    yield case("attention", lambda *x: attend(*x, mask=causal), [k, k + 1, v], causal=True)
    yield case("attention", lambda *x: attend(*x, mask=padding[:, None]), [q, k, v], lengths=[5, 2])


def multi_head_cases():
    """torch.nn.MultiheadAttention itself, its packed weights transposed into ours."""
    heads, d_model = 2, 4
    x = torch.randn(2, 3, d_model)
    weights = [torch.randn(d_model, d_model) for _ in range(4)]
    lengths = [3, 2]

    def layer(x, query, key, value, output, **masks):
        packed = torch.cat([query.T, key.T, value.T])
        y, _ = F.multi_head_attention_forward(
            x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), d_model, heads, packed,
            torch.zeros(3 * d_model), None, None, False, 0.0, output.T, torch.zeros(d_model), **masks)
        return y.transpose(0, 1)

    closed = torch.ones(3, 3, dtype=torch.bool).triu(1)
    padded = torch.arange(3) >= torch.tensor(lengths)[:, None]
    yield case("multiHeadAttention", layer, [x, *weights], heads=heads)
    yield case("multiHeadAttention", lambda *a: layer(*a, attn_mask=closed), [x, *weights], heads=heads, causal=True)
    yield case("multiHeadAttention", lambda *a: layer(*a, key_padding_mask=padded), [x, *weights], heads=heads,
               lengths=lengths)


def optimizer_case(op, make, start, steps, **settings):
    """Several steps on a bowl that is steeper along some axes; parameters after every step."""
    p = start.clone().requires_grad_()
    optimizer = make([p])
    steepness = torch.tensor([1.0, 10.0, 0.01])
    path = []
    for _ in range(steps):
        optimizer.zero_grad()
        (steepness * p * p).sum().backward()
        optimizer.step()
        path.append(p.detach().tolist())
    return {"op": op, "start": start, "steepness": steepness, "settings": settings, "path": path}


def training_case(steps):
    """A causal two-head layer with a readout learns, by Adam, to repeat a sequence one step later."""
    heads, d_model, classes = 2, 4, 5
    x, targets = torch.randn(3, 6, d_model), torch.randint(0, classes, (3, 6))
    start = {name: torch.randn(d_model, d_model) / 2 for name in ["query", "key", "value", "output"]}
    start["readout"] = torch.randn(d_model, classes) / 2
    p = {name: value.clone().requires_grad_() for name, value in start.items()}
    closed = torch.ones(6, 6, dtype=torch.bool).triu(1)
    optimizer = torch.optim.Adam(p.values(), lr=0.05)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        q, k, v = [(x @ p[name]).reshape(3, 6, heads, 2).transpose(1, 2) for name in ["query", "key", "value"]]
        mixed = attend(q, k, v, mask=~closed).transpose(1, 2).reshape(3, 6, d_model) @ p["output"]
        loss = F.cross_entropy((mixed @ p["readout"]).reshape(-1, classes), targets.reshape(-1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    end = {name: value.detach() for name, value in p.items()}
    return {"op": "training", "x": x, "targets": targets.tolist(), "start": start, "losses": losses, "end": end}


if __name__ == "__main__":
    start = torch.tensor([1.0, -2.0, 0.5])
    write("ops", list(op_cases()))
    write("attention", [*attention_cases(), *multi_head_cases()])
    write("training", [
        optimizer_case("adam", lambda p: torch.optim.Adam(p, lr=0.1), start, 6, learningRate=0.1),
        optimizer_case("adam", lambda p: torch.optim.Adam(p, lr=0.02, betas=(0.8, 0.99), eps=1e-3), start, 6,
                       learningRate=0.02, beta1=0.8, beta2=0.99, epsilon=1e-3),
        optimizer_case("sgd", lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9), start, 6,
                       learningRate=0.05, momentum=0.9),
        training_case(12),
    ])
    write("layers", list(layer_cases()))
    write("sizes", list(size_cases()))
    for run in run_cases():
        write(f"run-{run['op']}", [run])
