/** What must hold; `--gate` fails beyond it. The aims are those of the design, the limits leave room for noise. */
export const limits = {
  check: { aim: 1, limit: 1.2 },
  checkWithLatency: { aim: 1.15, limit: 1.3 },
  version: { aim: 1.2, limit: 1.4 },
  peakMegabytes: { aim: 100, limit: 120 },
} as const;
