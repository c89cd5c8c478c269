import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from recompiling in the background what a run uses too seldom to earn it back. The HTTP parser (WebAssembly):
 * the end of the process waits for it, about 24 of 88 ms. Maglev, the compiler between the quick one and the best: a
 * tenth of the processor time of a run of 60 requests; with 1,060 requests the loss is 4 %, and what is hot for long
 * is compiled by the best one all the same. To be called after everything is loaded (other flags would make the compile
 * cache useless) and before the first request. Node calls changing flags at run time unsafe in general, so a refusal is
 * ignored.
 */
export function compileLess(): void {
  for (const flag of ['--wasm-tiering-budget=2000000000', '--no-maglev']) {
    try {
      setFlagsFromString(flag);
    } catch {
      // A V8 without this flag only takes longer.
    }
  }
}
