"""Runs exported programs from standard input, one JSON line each: {"code", "files"}; answers what each one printed.

The frameworks are the stand-ins beside this file, whatever is installed; NumPy is the real one.
"""

import json
import os
import sys
import tempfile
from types import ModuleType

import jax_stand_in
import numpy as np
import tensorflow_stand_in
import torch_stand_in


def install():
    torch_nn = ModuleType('torch.nn')
    torch_nn.functional = torch_stand_in
    torch_stand_in.nn = torch_nn
    sys.modules |= {'torch': torch_stand_in, 'torch.nn': torch_nn, 'torch.nn.functional': torch_stand_in}
    sys.modules |= {'tensorflow': tensorflow_stand_in}
    sys.modules |= {'jax': jax_stand_in, 'jax.numpy': jax_stand_in.numpy, 'jax.lax': jax_stand_in.lax}


def run(job):
    for name, values in job.get('files', {}).items():
        np.save(name, np.array(values))
    printed = []
    try:
        exec(job['code'], {'print': printed.append})
        return {'printed': [np.asarray(value).tolist() for value in printed]}
    except Exception as error:
        return {'error': f'{type(error).__name__}: {error}'}


install()
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))))
    os.chdir('/')
