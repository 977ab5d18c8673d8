#ifndef CARECAP_CRANDOMSTREAM_H
#define CARECAP_CRANDOMSTREAM_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#include <Random123/philox.h>
#include <gsl/gsl_rng.h>

/* Philox4x64-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
   easy as 1, 2, 3", 2011) from Random123, in two forms that share every bit:
   a pure function from counter and key to four words, and a generator for GSL.

   Structures of named words stand where Random123 has arrays, because Swift
   sees a C array as a pointer or as a tuple without a name. */

struct crandom_key {
  uint64_t word0, word1;
};

struct crandom_block {
  uint64_t word0, word1, word2, word3;
};

/* Inline, so that a Swift loop contains the ten rounds and no call. */
static inline __attribute__((always_inline)) struct crandom_block crandom_philox(
    struct crandom_block counter, struct crandom_key key) {
  philox4x64_ctr_t c = {{counter.word0, counter.word1, counter.word2, counter.word3}};
  philox4x64_key_t k = {{key.word0, key.word1}};
  philox4x64_ctr_t r = philox4x64_R(10, c, k);
  struct crandom_block block = {r.v[0], r.v[1], r.v[2], r.v[3]};
  return block;
}

/* ((word >> 12) + 1/2) * 2^-52: the middle of one of 2^52 equal parts of the
   unit interval, hence never 0 or 1. The upper 52 bits become the fraction of a
   number in [1, 2). The difference is exact, so there is nothing to round and
   no product and sum that a compiler could contract. */
static inline __attribute__((always_inline)) double crandom_open_unit(uint64_t word) {
  uint64_t bits = (word >> 12) | UINT64_C(0x3ff0000000000000);
  double between_one_and_two;
  memcpy(&between_one_and_two, &bits, sizeof bits);
  return between_one_and_two - 0x1.fffffffffffffp-1;
}

/* State of the generator for GSL: `position` words of `words` are used up, and
   `counter` makes the block that follows. */
struct crandom_state {
  struct crandom_key key;
  struct crandom_block counter;
  uint64_t words[4];
  uint64_t position;
};

static inline uint64_t crandom_next_word(struct crandom_state *state) {
  if (state->position >= 4) {
    struct crandom_block block = crandom_philox(state->counter, state->key);
    state->words[0] = block.word0;
    state->words[1] = block.word1;
    state->words[2] = block.word2;
    state->words[3] = block.word3;
    state->counter.word0 += 1;
    state->position = 0;
  }
  return state->words[state->position++];
}

/* Goes to the first word of the stream that begins with `counter`. */
static inline void crandom_begin(
    struct crandom_state *state, struct crandom_key key, struct crandom_block counter) {
  state->key = key;
  state->counter = counter;
  state->position = 4;
}

/* A GSL generator over the same words; NULL if there is no memory. It is freed
   by gsl_rng_free. The type is handed over by a function because Swift 6 does
   not import variables shared between threads. */
gsl_rng *crandom_new_generator(void);

/* Where a generator of crandom_new_generator keeps its state. */
struct crandom_state *crandom_state_of(gsl_rng *generator);

/* The functions of the C library that RandomVariates needs. Swift knows them
   only through Glibc or Darwin, which differ by platform. */
static inline double crandom_log(double x) { return log(x); }
static inline double crandom_log1p(double x) { return log1p(x); }
static inline double crandom_exp(double x) { return exp(x); }
static inline double crandom_expm1(double x) { return expm1(x); }
static inline double crandom_cbrt(double x) { return cbrt(x); }
static inline double crandom_pow(double x, double y) { return pow(x, y); }

#endif
