import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus, withText } from '../../../edit.ts';
import { announcing, tooLarge, unanswered } from '../edits.ts';

interface Bill {
  specVersion: string;
  components: { name?: string; 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

type Entry = Parameters<Parameters<typeof announcing>[0]>[0];
const announced = (edit: (bill: NonNullable<Entry['billOfMaterials']>[number]) => void) =>
  announcing(({ billOfMaterials = [] }) => billOfMaterials.forEach(edit));
/** What is edited has another digest, which is another fault. */
const withoutDigest = announced((bill) => void Reflect.deleteProperty(bill, 'digest'));
const bill = (edit: (bill: Bill) => void) => ({
  ...withoutDigest,
  'announced.bills': withJson((body: Bill) => void edit(body)),
});
const written = (text: string) => ({ ...withoutDigest, 'announced.bills': withText(() => text) });

export default defineMutants('META-110', [
  {
    title: 'names a bill that is not there',
    message: 'notThere',
    edit: { 'announced.bills': withStatus(404) },
  },
  {
    title: 'names a bill that gives no answer',
    message: 'silent',
    edit: { 'announced.bills': unanswered(() => true) },
  },
  {
    title: 'calls a table a bill of materials',
    message: 'unreadable',
    edit: written('name;version\npruefstein-chat;1\n'),
  },
  {
    title: 'announces another edition than it serves',
    message: 'otherThanSaid',
    edit: bill((one) => {
      one.specVersion = '1.6';
    }),
  },
  {
    title: 'announces CycloneDX and serves SPDX',
    message: 'otherThanSaid',
    edit: written('SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n'),
  },
  {
    title: 'lists a part without a name',
    message: 'invalid',
    edit: bill(({ components }) => {
      for (const one of components) Reflect.deleteProperty(one, 'name');
    }),
  },
  {
    title: 'depends on a part that is not listed',
    message: 'invalid',
    edit: bill(({ dependencies }) => {
      for (const one of dependencies) one.dependsOn.push('nirgends');
    }),
  },
  {
    title: 'lists a part twice under the same reference',
    message: 'invalid',
    edit: bill(({ components }) => void components.push(...components)),
  },
  {
    title: 'changes the bill after its digest was taken',
    message: 'otherDigest',
    edit: { 'announced.bills': withText((text) => `${text}\n`) },
  },
  {
    title: 'serves its bill in XML',
    message: 'headOnly',
    outcome: 'passed',
    edit: written('<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.7" version="1"/>'),
  },
  {
    title: 'has its bill at an origin that nobody allowed',
    message: 'foreign',
    outcome: 'passed',
    edit: announced((one) => {
      one.uri = 'https://stuecklisten.musterland.example/1.json';
    }),
  },
  {
    title: 'names more bills than are read',
    message: 'beyond',
    edit: announcing((descriptor) => {
      const [first] = descriptor.billOfMaterials ?? [];
      if (!first) return;
      const more = Array.from({ length: 30 }, (_, at) => ({ ...first, uri: `${first.uri}?teil=${at}` }));
      descriptor.billOfMaterials = [first, ...more];
    }),
  },
  {
    title: 'keeps its bill for those who log in',
    message: 'none',
    outcome: 'passed',
    edit: announced((one) => {
      one.access = 'protected';
    }),
  },
  {
    title: 'serves more than is read',
    message: 'cut',
    outcome: 'inconclusive',
    edit: { 'announced.bills': tooLarge },
  },
  {
    title: 'is overloaded when its document is read',
    message: 'busy',
    outcome: 'inconclusive',
    edit: { 'announced.bills': withStatus(503) },
  },
]);
