"""The few JAX functions that exported programs call, by the documented semantics of XLA, on NumPy.

Not JAX: it proves that a program means what the documentation of its functions says, limits included.
jax.numpy is NumPy in float32; jax.lax has the general convolution and the window that reduces.
"""

from types import ModuleType, SimpleNamespace

import numpy as np

numpy = ModuleType('jax.numpy')
for name in ('float32', 'inf', 'array', 'ones_like', 'tanh', 'pad'):
    setattr(numpy, name, getattr(np, name))

nn = SimpleNamespace(relu=lambda x: np.maximum(x, 0), sigmoid=lambda x: 1 / (1 + np.exp(-x)))

lax = ModuleType('jax.lax')
lax.max = max
lax.add = lambda a, b: a + b


def dilate(x, dilation):
    """Zeros between the elements of the last two axes."""
    rows, cols = ((x.shape[-2 + a] - 1) * dilation[a] + 1 for a in (0, 1))
    out = np.zeros(x.shape[:-2] + (rows, cols), x.dtype)
    out[..., :: dilation[0], :: dilation[1]] = x
    return out


def pad_or_crop(x, padding):
    """XLA's low and high padding of the last two axes; a negative one takes away."""
    for axis, (low, high) in zip((-2, -1), padding):
        widths = [(0, 0)] * x.ndim
        widths[axis] = (max(low, 0), max(high, 0))
        x = np.pad(x, widths)
        kept = np.arange(max(-low, 0), x.shape[axis] - max(-high, 0))
        x = np.take(x, kept, axis)
    return x


def conv_general_dilated(
    lhs, rhs, window_strides, padding, lhs_dilation=(1, 1), rhs_dilation=(1, 1), dimension_numbers=None, feature_group_count=1
):
    assert dimension_numbers == ('NCHW', 'OIHW', 'NCHW')
    lhs, rhs = pad_or_crop(dilate(lhs, lhs_dilation), padding), dilate(rhs, rhs_dilation)
    filters, depth, kh, kw = rhs.shape
    assert depth * feature_group_count == lhs.shape[1] and filters % feature_group_count == 0
    rows, cols = ((lhs.shape[2 + a] - rhs.shape[2 + a]) // window_strides[a] + 1 for a in (0, 1))
    out = np.zeros((lhs.shape[0], filters, rows, cols), lhs.dtype)
    for f, i, j in np.ndindex(filters, rows, cols):
        first = f // (filters // feature_group_count) * depth
        top, left = i * window_strides[0], j * window_strides[1]
        out[0, f, i, j] = np.sum(lhs[0, first : first + depth, top : top + kh, left : left + kw] * rhs[f])
    return out


def reduce_window(operand, init_value, computation, window_dimensions, window_strides, padding, window_dilation=None):
    dilation = window_dilation or (1,) * operand.ndim
    assert len(window_dimensions) == len(window_strides) == len(padding) == len(dilation) == operand.ndim
    assert all(side >= 0 for pair in padding for side in pair)
    padded = np.pad(operand, padding, constant_values=init_value)
    spans = [(window - 1) * step + 1 for window, step in zip(window_dimensions, dilation)]
    lengths = [(size - span) // stride + 1 for size, span, stride in zip(padded.shape, spans, window_strides)]
    out = np.empty(lengths, operand.dtype)
    for place in np.ndindex(*lengths):
        value = init_value
        for tap in np.ndindex(*window_dimensions):
            at = tuple(p * stride + t * step for p, stride, t, step in zip(place, window_strides, tap, dilation))
            value = computation(value, padded[at])
        out[place] = value
    return out


lax.conv_general_dilated = conv_general_dilated
lax.reduce_window = reduce_window
