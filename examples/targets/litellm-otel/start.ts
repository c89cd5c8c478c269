import { serveByHand } from '../by-hand.ts';
import { startLitellm } from '../litellm-proxy.ts';
import { freePort } from '../process.ts';
import type { Target } from '../target.ts';

const version = '1.109.1';

/** What the proxy has to send to the kit; it opens nothing else. */
const exportKey = 'otlp-loopback-only';

/** LiteLLM with its callback for OpenTelemetry; the Python SDK under it exports to where the kit will listen. */
export const litellmOtel: Target = {
  name: 'litellm-otel',
  product: 'LiteLLM Proxy exporting over OTLP',
  interface: 'monitoring',
  maker: 'LiteLLM',
  ends: 2,
  version,
  async start() {
    const receiver = `http://127.0.0.1:${await freePort()}`;
    const running = await startLitellm(`${version}-otel`, new URL('.', import.meta.url), {
      environment: {
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver,
        OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer ${exportKey}`,
        OTEL_METRIC_EXPORT_INTERVAL: '1000',
        OTEL_BSP_SCHEDULE_DELAY: '500',
        // The names of the conventions since 1.37.
        OTEL_SEMCONV_STABILITY_OPT_IN: 'gen_ai_latest_experimental',
        LITELLM_OTEL_INTEGRATION_ENABLE_METRICS: 'true',
        LITELLM_OTEL_INTEGRATION_ENABLE_EVENTS: 'true',
      },
    });
    return {
      ...running,
      environment: { ...running.environment, OTLP_KEY: exportKey },
      addresses: { ...running.addresses, 'http://127.0.0.1:4318': receiver },
    };
  },
};

if (import.meta.main) await serveByHand(litellmOtel);
