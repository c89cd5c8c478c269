/**
 * Starts the platform on 127.0.0.1, on the port given as argument or else 8787, and prints the variables that
 * `pruefstein.yaml` asks for. Ends with Ctrl+C.
 */
import { listen } from './index.ts';

const { platform } = await listen({ port: Number(process.argv[2] ?? 8787) });
const { key, restrictedKey, lowQuotaKey } = platform.keys;
const { token, tokenB, lowToken } = platform.connectorKeys;
const variables = {
  KI_KEY: key,
  KI_RESTRICTED_KEY: restrictedKey,
  KI_LOW_QUOTA_KEY: lowQuotaKey,
  KI_TOKEN: await platform.issueToken(),
  KI_CONNECTOR_TOKEN: token,
  KI_CONNECTOR_TOKEN_B: tokenB,
  KI_CONNECTOR_LOW_TOKEN: lowToken,
};
for (const [name, value] of Object.entries(variables)) process.stdout.write(`export ${name}=${value}\n`);
