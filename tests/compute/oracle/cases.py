"""How a case is written down: its inputs, its value and its gradients, float64 rounded to 12 significant digits."""
import json
import math
import platform
from pathlib import Path

import torch

HERE = Path(__file__).parent
torch.set_default_dtype(torch.float64)


def rounded(value):
    """Nested lists of floats with 12 significant digits; infinities as strings, as JSON has none."""
    if isinstance(value, torch.Tensor):
        value = value.tolist()
    if isinstance(value, dict):
        return {name: rounded(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(entry) for entry in value]
    if isinstance(value, float):
        return float(f"{value:.12g}") if math.isfinite(value) else str(value)
    return value


def write(name, cases):
    versions = {"torch": torch.__version__, "python": platform.python_version()}
    text = json.dumps({"versions": versions, "cases": rounded(cases)}, separators=(",", ":"))
    (HERE / f"{name}.json").write_text(text.replace('{"op"', '\n{"op"') + "\n")


def case(op, f, inputs, **settings):
    """Value of f, and the gradient by every input of sum(weights * f) for fixed weights."""
    leaves = [x.clone().requires_grad_() for x in inputs]
    output = f(*leaves).to(torch.float64)
    weights = torch.linspace(0.5, 1.5, output.numel()).reshape(output.shape)
    if output.requires_grad:
        (output * weights).sum().backward()
    gradients = [torch.zeros_like(x) if x.grad is None else x.grad for x in leaves]
    return {"op": op, "inputs": inputs, "settings": settings, "output": output.detach(), "gradients": gradients}


def draw(*shape, scale=None):
    """Normal numbers, variance 1 / rows, rounded to multiples of 2^-8: exact in float32, short in decimal."""
    numbers = torch.randn(*shape) * (scale or shape[0] ** -0.5)
    return (numbers * 256).round() / 256


def attend(q, k, v, mask=None, temperature=1.0):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]) / temperature
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return scores.softmax(-1) @ v
