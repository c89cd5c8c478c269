import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import { shortKey } from '../../../misissue.ts';

interface KeySet {
  keys: { [member: string]: unknown }[];
}

const publishing = (edit: (keys: KeySet['keys']) => KeySet['keys']) => ({
  'issuer-keys.keys': withJson(({ keys }: KeySet) => ({ keys: edit(keys) })),
});

export default defineMutants('IAM-007', [
  {
    title: 'publishes a point that is not on its curve',
    message: 'unreadable',
    edit: publishing((keys) => keys.map((key) => ({ ...key, y: key.x }))),
  },
  {
    title: 'publishes an RSA key of 2048 bits',
    message: 'tooShort',
    edit: publishing((keys) => [...keys, shortKey('short')]),
  },
  {
    title: 'publishes a key without kid',
    message: 'unnamed',
    edit: publishing((keys) => keys.map((key) => ({ ...key, kid: undefined }))),
  },
  {
    title: 'names two keys alike',
    message: 'sameName',
    edit: publishing((keys) => [...keys, ...keys]),
  },
  {
    title: 'publishes a key of a family yet to come',
    message: 'unknownFamily',
    outcome: 'passed',
    edit: publishing((keys) => [...keys, { kty: 'AKP', kid: 'pq', alg: 'ML-DSA-65', pub: 'AAAA' }]),
  },
]);
