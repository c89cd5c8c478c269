import { defineMutants } from '../../../define-mutants.ts';
import { withJson, withStatus } from '../../../edit.ts';
import { announcingServices, tooLarge, unanswered } from '../edits.ts';

interface Card {
  name: string;
  version: string;
  supportedInterfaces: { url: string }[];
  skills: { id: string }[];
}

const card = (edit: (card: Card) => void) => ({
  'announced.agentCards': withJson((body: Card) => void edit(body)),
});
export default defineMutants('META-111', [
  {
    title: 'publishes a card of another name',
    message: 'differs',
    edit: card((one) => {
      one.name = 'Vermerk-Bot';
    }),
  },
  {
    title: 'publishes a card of an older version',
    message: 'differs',
    edit: card((one) => {
      one.version = '1.1.0';
    }),
  },
  {
    title: 'publishes a card that leads to another address',
    message: 'differs',
    edit: card(({ supportedInterfaces }) => {
      for (const one of supportedInterfaces) one.url = 'https://ki.musterland.example/alt';
    }),
  },
  {
    title: 'publishes a card with a skill that is not described',
    message: 'differs',
    edit: card(({ skills }) => void skills.push({ id: 'bescheid' })),
  },
  {
    title: 'describes a skill that its card does not have',
    message: 'differs',
    edit: card(({ skills }) => void skills.pop()),
  },
  {
    title: 'shows a skill only to those who log in',
    outcome: 'passed',
    edit: card((one) => {
      one.skills.pop();
      Object.assign(one, { capabilities: { extendedAgentCard: true } });
    }),
  },
  {
    title: 'links to a card that is not there',
    message: 'notThere',
    edit: { 'announced.agentCards': withStatus(404) },
  },
  {
    title: 'links to something that is no card',
    message: 'unreadable',
    edit: { 'announced.agentCards': withJson(() => []) },
  },
  {
    title: 'links to a card that gives no answer',
    message: 'silent',
    edit: { 'announced.agentCards': unanswered(() => true) },
  },
  {
    title: 'has its card at an origin that nobody allowed',
    message: 'foreign',
    outcome: 'passed',
    edit: announcingServices((service) => {
      service.agentCard = 'https://karten.musterland.example/vermerk.json';
    }),
  },
  {
    title: 'has more cards than are read',
    message: 'beyond',
    edit: {
      'announced.services': withJson((page: { items: { agentCard: string }[] }) => {
        const [first] = page.items;
        const more = Array.from({ length: 60 }, (_, at) => ({ ...first, agentCard: `/karten/${at}.json` }));
        page.items.push(...(more as { agentCard: string }[]));
      }),
    },
  },
  {
    title: 'links to no card',
    message: 'none',
    outcome: 'passed',
    edit: announcingServices((service) => void Reflect.deleteProperty(service, 'agentCard')),
  },
  {
    title: 'serves more than is read',
    message: 'cut',
    outcome: 'inconclusive',
    edit: { 'announced.agentCards': tooLarge },
  },
  {
    title: 'is overloaded when its document is read',
    message: 'busy',
    outcome: 'inconclusive',
    edit: { 'announced.agentCards': withStatus(503) },
  },
]);
