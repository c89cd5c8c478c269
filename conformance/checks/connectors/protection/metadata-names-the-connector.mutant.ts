import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';

const at = 'mcp-resource-metadata.named';

const saying = (members: { readonly [member: string]: unknown }) => ({
  [at]: withJson((body: object) => ({ ...body, ...members })),
});

export default defineMutants('CON-044', [
  { title: 'names metadata that do not exist', message: 'notFound', edit: { [at]: withStatus(404) } },
  {
    title: 'names no issuer of tokens',
    message: 'wrongForm',
    edit: saying({ authorization_servers: undefined }),
  },
  {
    title: 'names an empty list of issuers',
    message: 'wrongForm',
    edit: saying({ authorization_servers: [] }),
  },
  {
    title: 'describes another resource',
    message: 'otherResource',
    edit: saying({ resource: 'https://ki.musterland.example/v1' }),
  },
]);
