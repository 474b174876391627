"""Makes lines that are already on the GPU look different each time: bent, thickened, blurred, spotted, crowded.

Lines are ink `[N,1,48,W]`, paper 0 and ink 1, each as wide as its own width says; what lies beyond is paper.
"""

import math

import torch
import torch.nn.functional as F


def spread(count, low, high, device):
    """Evenly distributed numbers `[count]`."""
    return torch.rand(count, device=device) * (high - low) + low


def some(count, share, device):
    """Which of `count` are chosen, as ones and zeros `[count,1,1,1]`."""
    return (torch.rand(count, 1, 1, 1, device=device) < share).float()


def soft(count, size, cells, device):
    """A smooth random field `[N,1,H,W]` of deviation about 1, from a coarse grid of `cells`."""
    coarse = torch.randn(count, 1, *cells, device=device)
    return F.interpolate(coarse, size=size, mode="bicubic", align_corners=False)


def bend(ink, widths, strength):
    """The lines scaled, slanted, waved and pulled about, and their new widths; room to the right is used as far as it goes.

    `strength` `[N]` says how strongly: 1 for real lines, less for those bent when they were made.
    """
    count, _, tall, wide = ink.shape
    device = ink.device
    grow = torch.exp(torch.randn(count, device=device) * 0.10 * strength).clamp(0.7, 1.35)
    grow = torch.minimum(grow, wide / widths)
    high = spread(count, 0.84, 1.14, device)
    lift = torch.randn(count, device=device) * 1.6
    slant = torch.randn(count, device=device) * 0.17 * strength
    tilt = torch.randn(count, device=device) * 0.004 * strength
    wave, phase = spread(count, 0, 1.4, device) * strength, spread(count, 0, 2 * math.pi, device)
    length = spread(count, 150, 700, device)
    x = torch.arange(wide, device=device).float().view(1, 1, wide)
    y = torch.arange(tall, device=device).float().view(1, tall, 1)
    middle = (tall - 1) / 2

    def each(values):
        return values.view(count, 1, 1)

    up = each(wave) * torch.sin(x / each(length) * 2 * math.pi + each(phase)) + each(tilt) * (x - each(widths) / 2)
    to_y = (y - middle + up) / each(high) + middle + each(lift)
    to_x = x / each(grow) + (y - middle) * each(slant)
    pull = each(strength * spread(count, 0, 1.6, device))
    cells = (4, max(4, wide // 20))
    to_x = to_x + soft(count, (tall, wide), cells, device)[:, 0] * pull
    to_y = to_y + soft(count, (tall, wide), cells, device)[:, 0] * pull * 0.7
    grid = torch.stack(((to_x + 0.5) * 2 / wide - 1, (to_y + 0.5) * 2 / tall - 1), dim=-1)
    seen = F.grid_sample(ink, grid.to(ink.dtype), mode="bilinear", padding_mode="zeros", align_corners=False)
    return seen, (widths * grow).clamp(max=wide)


def strokes(ink):
    """Some thicker, some thinner, some fainter in places."""
    count, device = len(ink), ink.device
    thick = F.max_pool2d(ink, 3, 1, 1)
    thin = -F.max_pool2d(-ink, (1, 2), 1, 0)
    thin = F.pad(thin, (0, 1))
    chance = torch.rand(count, 1, 1, 1, device=device)
    share = torch.rand(count, 1, 1, 1, device=device)
    ink = torch.where(chance < 0.15, ink + (thick - ink) * share * 0.8, ink)
    ink = torch.where(chance > 0.85, ink + (thin - ink) * share * 0.8, ink)
    fade = soft(count, ink.shape[2:], (2, max(4, ink.shape[3] // 60)), device) * 0.25 + 1
    return ink * torch.where(some(count, 0.4, device) > 0, fade.clamp(0.25, 1.2), torch.ones_like(fade))


def blur(ink):
    """Some blurred by a Gauss of up to 1.1 pixels."""
    count, device = len(ink), ink.device
    sigma = (spread(count, 0.35, 1.1, device)).view(count, 1)
    at = torch.arange(-2, 3, device=device).float()
    kernel = torch.exp(-(at**2) / (2 * sigma**2))
    kernel = (kernel / kernel.sum(1, keepdim=True)).to(ink.dtype)
    row = ink.transpose(0, 1)
    row = F.conv2d(row, kernel.view(count, 1, 1, 5), padding=(0, 2), groups=count)
    row = F.conv2d(row, kernel.view(count, 1, 5, 1), padding=(2, 0), groups=count)
    chosen = some(count, 0.35, device)
    return ink * (1 - chosen) + row.transpose(0, 1) * chosen


def neighbours(ink):
    """Feet of the line above or heads of the line below reach into some."""
    count, device = len(ink), ink.device
    other = ink[torch.randperm(count, device=device)]
    shown = int(torch.randint(3, 10, ()))
    above = torch.zeros_like(ink)
    above[:, :, :shown] = other[:, :, -shown - 4 : -4]
    below = torch.zeros_like(ink)
    below[:, :, -shown:] = other[:, :, 4 : 4 + shown]
    chance = torch.rand(count, 1, 1, 1, device=device)
    ink = torch.where(chance < 0.12, torch.maximum(ink, above), ink)
    return torch.where(chance > 0.88, torch.maximum(ink, below), ink)


def rules(ink):
    """A ruled or underlining line across some."""
    count, _, tall, wide = ink.shape
    device = ink.device
    level = spread(count, tall * 0.45, tall - 1, device).view(count, 1, 1, 1)
    fall = (torch.randn(count, device=device) * 0.002).view(count, 1, 1, 1)
    x = torch.arange(wide, device=device).float().view(1, 1, 1, wide)
    y = torch.arange(tall, device=device).float().view(1, 1, tall, 1)
    line = (1.1 - (y - level - fall * x).abs()).clamp(0, 1) * spread(count, 0.2, 0.9, device).view(count, 1, 1, 1)
    return torch.maximum(ink, line.to(ink.dtype) * some(count, 0.08, device))


def paper(ink):
    """Grain, stains, holes and another contrast."""
    count, device = len(ink), ink.device
    grain = torch.randn_like(ink) * spread(count, 0, 0.09, device).view(count, 1, 1, 1)
    stain = soft(count, ink.shape[2:], (2, max(3, ink.shape[3] // 100)), device)
    ink = ink + grain + stain * spread(count, 0, 0.06, device).view(count, 1, 1, 1)
    holes = F.interpolate(torch.rand(count, 1, 6, max(6, ink.shape[3] // 8), device=device), size=ink.shape[2:])
    ink = torch.where((holes < 0.012) & (some(count, 0.3, device) > 0), torch.zeros_like(ink), ink)
    power = torch.exp(torch.randn(count, 1, 1, 1, device=device) * 0.25)
    return ink.clamp(1e-4, 1) ** power


@torch.no_grad()
def disturb(ink, widths, strength):
    """All of it; the lines as the model takes them (paper 1, ink 0) and their widths in pixels."""
    ink, widths = bend(ink, widths, strength)
    ink = paper(rules(neighbours(blur(strokes(ink)))))
    inside = torch.arange(ink.shape[3], device=ink.device).view(1, 1, 1, -1) < widths.view(-1, 1, 1, 1)
    return 1 - ink * inside, widths
