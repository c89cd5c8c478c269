/** Model tokens that may still be spent. */
export interface Budget {
  /** Takes tokens; false if they exceed what is left. What costs nothing is always allowed. */
  spend(tokens: number): boolean;
  /** True once something was refused. */
  exhausted(): boolean;
}

/** A budget of `allowed` tokens, without end if undefined. Once a request was refused, no other may cost anything. */
export function makeBudget(allowed: number | undefined): Budget {
  let left = allowed ?? Number.POSITIVE_INFINITY;
  let exhausted = false;
  return {
    spend(tokens) {
      if (tokens === 0) return true;
      if (exhausted || tokens > left) {
        exhausted = true;
        return false;
      }
      left -= tokens;
      return true;
    },
    exhausted: () => exhausted,
  };
}
