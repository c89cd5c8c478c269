import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of answers and exports after which what they left behind is collected. */
const often = 1_048_576;

/**
 * Collects garbage after every megabyte of answers, or of what is exported to the run. Buffers lie outside V8's heap, so it sees little to do, and a
 * platform that answers with much would make the process grow to several hundred megabytes. An honest run
 * has hardly more than one megabyte of answers and gets here once at most.
 */
export function collectOften(): (bytes: number) => void {
  let passed = 0;
  let collect: (() => void) | undefined;
  return (bytes) => {
    passed += bytes;
    if (passed < often) return;
    passed = 0;
    collect ??= collector();
    collect();
  };
}

function collector(): () => void {
  try {
    setFlagsFromString('--expose-gc');
    // From here on memory counts for more than time.
    setFlagsFromString('--semi-space-growth-factor=1');
    setFlagsFromString('--optimize-for-size');
    const found: unknown = runInNewContext('gc');
    if (typeof found === 'function') return () => void found();
  } catch {
    // A V8 without it only takes more memory.
  }
  return () => {};
}
