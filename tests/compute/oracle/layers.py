"""Cases for whole layers, and for sizes that do not divide by the width of a vector. Each file has its own seed."""
import math

import torch
from torch.nn import functional as F

from cases import attend, case, draw


def rms_norm(x, gain, epsilon):
    """Zhang & Sennrich 2019, eq. 4; this PyTorch has none."""
    return x / (x.square().mean(-1, keepdim=True) + epsilon).sqrt() * gain


def sinusoidal_positions(length, width):
    """Vaswani et al. 2017, section 3.5: sin and cos of position / 10000^(2i/d) side by side."""
    position, even = torch.arange(length).double()[:, None], torch.arange(0, width, 2).double()
    angle = position / 10000 ** (even / width)
    return torch.stack([angle.sin(), angle.cos()], -1).reshape(length, width)


def rotary(x):
    """Su et al. 2021, eq. 34: entries 2i and 2i + 1 turn by position * 10000^(-2i/d)."""
    length, width = x.shape[-2:]
    turned = torch.view_as_complex(x.reshape(*x.shape[:-1], width // 2, 2))
    angle = torch.outer(torch.arange(length).double(), 10000 ** (-torch.arange(0, width, 2).double() / width))
    turn = torch.polar(torch.ones_like(angle), angle).to(turned.dtype)
    return torch.view_as_real(turned * turn).reshape(x.shape)


def kl_divergence(p, q):
    return F.kl_div(q.log(), p, reduction="none").sum(-1)


def multi_head(queries, keys, values, p, heads, key_heads=None, mask=None, gates=None, temperature=1.0):
    """Vaswani et al. 2017, section 3.2.2. Key heads are shared by neighbouring heads (Ainslie et al. 2023).

    p has the matrices query, key, value and output, and biases of the same names in p["bias"]. mask broadcasts
    against [batch, heads, Tq, Tk]; gates [heads] or [batch, heads] multiply the outputs of the heads.
    """
    key_heads = key_heads or heads
    biases = p.get("bias", {})

    def split(name, x, parts):
        y = x @ p[name] + biases.get(name, 0)
        y = y.reshape(*y.shape[:2], parts, -1).transpose(1, 2)
        return y.repeat_interleave(heads // parts, dim=1)

    mixed = attend(split("query", queries, heads), split("key", keys, key_heads), split("value", values, key_heads),
                   mask=mask, temperature=temperature)
    if gates is not None:
        mixed = mixed * gates[..., None, None]
    return mixed.transpose(1, 2).flatten(2) @ p["output"] + biases.get("output", 0)


def normal(*shape):
    return draw(*shape, scale=1)


def positive(*shape):
    return 0.5 + normal(*shape).abs()


def layer_cases():
    torch.manual_seed(2018)
    x, cube, gain, bias = normal(2, 3), normal(2, 3, 4), positive(4), normal(4)
    yield case("layerNorm", lambda a, g, b: F.layer_norm(a, [4], g, b), [cube, gain, bias])
    yield case("layerNorm", lambda a, g, b: F.layer_norm(a, [4], g, b, 0.1), [cube, gain, bias], epsilon=0.1)
    offset = 100 + cube
    yield case("layerNorm", lambda a, g, b: F.layer_norm(a, [4], g, b), [offset, gain, bias])
    for epsilon in [1e-5, 0.1]:
        yield case("rmsNorm", lambda a, g: rms_norm(a, g, epsilon), [cube, gain], epsilon=epsilon)
    yield case("gelu", lambda a: F.gelu(a, approximate="tanh"), [cube])
    yield case("gelu", lambda a: F.gelu(a, approximate="tanh"), [torch.tensor([-20.0, -5.0, -0.0, 1e-3, 5.0, 20.0])])
    yield case("linear", lambda a, w, b: F.linear(a, w.T, b), [cube, normal(4, 5), normal(5)])
    yield case("mlp", lambda a, w1, b1, w2, b2: F.linear(F.linear(a, w1.T, b1).relu(), w2.T, b2),
               [cube, normal(4, 5), normal(5), normal(5, 2), normal(2)])
    p, q = normal(2, 3, 4).softmax(-1), normal(2, 3, 4).softmax(-1)
    yield case("klDivergence", kl_divergence, [p, q])
    sparse = torch.tensor([[0.0, 0.25, 0.0, 0.75], [0.0, 0.0, 1.0, 0.0], [0.5, 0.25, 0.125, 0.125]])
    yield case("klDivergence", lambda b: kl_divergence(sparse, b), [q[0]], p=sparse)
    kept = (torch.rand(2, 3, 4) > 0.2) / 0.8
    yield case("multiply", torch.mul, [cube, kept])
    yield case("sinusoidalPositions", lambda: sinusoidal_positions(7, 6), [], T=7, dModel=6)
    yield case("rotary", rotary, [normal(5, 6)])
    yield case("rotary", rotary, [normal(2, 2, 3, 4)])
    yield from reduction_cases(cube)
    yield from head_cases()
    yield case("greater", torch.gt, [x, x.flip(1)])
    yield case("equal", torch.eq, [x.round(), x.flip(1).round()])
    yield case("argmax", lambda a: a.argmax(1), [cube], axis=1)


def reduction_cases(cube):
    for op in ["sum", "mean"]:
        yield case(op, lambda a: getattr(a, op)((0, 2)), [cube], axis=[0, 2])
        yield case(op, lambda a: getattr(a, op)((1, 2), keepdim=True), [cube], axis=[-2, -1], keepDims=True)
    yield case("max", torch.max, [cube])
    yield case("max", lambda a: a.amax(1, keepdim=True), [cube], axis=1, keepDims=True)
    yield case("softmax", lambda a: a.softmax(1), [cube], axis=1)
    yield case("logSoftmax", lambda a: a.log_softmax(1), [cube], axis=1)
    yield case("logSumExp", lambda a: a.logsumexp(1, keepdim=True), [cube], axis=1, keepDims=True)
    for op in ["log_softmax", "softmax"]:
        huge = torch.tensor([[1e4, 1e4 - 1, -1e4], [-1e4, -1e4, -1e4 - 2]])
        yield case({"log_softmax": "logSoftmax"}.get(op, op), lambda a: getattr(a, op)(-1), [huge], axis=-1)
    yield case("crossEntropy", lambda a: F.cross_entropy(a, torch.tensor([0, 2])),
               [torch.tensor([[1e4, -1e4, 0.0], [3.0, 1.0, 2.0]])], targets=[0, 2])


NAMES = ["query", "key", "value", "output"]


def layer_of(heads, key_heads=None, **options):
    """multi_head as a function of its tensors in a row: inputs, four matrices, and four biases if there are more."""
    def f(*tensors, inputs=1):
        given, parameters = tensors[:inputs], tensors[inputs:]
        queries, keys, values = given * 3 if inputs == 1 else given
        p = dict(zip(NAMES, parameters[:4]), bias=dict(zip(NAMES, parameters[4:])))
        return multi_head(queries, keys, values, p, heads, key_heads, **options)
    return f


def torch_layer(heads, **masks):
    """torch.nn.MultiheadAttention itself, biases and all, its packed weights transposed into ours."""
    def f(x, query, key, value, output, *biases):
        y, _ = F.multi_head_attention_forward(
            *[x.transpose(0, 1)] * 3, x.shape[-1], heads, torch.cat([query.T, key.T, value.T]), torch.cat(biases[:3]),
            None, None, False, 0.0, output.T, biases[3], **masks)
        return y.transpose(0, 1)
    return f


def matrices(d_model, query, key, value):
    return [normal(d_model, query), normal(d_model, key), normal(d_model, value),
            normal(query // key * value, d_model)]


def causal(queries, keys):
    """Open where key j <= query i, the last of both aligned."""
    return torch.ones(queries, keys, dtype=torch.bool).tril(keys - queries)


def head_cases():
    q, k, v = normal(2, 2, 4), normal(2, 5, 4), normal(2, 5, 3)
    yield case("attention", lambda *a: attend(*a, mask=causal(2, 5)), [q, k, v], causal=True)
    yield case("attention", lambda *a: attend(*a, temperature=2 / 0.3), [q, k, v], scale=0.15 / 2)
    yield case("attentionWeights", lambda a, b: attend(a, b, torch.eye(5), mask=causal(2, 5)), [q, k], causal=True)
    yield case("splitHeads", lambda a: a.reshape(2, 5, 2, 2).transpose(1, 2), [k], heads=2)
    yield case("mergeHeads", lambda a: a.transpose(1, 2).flatten(2), [normal(2, 3, 4, 2)])
    x, biases = normal(2, 3, 4), [normal(4) for _ in range(4)]
    padded = torch.arange(3) >= torch.tensor([3, 2])[:, None]
    full = [x, *matrices(4, 4, 4, 4)]
    yield case("multiHeadAttention", torch_layer(2), [*full, *biases], heads=2)
    yield case("multiHeadAttention", torch_layer(2, attn_mask=~causal(3, 3), key_padding_mask=padded), [*full, *biases],
               heads=2, causal=True, lengths=[3, 2])
    yield case("multiHeadAttention", layer_of(2, gates=torch.tensor([0.0, 2.0])), full, heads=2, gates=[0.0, 2.0])
    each = torch.tensor([[2.0, 0.0], [0.5, 1.0]])
    yield case("multiHeadAttention", layer_of(2, gates=each), [*full, *biases], heads=2, gates=each)
    yield case("multiHeadAttention", layer_of(2, temperature=0.3), full, heads=2, temperature=0.3)
    yield from shared_head_cases(padded)
    yield from cross_cases()


def shared_head_cases(padded):
    x = normal(2, 3, 6)
    grouped, one = [x, *matrices(6, 8, 4, 4)], [x, *matrices(6, 6, 2, 4)]
    yield case("multiHeadAttention", layer_of(4, 2), grouped, heads=4, keyHeads=2)
    both = causal(3, 3) & ~padded[:, None, None]
    yield case("multiHeadAttention", layer_of(4, 2, mask=both), grouped, heads=4, keyHeads=2, causal=True,
               lengths=[3, 2])
    yield case("multiHeadAttention", layer_of(3, 1), one, heads=3, keyHeads=1)
    yield case("multiHeadAttention", layer_of(3, 1, gates=torch.tensor([0.5, 0.0, 2.0])), one, heads=3, keyHeads=1,
               gates=[0.5, 0.0, 2.0])


def cross_cases():
    """Queries of another length and width than keys, values of another width again; a mask for each head."""
    inputs = [normal(2, 3, 4), normal(2, 5, 6), normal(2, 5, 5)]
    weights = [normal(4, 6), normal(6, 6), normal(5, 4), normal(4, 4)]
    biases = [normal(6), normal(6), normal(4), normal(4)]
    cross = [*inputs, *weights, *biases]

    def layer(*tensors, **options):
        return layer_of(2, **options)(*tensors, inputs=3)

    padded = torch.arange(5) < torch.tensor([4, 2])[:, None, None, None]
    yield case("crossAttention", layer, cross, heads=2)
    yield case("crossAttention", lambda *a: layer(*a, mask=padded), cross, heads=2, lengths=[4, 2])
    yield case("crossAttention", lambda *a: layer(*a, mask=causal(3, 5)), cross, heads=2, causal=True)
    mask = torch.rand(2, 2, 3, 5) > 0.4
    mask[..., 0] = True
    yield case("crossAttention", lambda *a: layer(*a, mask=mask), cross, heads=2, mask=mask)


def size_cases():
    """Lengths around 4, 8 and 16, where loops over vectors have their ends."""
    torch.manual_seed(2019)
    for rows, inner, columns in [(1, 5, 17), (7, 9, 13), (9, 16, 8), (5, 33, 3)]:
        yield case("matmul", torch.matmul, [normal(rows, inner), normal(inner, columns)])
    yield case("matmul", torch.matmul, [normal(3, 5, 7), normal(3, 7, 9)])
    yield case("linear", lambda a, w, b: F.linear(a, w.T, b), [normal(5, 9), normal(9, 19), normal(19)])
    for columns in [1, 5, 17]:
        x, gain, bias = normal(3, columns), positive(columns), normal(columns)
        yield case("softmax", lambda a: a.softmax(-1), [x], axis=-1)
        yield case("logSumExp", lambda a: a.logsumexp(-1), [x], axis=-1)
        yield case("crossEntropy", lambda a: F.cross_entropy(a, torch.tensor([0, columns // 2, columns - 1])), [x],
                   targets=[0, columns // 2, columns - 1])
        yield case("relu", torch.relu, [x])
        yield case("exp", torch.exp, [x])
        yield case("add", torch.add, [x, bias])
        yield case("rmsNorm", lambda a, g: rms_norm(a, g, 1e-5), [x, gain], epsilon=1e-5)
        if columns > 1:
            yield case("layerNorm", lambda a, g, b: F.layer_norm(a, [columns], g, b), [x, gain, bias])
    yield case("embedding", lambda a: F.embedding(torch.tensor([4, 0, 4, 2, 4]), a), [normal(5, 7)],
               indices=[4, 0, 4, 2, 4])
    for heads, key_heads, width, length in [(1, 1, 5, 9), (2, 1, 3, 11), (4, 2, 9, 5)]:
        x = normal(2, length, 4)
        yield case("multiHeadAttention", layer_of(heads, key_heads, mask=causal(length, length)),
                   [x, *matrices(4, heads * width, key_heads * width, key_heads * width)], heads=heads,
                   keyHeads=key_heads, causal=True)
