// Loaded into a measured process by --import: writes its peak memory and its marks when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const marks = performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]);
  const { maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.BENCH_WITNESS,
    JSON.stringify({ maxRss: maxRSS, ended: performance.now(), marks }),
  );
});
