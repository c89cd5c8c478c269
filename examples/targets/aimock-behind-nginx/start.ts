import { aimock } from '../aimock/start.ts';
import { serveByHand } from '../by-hand.ts';
import { behindNginx } from '../nginx.ts';
import type { Target } from '../target.ts';

/** The product of the folder beside with a reverse proxy in front. */
export const aimockBehindNginx: Target = {
  name: 'aimock-behind-nginx',
  product: 'aimock behind nginx',
  maker: 'aimock',
  version: aimock.version,
  async start() {
    const gateway = await aimock.start();
    return behindNginx(gateway, gateway.environment.AIMOCK_KEY ?? '', 'http://127.0.0.1:4011');
  },
};

if (import.meta.main) await serveByHand(aimockBehindNginx);
