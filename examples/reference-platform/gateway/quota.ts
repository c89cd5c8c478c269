/** A bucket that holds `burst` calls and gains one every second. */
export interface Quota {
  /** Takes one call out; gives 0 if there was one, else the whole seconds until the next. */
  take(): number;
  /** Fills the bucket. */
  reset(): void;
}

export function createQuota(burst: number, now: () => number): Quota {
  let left = burst;
  let filledAt = now();
  return {
    take() {
      const at = now();
      left = Math.min(burst, left + (at - filledAt) / 1000);
      filledAt = at;
      if (left < 1) return Math.max(1, Math.ceil(1 - left));
      left -= 1;
      return 0;
    },
    reset() {
      left = burst;
      filledAt = now();
    },
  };
}
