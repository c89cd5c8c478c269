import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{spec,schemas,conformance,cli,examples}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**'],
    // Two loaded cores are the machine this must pass on; a limit is there to end a hang, not to judge speed.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The default leaves a core free for whoever sits at the machine; here and in CI both shall work.
    maxWorkers: '100%',
  },
});
