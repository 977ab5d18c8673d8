#include "CRandomStream.h"

/* GSL seeds a generator when it makes one, with a number that an environment
   variable can change. The seed is ignored: a state means something only after
   crandom_begin. */
static void set(void *state, unsigned long seed) {
  (void)seed;
  memset(state, 0, sizeof(struct crandom_state));
  ((struct crandom_state *)state)->position = 4;
}

static unsigned long get(void *state) { return crandom_next_word(state); }

static double get_double(void *state) { return crandom_open_unit(crandom_next_word(state)); }

_Static_assert(sizeof(unsigned long) == sizeof(uint64_t), "GSL must draw whole words");

static const gsl_rng_type philox4x64_10 = {
    .name = "philox4x64-10",
    .max = UINT64_MAX,
    .min = 0,
    .size = sizeof(struct crandom_state),
    .set = set,
    .get = get,
    .get_double = get_double,
};

gsl_rng *crandom_new_generator(void) { return gsl_rng_alloc(&philox4x64_10); }

struct crandom_state *crandom_state_of(gsl_rng *generator) { return gsl_rng_state(generator); }
