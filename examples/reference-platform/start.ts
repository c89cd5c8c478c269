/**
 * Starts the platform on 127.0.0.1, on the port given as argument or else 8787, and prints the variables that
 * `pruefstein.yaml` asks for. Ends with Ctrl+C.
 */
import { listen } from './index.ts';

const { platform } = await listen({ port: Number(process.argv[2] ?? 8787) });
const { key, restrictedKey, lowQuotaKey } = platform.keys;
const { token, tokenB, lowToken } = platform.connectorKeys;
const [issuer] = platform.config().identity;
const variables = {
  KI_KEY: key,
  KI_RESTRICTED_KEY: restrictedKey,
  KI_LOW_QUOTA_KEY: lowQuotaKey,
  KI_TOKEN: await platform.issueToken(),
  KI_SCRAPE_KEY: platform.scrapeKey,
  KI_CONNECTOR_TOKEN: token,
  KI_CONNECTOR_TOKEN_B: tokenB,
  KI_CONNECTOR_LOW_TOKEN: lowToken,
  KI_CLIENT_SECRET: issuer?.clients.token.secret,
  KI_CLIENT_KEY_B: issuer?.clients.tokenB.privateKey,
  KI_LOW_CLIENT_SECRET: issuer?.clients.lowToken.secret,
  KI_CONTEXT_TOKEN: platform.issueContext(),
};
for (const [name, value] of Object.entries(variables)) process.stdout.write(`export ${name}='${value}'\n`);
