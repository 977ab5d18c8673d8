"""The samplers and special functions of the GNU Scientific Library, fed with our words."""

import ctypes
import ctypes.util
import math

Double, Word = ctypes.c_double, ctypes.c_ulong
Seeder = ctypes.CFUNCTYPE(None, ctypes.c_void_p, Word)
WordGiver = ctypes.CFUNCTYPE(Word, ctypes.c_void_p)
UniformGiver = ctypes.CFUNCTYPE(Double, ctypes.c_void_p)


class GeneratorType(ctypes.Structure):
    """gsl_rng_type"""

    _fields_ = [
        ("name", ctypes.c_char_p),
        ("max", Word),
        ("min", Word),
        ("size", ctypes.c_size_t),
        ("set", Seeder),
        ("get", WordGiver),
        ("get_double", UniformGiver),
    ]


def _load(name):
    places = [ctypes.util.find_library(name)]
    places += [f"lib{name}.so", f"/opt/homebrew/lib/lib{name}.dylib", f"/usr/local/lib/lib{name}.dylib"]
    for place in filter(None, places):
        try:
            return ctypes.CDLL(place, mode=ctypes.RTLD_GLOBAL)
        except OSError:
            continue
    raise OSError(f"the library {name} is not installed")


_load("gslcblas")
_library = _load("gsl")
_library.gsl_set_error_handler_off()


def _function(name, result, *arguments):
    function = _library[name]
    function.restype, function.argtypes = result, arguments
    return function


_new = _function("gsl_rng_alloc", ctypes.c_void_p, ctypes.POINTER(GeneratorType))
_gamma = _function("gsl_ran_gamma", Double, ctypes.c_void_p, Double, Double)
_beta = _function("gsl_ran_beta", Double, ctypes.c_void_p, Double, Double)
_poisson = _function("gsl_ran_poisson", ctypes.c_uint, ctypes.c_void_p, Double)
_log_factorial = _function("gsl_sf_lnfact", Double, ctypes.c_uint)
gamma_function = _function("gsl_sf_gamma", Double, Double)
normal_below = _function("gsl_cdf_ugaussian_P", Double, Double)
normal_above = _function("gsl_cdf_ugaussian_Q", Double, Double)
normal_quantile = _function("gsl_cdf_ugaussian_Pinv", Double, Double)
normal_upper_quantile = _function("gsl_cdf_ugaussian_Qinv", Double, Double)

# The stream that GSL draws from at the moment; GSL calls back while Python waits.
_present = None

_type = GeneratorType(
    b"words of a stream", 2**64 - 1, 0, 8,
    Seeder(lambda state, seed: None),
    WordGiver(lambda state: _present.word()),
    UniformGiver(lambda state: _present.uniform()),
)
_generator = _new(ctypes.byref(_type))


def _drawing(function, stream, *parameters):
    global _present
    _present = stream
    return function(_generator, *parameters)


def gamma(stream, shape, scale):
    return _drawing(_gamma, stream, shape, scale)


def beta(stream, first, second):
    return _drawing(_beta, stream, first, second)


def poisson(stream, mean):
    """GSL's for small means, Hörmann's transformed rejection (PTRS, 1993) for large ones."""
    if mean < 10:
        return _drawing(_poisson, stream, mean) if mean > 0 else 0
    b = 0.931 + 2.53 * math.sqrt(mean)
    a = -0.059 + 0.02483 * b
    while True:
        u = stream.uniform() - 0.5
        v = stream.uniform()
        near = 0.5 - abs(u)
        x = (2 * a / near + b) * u + mean + 0.43
        if near >= 0.07 and v <= 0.9277 - 3.6224 / (b - 2):
            return int(x)
        if not 0 <= x < 4294967295 or (near < 0.013 and v > near):
            continue
        k = int(x)
        weight = v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (near * near) + b)
        if math.log(weight) <= k * math.log(mean) - mean - _log_factorial(k):
            return k
