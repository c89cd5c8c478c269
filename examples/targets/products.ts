import { aimock } from './aimock/start.ts';
import { aimockBehindNginx } from './aimock-behind-nginx/start.ts';
import { fastmcp } from './fastmcp/start.ts';
import { keycloak } from './keycloak/start.ts';
import { keycloakStock } from './keycloak-stock/start.ts';
import { litellm } from './litellm/start.ts';
import { litellm174 } from './litellm-1.74/start.ts';
import { litellmBehindNginx } from './litellm-behind-nginx/start.ts';
import { litellmOtel } from './litellm-otel/start.ts';
import { llamaCpp } from './llama-cpp/start.ts';
import { mcpGo } from './mcp-go/start.ts';
import { mcpPython } from './mcp-python/start.ts';
import { mcpSdkV2 } from './mcp-sdk-v2/start.ts';
import { mcpSdkV2Protected } from './mcp-sdk-v2-protected/start.ts';
import { oauth2MockServer } from './oauth2-mock-server/start.ts';
import { opentelemetryPython } from './opentelemetry-python/start.ts';
import { portkey } from './portkey/start.ts';
import { prometheus } from './prometheus/start.ts';
import { serverEverything } from './server-everything/start.ts';
import { springAuthorizationServer } from './spring-authorization-server/start.ts';
import type { Target } from './target.ts';

/** Every product with a committed recording. */
export const products: readonly Target[] = [
  litellm,
  litellm174,
  aimock,
  portkey,
  llamaCpp,
  litellmBehindNginx,
  aimockBehindNginx,
  serverEverything,
  mcpSdkV2,
  mcpSdkV2Protected,
  mcpPython,
  mcpGo,
  fastmcp,
  oauth2MockServer,
  keycloak,
  keycloakStock,
  springAuthorizationServer,
  prometheus,
  opentelemetryPython,
  litellmOtel,
];
