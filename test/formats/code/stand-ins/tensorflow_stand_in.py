"""The few TensorFlow functions that exported programs call, by their documented definitions, on NumPy.

Not TensorFlow: it proves that a program means what the documentation of its functions says, limits included.
Arrays are batch × rows × columns × channels; kernels rows × columns × in × out (transposed: out × in).
"""

from types import SimpleNamespace

import numpy as np

float32 = SimpleNamespace(type=np.float32)


class Tensor(np.ndarray):
    def numpy(self):
        return np.asarray(self)

    @property
    def dtype(self):
        return SimpleNamespace(min=np.finfo(np.float32).min)


def tensor(values):
    return np.asarray(values).astype(np.float32).view(Tensor)


def constant(values, dtype):
    return tensor(values)


def ones_like(x):
    return tensor(np.ones(x.shape))


def range(start, limit):
    return np.arange(start, limit)


def clip_by_value(x, low, high):
    return np.minimum(np.maximum(x, low), high)


def gather(x, indices, axis):
    assert indices.min() >= 0 and indices.max() < x.shape[axis], 'indices out of range'
    return np.take(x, indices, axis)


def pad(x, paddings, mode='CONSTANT', constant_values=0):
    if mode == 'REFLECT':
        assert all(max(pair) < size for pair, size in zip(paddings, x.shape)), 'paddings must be less than the dimension size'
        return tensor(np.pad(x.numpy(), paddings, mode='reflect'))
    assert mode == 'CONSTANT'
    return tensor(np.pad(x.numpy(), paddings, constant_values=constant_values))


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


transpose, reverse, tanh = np.transpose, np.flip, np.tanh


def sides(padding, size, window, stride, dilation):
    """The padding of rows and columns: none, TensorFlow's SAME, or as listed."""
    if padding == 'VALID':
        return [(0, 0), (0, 0)]
    if padding == 'SAME':
        spans = [(window[a] - 1) * dilation[a] + 1 for a in (0, 1)]
        total = [max((-(-size[a] // stride[a]) - 1) * stride[a] + spans[a] - size[a], 0) for a in (0, 1)]
        return [(t // 2, t - t // 2) for t in total]
    assert padding[0] == [0, 0] and padding[3] == [0, 0]
    return padding[1:3]


def slide(x, window, stride, padding, dilation):
    """Yields the place of each output and, for each tap, the channels under it; None where a tap is in the padding."""
    size = x.shape[1:3]
    around = sides(padding, size, window, stride, dilation)
    rows, cols = ((size[a] + sum(around[a]) - (window[a] - 1) * dilation[a] - 1) // stride[a] + 1 for a in (0, 1))
    for i, j in np.ndindex(rows, cols):
        taps = {}
        for u, v in np.ndindex(*window):
            row, col = i * stride[0] + u * dilation[0] - around[0][0], j * stride[1] + v * dilation[1] - around[1][0]
            taps[u, v] = x.numpy()[0, row, col] if 0 <= row < size[0] and 0 <= col < size[1] else None
        yield (i, j), taps


def assemble(values):
    rows, cols = (max(place[a] for place in values) + 1 for a in (0, 1))
    return tensor([[[values[i, j] for j in np.arange(cols)] for i in np.arange(rows)]])


def conv2d(x, filters, strides, padding, dilations=(1, 1, 1, 1)):
    assert len(strides) == 4 and strides[0] == strides[3] == 1 and dilations[0] == dilations[3] == 1
    assert max(strides) == 1 or max(dilations) == 1, 'stride or dilation, not both'
    depth, out = filters.shape[2:]
    groups = x.shape[3] // depth
    assert groups * depth == x.shape[3] and out % groups == 0
    weights = filters.numpy()
    values = {}
    for place, taps in slide(x, filters.shape[:2], strides[1:3], padding, dilations[1:3]):
        sums = np.zeros(out)
        for tap, seen in taps.items():
            for o in np.arange(out if seen is not None else 0):
                first = o // (out // groups) * depth
                sums[o] += np.sum(seen[first : first + depth] * weights[tap][:, o])
        values[place] = sums
    return assemble(values)


def conv2d_transpose(x, filters, output_shape, strides, padding):
    """The gradient of conv2d: what each output of that convolution received from its inputs goes back to them."""
    assert filters.shape[3] == x.shape[3] and filters.shape[2] == output_shape[3], 'no groups here'
    window, stride, size = filters.shape[:2], strides[1:3], output_shape[1:3]
    around = sides(padding, size, window, stride, (1, 1))
    for a in (0, 1):
        assert (size[a] + sum(around[a]) - window[a]) // stride[a] + 1 == x.shape[1 + a], 'output_shape does not fit'
    values = np.zeros(output_shape)
    for i, j, u, v in np.ndindex(*x.shape[1:3], *window):
        row, col = i * stride[0] + u - around[0][0], j * stride[1] + v - around[1][0]
        if 0 <= row < size[0] and 0 <= col < size[1]:
            values[0, row, col] += filters.numpy()[u, v] @ x.numpy()[0, i, j]
    return tensor(values)


def max_pool2d(x, ksize, strides, padding):
    if isinstance(padding, list):
        assert all(max(padding[1 + a]) < ksize[a] for a in (0, 1)), 'padding must be smaller than the window'
    return pool(x, ksize, 'MAX', strides=strides, padding=padding)


def avg_pool2d(x, ksize, strides, padding):
    assert padding in ('SAME', 'VALID')
    return pool(x, ksize, 'AVG', strides=strides, padding=padding)


def pool(x, window_shape, pooling_type, strides=(1, 1), padding='VALID', dilations=(1, 1)):
    assert max(strides) == 1 or max(dilations) == 1, 'stride or dilation, not both'
    reduce = {'MAX': np.max, 'AVG': np.mean}[pooling_type]  # never includes out-of-bounds positions
    steps = slide(x, window_shape, strides, padding, dilations)
    return assemble({place: reduce([seen for seen in taps.values() if seen is not None], axis=0) for place, taps in steps})


nn = SimpleNamespace(
    conv2d=conv2d, conv2d_transpose=conv2d_transpose, max_pool2d=max_pool2d, avg_pool2d=avg_pool2d, pool=pool,
    relu=lambda x: np.maximum(x, 0),
)
