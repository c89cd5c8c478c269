import { afterEach } from 'vitest';

interface Closable {
  close(): Promise<unknown>;
}

/** Gives a function that takes note of what a test opens; all of it is closed after the test, last one first. */
export function closedAfterEach(): <T extends Closable>(one: T) => T {
  const opened: Closable[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });
  return (one) => {
    opened.push(one);
    return one;
  };
}
