"""The architectures of the training runs, as functions of nested parameters that have the names and shapes of ours."""
import torch
from torch.nn import functional as F

from cases import attend, draw
from layers import causal, kl_divergence, multi_head, rms_norm, rotary, sinusoidal_positions


def linear_start(inputs, outputs):
    return {"weight": draw(inputs, outputs), "bias": draw(outputs, scale=0.1)}


def mlp_start(*widths):
    return [linear_start(a, b) for a, b in zip(widths, widths[1:])]


def norm_start(width, bias=True):
    start = {"gain": 1 + draw(width, scale=0.1)}
    return {**start, "bias": draw(width, scale=0.1)} if bias else start


def heads_start(d_model, heads, d_head, key_heads=None, biases=False):
    widths = {"query": heads * d_head, "key": (key_heads or heads) * d_head, "value": (key_heads or heads) * d_head}
    start = {name: draw(d_model, width) for name, width in widths.items()}
    start["output"] = draw(heads * d_head, d_model)
    if biases:
        start["bias"] = {name: draw(width, scale=0.1) for name, width in {**widths, "output": d_model}.items()}
    return start


def linear(x, p):
    return F.linear(x, p["weight"].T, p["bias"])


def mlp(x, layers, activation):
    return linear(activation(linear(x, layers[0])), layers[1])


def layer_norm(x, p):
    return F.layer_norm(x, p["gain"].shape, p["gain"], p["bias"])


def gelu(x):
    return F.gelu(x, approximate="tanh")


def cross_entropy(logits, targets):
    return F.cross_entropy(logits.flatten(0, -2), targets.flatten())


def open_keys(lengths, length):
    """[batch, 1, 1, T]: which keys are no padding."""
    return torch.arange(length) < torch.tensor(lengths)[:, None, None, None]


class Decoder:
    """A causal language model: two pre-norm blocks with a ReLU MLP, learned positions, a last norm."""
    heads, d_model, length, batch, vocabulary = 4, 16, 8, 4, 12

    def start(self):
        d = self.d_model
        blocks = [{"attentionNorm": norm_start(d), "attention": heads_start(d, self.heads, d // self.heads),
                   "mlpNorm": norm_start(d), "mlp": mlp_start(d, 2 * d, d)} for _ in range(2)]
        return {"tokens": draw(self.vocabulary, d, scale=0.5), "positions": draw(self.length, d, scale=0.5),
                "blocks": blocks, "norm": norm_start(d), "readout": linear_start(d, self.vocabulary)}

    def batches(self):
        sentences = [torch.randint(self.vocabulary, (self.batch, self.length + 1)) for _ in range(3)]
        return [{"tokens": s[:, :-1], "targets": s[:, 1:]} for s in sentences]

    def loss(self, p, batch):
        mask = causal(self.length, self.length)
        x = p["tokens"][batch["tokens"]] + p["positions"]
        for block in p["blocks"]:
            y = layer_norm(x, block["attentionNorm"])
            x = x + multi_head(y, y, y, block["attention"], self.heads, mask=mask)
            x = x + mlp(layer_norm(x, block["mlpNorm"]), block["mlp"], torch.relu)
        return cross_entropy(linear(layer_norm(x, p["norm"]), p["readout"]), batch["targets"])


class Encoder:
    """Says a sentence backward: two post-norm blocks with GELU, sinusoidal positions, biases at the heads."""
    heads, d_model, length, batch, vocabulary = 3, 12, 6, 5, 7

    def start(self):
        d = self.d_model
        blocks = [{"attention": heads_start(d, self.heads, d // self.heads, biases=True),
                   "attentionNorm": norm_start(d), "mlp": mlp_start(d, 2 * d, d), "mlpNorm": norm_start(d)}
                  for _ in range(2)]
        return {"tokens": draw(self.vocabulary, d, scale=0.5), "blocks": blocks,
                "readout": linear_start(d, self.vocabulary)}

    def batches(self):
        sentences = [torch.randint(self.vocabulary, (self.batch, self.length)) for _ in range(2)]
        return [{"tokens": s, "targets": s.flip(1)} for s in sentences]

    def loss(self, p, batch):
        x = p["tokens"][batch["tokens"]]
        x = x + sinusoidal_positions(self.length, self.d_model).to(x.dtype)
        for block in p["blocks"]:
            x = layer_norm(x + multi_head(x, x, x, block["attention"], self.heads), block["attentionNorm"])
            x = layer_norm(x + mlp(x, block["mlp"], gelu), block["mlpNorm"])
        return cross_entropy(linear(x, p["readout"]), batch["targets"])


class EncoderDecoder:
    """Translates padded sentences: one encoder block, one decoder block with cross-attention, pre-norm."""
    heads, d_model, source, target, vocabulary = 2, 8, 7, 5, 9
    lengths = [7, 4, 5, 2]

    def start(self):
        d = self.d_model

        def block(*parts):
            names = {name: heads_start(d, self.heads, d // self.heads, biases=True) for name in parts}
            norms = {f"{name}Norm": norm_start(d) for name in [*parts, "mlp"]}
            return {**names, **norms, "mlp": mlp_start(d, 2 * d, d)}

        def embedding(length):
            return {"tokens": draw(self.vocabulary, d, scale=0.5), "positions": draw(length, d, scale=0.5)}

        return {"source": embedding(self.source), "target": embedding(self.target), "encoder": block("attention"),
                "decoder": block("attention", "cross"), "norm": norm_start(d),
                "readout": linear_start(d, self.vocabulary)}

    def batches(self):
        def sentences(length):
            return torch.randint(self.vocabulary, (len(self.lengths), length))
        both = [(sentences(self.source), sentences(self.target + 1)) for _ in range(2)]
        return [{"source": s, "tokens": t[:, :-1], "targets": t[:, 1:]} for s, t in both]

    def loss(self, p, batch):
        padding = open_keys(self.lengths, self.source)
        x = self.block(p["source"]["tokens"][batch["source"]] + p["source"]["positions"], p["encoder"], padding)
        y = p["target"]["tokens"][batch["tokens"]] + p["target"]["positions"]
        y = self.block(y, p["decoder"], causal(self.target, self.target), x, padding)
        return cross_entropy(linear(layer_norm(y, p["norm"]), p["readout"]), batch["targets"])

    def block(self, x, p, mask, memory=None, padding=None):
        y = layer_norm(x, p["attentionNorm"])
        x = x + multi_head(y, y, y, p["attention"], self.heads, mask=mask)
        if memory is not None:
            y = layer_norm(x, p["crossNorm"])
            x = x + multi_head(y, memory, memory, p["cross"], self.heads, mask=padding)
        return x + mlp(layer_norm(x, p["mlpNorm"]), p["mlp"], torch.relu)


class AttentionOnly:
    """Two causal layers of grouped-query attention and nothing else, RMS norm, learned positions."""
    heads, key_heads, d_model, length, batch, vocabulary = 4, 2, 12, 8, 4, 10

    def start(self):
        d = self.d_model
        layers = [{"norm": norm_start(d, bias=False), "attention": heads_start(d, self.heads, 3, self.key_heads)}
                  for _ in range(2)]
        return {"tokens": draw(self.vocabulary, d, scale=0.5), "positions": draw(self.length, d, scale=0.5),
                "layers": layers, "norm": norm_start(d, bias=False), "readout": draw(d, self.vocabulary)}

    def batches(self):
        """Every sentence is its first half twice, as for induction heads."""
        halves = [torch.randint(self.vocabulary, (self.batch, self.length // 2)) for _ in range(2)]
        sentences = [torch.cat([h, h, h[:, :1]], 1) for h in halves]
        return [{"tokens": s[:, :-1], "targets": s[:, 1:]} for s in sentences]

    def loss(self, p, batch):
        mask = causal(self.length, self.length)
        x = p["tokens"][batch["tokens"]] + p["positions"]
        for layer in p["layers"]:
            y = rms_norm(x, layer["norm"]["gain"], 1e-5)
            x = x + multi_head(y, y, y, layer["attention"], self.heads, self.key_heads, mask=mask)
        return cross_entropy(rms_norm(x, p["norm"]["gain"], 1e-5) @ p["readout"], batch["targets"])


class Gated:
    """A classifier of short sentences whose heads are dropped by given gates; an MLP reads the mean position."""
    heads, d_model, length, batch, classes = 3, 6, 5, 6, 4

    def start(self):
        d = self.d_model
        return {"attention": heads_start(d, self.heads, 4), "mlp": mlp_start(d, 10, self.classes)}

    def batches(self):
        x, targets = draw(self.batch, self.length, self.d_model, scale=1.0), torch.randint(self.classes, (self.batch,))
        gates = [torch.bernoulli(torch.full((self.batch, self.heads), 0.8)) / 0.8 for _ in range(10)]
        return [{"x": x, "gates": g, "targets": targets} for g in gates]

    def loss(self, p, batch):
        x = batch["x"]
        mixed = multi_head(x, x, x, p["attention"], self.heads, gates=batch["gates"])
        return cross_entropy(mlp(mixed.mean(1), p["mlp"], torch.relu), batch["targets"])


class Distilled:
    """One head with rotary positions and an MLP behind it learns the distributions of a teacher, by KL divergence."""
    d_model, d_head, length, batch, classes = 6, 4, 7, 4, 5

    def start(self):
        names = {name: draw(self.d_model, self.d_head) for name in ["query", "key", "value"]}
        return {**names, "mlp": mlp_start(self.d_head, 12, self.classes)}

    def batches(self):
        x = draw(self.batch, self.length, self.d_model, scale=1.0)
        shares = torch.randn(self.batch, self.length, self.classes).mul(2).softmax(-1)[..., 1:].mul(256).floor() / 256
        return [{"x": x, "teacher": torch.cat([1 - shares.sum(-1, keepdim=True), shares], -1)}]

    def loss(self, p, batch):
        x = batch["x"]
        mixed = attend(rotary(x @ p["query"]), rotary(x @ p["key"]), x @ p["value"])
        student = mlp(mixed, p["mlp"], torch.tanh).softmax(-1)
        return kl_divergence(batch["teacher"], student).mean()
