import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';
import { announcingConnectors, tooLarge, unanswered } from '../edits.ts';

interface Server {
  name: string;
  version: string;
  remotes: { url: string }[];
  packages?: object[];
}

const server = (edit: (server: Server) => void) => ({
  'announced.serverJsons': withJson((body: Server) => void edit(body)),
});
const inPackage = announcingConnectors((connector) => {
  connector.packages = [{ type: 'oci', identifier: 'abbilder.musterland.example/wissen', version: '1.2.0' }];
});
const oci = (identifier: string) => ({ registryType: 'oci', identifier, transport: { type: 'stdio' } });

export default defineMutants('META-112', [
  {
    title: 'publishes a server of another name',
    message: 'differs',
    edit: server((one) => {
      one.name = 'example.musterland/suche';
    }),
  },
  {
    title: 'publishes a server of an older version',
    message: 'differs',
    edit: server((one) => {
      one.version = '1.1.0';
    }),
  },
  {
    title: 'publishes a server at another address',
    message: 'differs',
    edit: server(({ remotes }) => {
      for (const remote of remotes) remote.url = 'https://ki.musterland.example/alt';
    }),
  },
  {
    title: 'publishes its address with a place for the host',
    outcome: 'passed',
    edit: server(({ remotes }) => {
      for (const remote of remotes) remote.url = remote.url.replace(/\/\/[^/]+/, '//{host}');
    }),
  },
  {
    title: 'publishes another package than it describes',
    message: 'differs',
    edit: {
      ...inPackage,
      ...server((one) => {
        one.packages = [oci('abbilder.musterland.example/wissen:1.1.0')];
      }),
    },
  },
  {
    title: 'publishes a package with its version in the name',
    outcome: 'passed',
    edit: {
      ...inPackage,
      ...server((one) => {
        one.packages = [oci('abbilder.musterland.example/wissen:1.2.0')];
      }),
    },
  },
  {
    title: 'links to a server.json that is not there',
    message: 'notThere',
    edit: { 'announced.serverJsons': withStatus(404) },
  },
  {
    title: 'links to something that is no server.json',
    message: 'unreadable',
    edit: { 'announced.serverJsons': withJson(() => ({ servers: [] })) },
  },
  {
    title: 'links to a server.json that gives no answer',
    message: 'silent',
    edit: { 'announced.serverJsons': unanswered(() => true) },
  },
  {
    title: 'has its server.json at an origin that nobody allowed',
    message: 'foreign',
    outcome: 'passed',
    edit: announcingConnectors((connector) => {
      connector.serverJson = 'https://verzeichnis.musterland.example/wissen.json';
    }),
  },
  {
    title: 'has more of them than are read',
    message: 'beyond',
    edit: {
      'announced.connectors': withJson((page: { items: object[] }) => {
        const [first] = page.items;
        const more = Array.from({ length: 60 }, (_, at) => ({ ...first, serverJson: `/server/${at}.json` }));
        page.items.push(...more);
      }),
    },
  },
  {
    title: 'links to none',
    message: 'none',
    outcome: 'passed',
    edit: announcingConnectors((connector) => void Reflect.deleteProperty(connector, 'serverJson')),
  },
  {
    title: 'serves more than is read',
    message: 'cut',
    outcome: 'inconclusive',
    edit: { 'announced.serverJsons': tooLarge },
  },
  {
    title: 'is overloaded when its document is read',
    message: 'busy',
    outcome: 'inconclusive',
    edit: { 'announced.serverJsons': withStatus(503) },
  },
]);
