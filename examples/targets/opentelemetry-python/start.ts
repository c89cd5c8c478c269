import { join } from 'node:path';
import { serveByHand } from '../by-hand.ts';
import { installFromPip } from '../install.ts';
import { llamaCpp } from '../llama-cpp/start.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '0.66b2';
/** A test key for a process on this machine; it opens nothing else. */
const key = 'otel-key-loopback-only';

/** What OpenTelemetry's instrumentations measure of a gateway that measures nothing itself, before a real engine. */
export const opentelemetryPython: Target = {
  name: 'opentelemetry-python',
  product: 'OpenTelemetry for Python',
  maker: 'OpenTelemetry',
  interface: 'monitoring',
  version,
  ends: 0,
  async start(): Promise<Running> {
    const engine = await llamaCpp.start();
    try {
      const programs = await installFromPip(`opentelemetry-python-${version}`, folder);
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const { stop } = await launch({
        command: join(programs, 'python'),
        arguments: [new URL('server.py', folder).pathname],
        environment: {
          ...engine.environment,
          LLAMA_URL: engine.url,
          PORT: String(port),
          KEY: key,
          // Else durations come in milliseconds and under older names.
          OTEL_SEMCONV_STABILITY_OPT_IN: 'http',
        },
        readyAt: `${origin}/livez`,
      });
      return {
        url: origin,
        environment: { OTEL_KEY: key },
        addresses: { 'http://127.0.0.1:4030': origin },
        stop: async () => {
          await stop();
          await engine.stop();
        },
      };
    } catch (error) {
      await engine.stop();
      throw error;
    }
  },
};

if (import.meta.main) await serveByHand(opentelemetryPython);
