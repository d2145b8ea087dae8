"""Whole training runs: where each starts, what it sees, and the losses of its first 50 steps, in float64."""
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR

from models import AttentionOnly, Decoder, Distilled, Encoder, EncoderDecoder, Gated

STEPS = 50


def each(f, tree):
    """The same nested objects and lists with f of every tensor."""
    if isinstance(tree, dict):
        return {name: each(f, part) for name, part in tree.items()}
    return [each(f, part) for part in tree] if isinstance(tree, list) else f(tree)


def leaves(tree):
    found = []
    each(found.append, tree)
    return found


def losses_of(model, optimizer, start, batches, rates, dtype):
    """The loss before each step."""
    def cast(x):
        return x.to(dtype) if x.is_floating_point() else x
    parameters = each(lambda x: x.to(dtype).clone().requires_grad_(), start)
    batches = each(cast, batches)
    stepper = optimizer(leaves(parameters))
    losses = []
    for step, rate in enumerate(rates):
        stepper.param_groups[0]["lr"] = rate
        loss = model.loss(parameters, batches[step % len(batches)])
        stepper.zero_grad()
        loss.backward()
        stepper.step()
        losses.append(loss.item())
    return losses


def float32_deviation(expected, run, start):
    """How far float32 strays: the largest relative error of a loss, over nine starts that differ by a rounding."""
    largest = 0
    for nudge in range(9):
        moved = each(lambda x: x * (1 + (torch.rand_like(x) - 0.5) * 2 ** -23 * (nudge > 0)), start)
        got = run(moved, torch.float32)
        largest = max(largest, *[abs(a - b) / abs(b) for a, b in zip(got, expected)])
    return largest


def run_case(name, model, optimizer, settings, rates):
    torch.manual_seed(2020)
    start, batches = model.start(), model.batches()
    make = {"adam": lambda p: torch.optim.Adam(p),
            "sgd": lambda p: torch.optim.SGD(p, lr=1, momentum=settings.get("momentum", 0))}[optimizer]

    def run(start, dtype):
        return losses_of(model, make, start, batches, rates, dtype)

    losses = run(start, torch.float64)
    return {"op": name, "optimizer": optimizer, "settings": settings, "rates": rates, "start": start,
            "batches": batches, "losses": losses, "float32Deviation": float32_deviation(losses, run, start)}


def rates_of(schedule, peak, steps, **settings):
    """The learning rates of that many steps by one of PyTorch's schedules."""
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=peak)
    scheduler = schedule(optimizer, **settings)
    rates = []
    for _ in range(steps):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def warmup_cosine(peak, warmup, steps):
    """Up in a line, from 1 / warmup of the peak at the first step to all of it, then half a wave of the cosine."""
    rise = rates_of(LinearLR, peak, warmup, start_factor=1 / warmup, total_iters=warmup - 1)
    return rise + rates_of(CosineAnnealingLR, peak, steps - warmup, T_max=steps - warmup)


def run_cases():
    schedule = warmup_cosine(0.02, 10, STEPS)
    yield run_case("decoder", Decoder(), "adam", {}, [0.01] * STEPS)
    yield run_case("encoder", Encoder(), "sgd", {"momentum": 0.9}, [0.05] * STEPS)
    yield run_case("encoder-decoder", EncoderDecoder(), "adam", {}, [0.005] * STEPS)
    yield run_case("attention-only", AttentionOnly(), "adam", {}, schedule)
    yield run_case("gated", Gated(), "adam", {}, [0.005] * STEPS)
    yield run_case("distilled", Distilled(), "sgd", {"momentum": 0.9}, [0.05] * STEPS)
