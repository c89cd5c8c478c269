/** Every path of the platform as a template; `{…}` stands for one or more segments. */
const templates = [
  '/livez',
  '/readyz',
  '/metrics',
  '/.well-known/{name}',
  '/v1/models',
  '/v1/models/{id}',
  '/v1/chat/completions',
  '/v1/embeddings',
  '/v1/organization/usage/completions',
  '/mcp',
  '/identity/{path}',
] as const;

const patterns = templates.map((template) => ({
  template,
  pattern: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/, '.+')}$`),
}));

/** The template of a path, so that no value a caller chose is shown; undefined for a path that is not offered. */
export function routeOf(pathname: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(pathname))?.template;
}
