import { serveByHand } from '../by-hand.ts';
import { buildWithMaven } from '../install.ts';
import { freePort, launch } from '../process.ts';
import type { Running, Target } from '../target.ts';

const folder = new URL('.', import.meta.url);
const version = '7.0.6';
const source = 'src/main/java/musterland/Issuer.java';
/** Client secret for a process on this machine. */
const secret = 'spring-secret-loopback-only';

/** The issuer that Java shops build in: one class of settings. Nothing fails; there is no resource to call. */
export const springAuthorizationServer: Target = {
  name: 'spring-authorization-server',
  product: 'Spring Authorization Server',
  maker: 'Spring',
  interface: 'identity',
  version,
  ends: 2,
  async start(): Promise<Running> {
    const archive = await buildWithMaven(`spring-authorization-server-${version}`, folder, source);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { stop } = await launch({
      command: 'java',
      arguments: ['-Xmx400m', '-jar', archive, `--server.port=${port}`, '--server.address=127.0.0.1'],
      environment: { CLIENT_SECRET: secret },
      readyAt: `${origin}/oauth2/jwks`,
      // Java starts and reads some sixty archives.
      readyWithinMs: 120_000,
    });
    return {
      url: origin,
      environment: { SPRING_CLIENT_SECRET: secret },
      addresses: { 'http://127.0.0.1:9000': origin },
      stop,
    };
  },
};

if (import.meta.main) await serveByHand(springAuthorizationServer);
