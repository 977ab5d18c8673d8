#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

/* Swift 6 does not import a variable shared between threads. */
static inline gsl_rng *cgslrandist_mersenne_twister(void) { return gsl_rng_alloc(gsl_rng_mt19937); }
