import { defineMutants } from '../../../define-mutants.ts';
import { connector, platform, service } from '../edits.ts';

const unmatched = { 'META-047': 'a connector is found by its address' };

export default defineMutants('META-009', [
  {
    title: 'announces its gateway without encryption',
    message: 'noHttps',
    edit: platform(({ gateways = [] }) => {
      for (const gateway of gateways) gateway.url = 'http://ki.musterland.example/v1';
    }),
  },
  {
    title: 'announces figures without encryption',
    message: 'noHttps',
    edit: platform(({ monitoring = [] }) => {
      for (const one of monitoring) one.readyUrl = 'http://ki.musterland.example/readyz';
    }),
  },
  {
    title: 'announces an issuer without encryption',
    message: 'noHttps',
    edit: platform(({ identity = [] }) => {
      for (const one of identity) one.issuer = 'http://ki.musterland.example/identity';
    }),
  },
  {
    title: 'describes a service without encryption',
    message: 'noHttps',
    edit: service(({ interfaces }) => {
      for (const one of interfaces) one.url = 'http://ki.musterland.example/agent';
    }),
  },
  {
    title: 'describes a connector by an address of another kind',
    message: 'noHttps',
    alsoRed: unmatched,
    edit: connector((one) => {
      one.url = 'file:///opt/konnektor';
    }),
  },
  {
    title: 'describes a connector that everybody would find on their own machine',
    message: 'onlyHere',
    alsoRed: unmatched,
    edit: connector((one) => {
      one.url = 'http://localhost:3000/mcp';
    }),
  },
]);
