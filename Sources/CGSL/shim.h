#ifndef CARECAP_CGSL_SHIM_H
#define CARECAP_CGSL_SHIM_H

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_version.h>

/* GSL's own function returns the handler it replaces, a pointer to a function,
   which would make every call unsafe in Swift although nobody wants it. */
static inline void cgsl_turn_off_error_handler(void) {
  (void)gsl_set_error_handler_off();
}

/* Swift refuses to read a global variable of C, as these two do. */
static inline gsl_qrng *cgsl_new_sobol(unsigned int dimension) {
  return gsl_qrng_alloc(gsl_qrng_sobol, dimension);
}
static inline const char *cgsl_version(void) { return gsl_version; }

#endif
