/** A linear congruential generator (Numerical Recipes' constants): the same numbers on every machine, 0 up to 1. */
export function lcg(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
