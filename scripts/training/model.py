"""The line recogniser: a convolutional network read by CTC.

Convolutions only: on a processor they train several times faster than recurrent layers (they run in bfloat16
through oneDNN), and in the browser they run on every backend. Dense ones: depthwise ones measured four times slower.
"""

from torch import nn

HEIGHT = 48
"""Height of a line image in pixels. Width is free; it is padded to a multiple of WIDTH_STEP."""
WIDTH_STEP = 8
FRAME = 4
"""Pixels of width that one output frame stands for."""


def convolution(inputs, outputs, kernel, stride=1):
    """Convolution, batch normalisation, ReLU; padded so that only the stride shrinks the image."""
    sizes = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, sizes, stride, (sizes[0] // 2, sizes[1] // 2), bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    """A convolution whose result is added to what went in."""

    def __init__(self, channels, kernel=3, dilation=1):
        super().__init__()
        sizes = kernel if isinstance(kernel, tuple) else (kernel, kernel)
        padding = (sizes[0] // 2, sizes[1] // 2 * dilation)
        self.convolve = nn.Conv2d(channels, channels, sizes, 1, padding, (1, dilation), bias=False)
        self.normalise = nn.BatchNorm2d(channels)
        self.activate = nn.ReLU()

    def forward(self, image):
        return self.activate(image + self.normalise(self.convolve(image)))


class LineReader(nn.Module):
    """Line image `[N,1,48,W]` (white 1, ink 0) to log-probabilities `[W/4,N,C]`, class 0 the blank."""

    def __init__(self, classes, widths=(24, 48, 96, 192), contexts=8, kernel=5, dropout=0.1, looks=1):
        super().__init__()
        first, second, third, last = widths
        self.settings = {"widths": list(widths), "contexts": contexts, "kernel": kernel, "dropout": dropout}
        self.settings["looks"] = looks
        self.see = nn.Sequential(
            convolution(1, first, 5, 2),
            convolution(first, second, 3, 2),
            Residual(second),
            convolution(second, third, 3, (2, 1)),
            *(Residual(third) for _ in range(looks)),
            convolution(third, last, 3, (3, 1)),
            nn.Conv2d(last, last, (2, 1), bias=False),
            nn.BatchNorm2d(last),
            nn.ReLU(inplace=True),
        )
        dilations = [1, 2, 4, 8] * contexts
        blocks = [Residual(last, (1, kernel), dilation) for dilation in dilations[:contexts]]
        self.relate = nn.Sequential(*blocks, nn.Dropout(dropout))
        self.decide = nn.Conv2d(last, classes, 1)

    def forward(self, lines):
        scores = self.decide(self.relate(self.see(1.0 - lines)))
        return scores.float().squeeze(2).permute(2, 0, 1).log_softmax(2)


def parameters(model):
    """How many numbers the model learns."""
    return sum(each.numel() for each in model.parameters())
