/** The reference platform in a process of its own, for the benchmark: its work must not count as the kit's. */
import { listen } from '../../examples/reference-platform/index.ts';

const latencyMs = Number(process.argv[2] ?? 0);
const { url, platform, close } = await listen({ latencyMs });
const token = await platform.issueToken();
process.on('message', () => {
  // Every round begins with the same quota, else the second would be told to wait.
  platform.resetQuota();
  process.send?.({ ready: true });
});
process.on('disconnect', () => void close());
const { gateways, features, environment } = platform.config(token);
const ofGateway = features.filter((feature) => feature.startsWith('gateway.'));
process.send?.({ url, config: { environment, profiles: ['gateway'], gateways, features: ofGateway } });
