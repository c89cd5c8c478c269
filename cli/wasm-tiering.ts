import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8 from recompiling the HTTP parser (WebAssembly) in the background. A run sends too few requests to earn that
 * back, and the end of the process waits for it: about 24 of 88 ms. To be called after everything is loaded and before
 * the first request. Node calls changing flags at run time unsafe in general, so a refusal is ignored.
 */
export function keepParserBaseline(): void {
  try {
    setFlagsFromString('--wasm-tiering-budget=2000000000');
  } catch {
    // A V8 without this flag only takes longer.
  }
}
