"""The few PyTorch functions that exported programs call, by their documented definitions, on NumPy.

Not PyTorch: it proves that a program means what the documentation of its functions says, limits included.
Every loop goes over output elements (or, transposed, over input elements), as the documentation's formulas do.
"""

import numpy as np

float32 = np.float32


class Tensor(np.ndarray):
    def flip(self, *axes):
        return np.flip(np.asarray(self), axes).view(Tensor)

    def __getitem__(self, index):
        for part in index if isinstance(index, tuple) else (index,):
            assert not isinstance(part, slice) or part.step is None or part.step > 0, 'a step must be greater than zero'
        return super().__getitem__(index)


def tensor(values, dtype):
    return np.array(values, dtype=dtype).view(Tensor)


ones_like = np.ones_like
tanh = np.tanh


def relu(x):
    return np.maximum(x, 0)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def pad(x, pad, mode='constant', value=0.0):
    """F.pad: pairs from the last axis backwards."""
    left, right, top, bottom = pad
    height, width = x.shape[2:]
    most = {'constant': np.inf, 'replicate': np.inf, 'reflect': -1, 'circular': 0}[mode]
    assert max(top, bottom) <= height + most and max(left, right) <= width + most, 'padding too large for its mode'
    assert mode == 'constant' or value == 0.0
    out = np.empty(x.shape[:2] + (top + height + bottom, left + width + right), x.dtype).view(Tensor)
    for i in range(out.shape[2]):
        for j in range(out.shape[3]):
            row, col = source(i - top, height, mode), source(j - left, width, mode)
            out[:, :, i, j] = value if row is None or col is None else x[:, :, row, col]
    return out


def source(at, size, mode):
    if 0 <= at < size:
        return at
    if mode == 'constant':
        return None
    if mode == 'replicate':
        return min(max(at, 0), size - 1)
    return at % size if mode == 'circular' else (-at if at < 0 else 2 * (size - 1) - at)


def conv2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), dilation=(1, 1), groups=1):
    (_, channels, _, _), (filters, depth, kh, kw) = x.shape, weight.shape
    assert depth * groups == channels and filters % groups == 0
    x = pad(x, (padding[1], padding[1], padding[0], padding[0]))
    rows, cols = ((x.shape[2 + a] - dilation[a] * (weight.shape[2 + a] - 1) - 1) // stride[a] + 1 for a in (0, 1))
    out = np.zeros((1, filters, rows, cols), x.dtype).view(Tensor)
    for f, i, j in np.ndindex(filters, rows, cols):
        first = f // (filters // groups) * depth
        for u, v in np.ndindex(kh, kw):
            seen = x[0, first : first + depth, i * stride[0] + u * dilation[0], j * stride[1] + v * dilation[1]]
            out[0, f, i, j] += np.sum(seen * weight[f, :, u, v])
    return out if bias is None else out + bias.reshape(1, -1, 1, 1)


def conv_transpose2d(x, weight, bias=None, stride=(1, 1), padding=(0, 0), output_padding=(0, 0), groups=1, dilation=(1, 1)):
    (_, channels, height, width), (filters, depth, kh, kw) = x.shape, weight.shape
    assert filters == channels and channels % groups == 0
    assert all(output_padding[a] < max(stride[a], dilation[a]) for a in (0, 1)), 'output padding too large'
    rows, cols = (
        (x.shape[2 + a] - 1) * stride[a] - 2 * padding[a] + dilation[a] * (weight.shape[2 + a] - 1) + output_padding[a] + 1
        for a in (0, 1)
    )
    out = np.zeros((1, depth * groups, rows, cols), x.dtype).view(Tensor)
    for c, i, j, u, v in np.ndindex(channels, height, width, kh, kw):
        row, col = i * stride[0] + u * dilation[0] - padding[0], j * stride[1] + v * dilation[1] - padding[1]
        first = c // (channels // groups) * depth
        if 0 <= row < rows and 0 <= col < cols:
            out[0, first : first + depth, row, col] += x[0, c, i, j] * weight[c, :, u, v]
    return out if bias is None else out + bias.reshape(1, -1, 1, 1)


def pooled_length(size, window, stride, padding, dilation, ceil_mode):
    spare = size + 2 * padding - dilation * (window - 1) - 1
    length = (-(-spare // stride) if ceil_mode else spare // stride) + 1
    if ceil_mode and (length - 1) * stride >= size + padding:
        length -= 1  # the last window begins inside the input or its left padding
    return length


def max_pool2d(x, kernel_size, stride=None, padding=(0, 0), dilation=(1, 1), ceil_mode=False):
    stride = stride or kernel_size
    assert all(2 * padding[a] <= kernel_size[a] for a in (0, 1)), 'pad should be at most half of kernel size'
    return pool2d(x, kernel_size, stride, padding, dilation, ceil_mode, lambda cells, _: cells.max())


def avg_pool2d(x, kernel_size, stride=None, padding=(0, 0), ceil_mode=False, count_include_pad=True):
    stride = stride or kernel_size
    assert all(2 * padding[a] <= kernel_size[a] for a in (0, 1)), 'pad should be at most half of kernel size'

    def average(cells, padded):
        return cells.sum() / (padded if count_include_pad else cells.size)

    return pool2d(x, kernel_size, stride, padding, (1, 1), ceil_mode, average)


def pool2d(x, window, stride, padding, dilation, ceil_mode, reduce):
    """Reduces the cells of the input in each window; told how many cells of input and padding it covers."""
    size = x.shape[2:]
    rows, cols = (pooled_length(size[a], window[a], stride[a], padding[a], dilation[a], ceil_mode) for a in (0, 1))
    out = np.empty((1, x.shape[1], rows, cols), x.dtype).view(Tensor)
    for c, i, j in np.ndindex(x.shape[1], rows, cols):
        places = [[k * stride[a] - padding[a] + t * dilation[a] for t in range(window[a])] for a, k in ((0, i), (1, j))]
        inside = [[p for p in places[a] if 0 <= p < size[a]] for a in (0, 1)]
        padded = np.prod([sum(p < size[a] + padding[a] for p in places[a]) for a in (0, 1)])
        out[0, c, i, j] = reduce(x[0, c][np.ix_(*inside)], padded)
    return out
