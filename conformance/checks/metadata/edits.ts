import { withJson } from '../../edit.ts';
import type { Exchange } from '../../exchange.ts';
import type { metadata } from '../../release.ts';

/** Edits of recorded descriptors, from which evidence mutants are made. */
type Edits<Name extends string> = { readonly [Key in Name]: (exchange: Exchange) => Exchange };

interface Page<Item> {
  items: Item[];
  total?: number;
  withheld?: number;
  next?: string;
}

/** Edits the platform descriptor, in both retrievals. */
export function platform(
  edit: (descriptor: metadata.PlatformDescriptor) => void,
): Edits<'descriptor' | 'inventories.entry'> {
  const edited = withJson((body: metadata.PlatformDescriptor) => void edit(body));
  return { descriptor: edited, 'inventories.entry': edited };
}

/** Edits the platform descriptor as it is read the second time, when the lists are found from it. */
export function secondRetrieval(
  edit: (descriptor: metadata.PlatformDescriptor) => void,
): Edits<'inventories.entry'> {
  return { 'inventories.entry': withJson((body: metadata.PlatformDescriptor) => void edit(body)) };
}

/** Edits every page of the list of models, and of the same list read in small pages. */
export function modelPages(
  edit: (page: Page<metadata.ModelDescriptor>) => void,
): Edits<'inventories.models' | 'inventories.modelPieces'> {
  const edited = withJson((page: Page<metadata.ModelDescriptor>) => void edit(page));
  return { 'inventories.models': edited, 'inventories.modelPieces': edited };
}

/** Edits the descriptor of the chat model wherever it is shown. */
export function chatModel(edit: (model: metadata.ModelDescriptor) => void) {
  return modelPages(({ items }) => items.filter(isChat).forEach(edit));
}

export function isChat({ modelId }: metadata.ModelDescriptor): boolean {
  return modelId.endsWith('pruefstein-chat');
}

/** Edits every page of the list of connectors, likewise. */
export function connectorPages(
  edit: (page: Page<metadata.ConnectorDescriptor>) => void,
): Edits<'inventories.connectors' | 'inventories.connectorPieces'> {
  const edited = withJson((page: Page<metadata.ConnectorDescriptor>) => void edit(page));
  return { 'inventories.connectors': edited, 'inventories.connectorPieces': edited };
}

/** Edits the descriptor of the connector. */
export function connector(edit: (connector: metadata.ConnectorDescriptor) => void) {
  return connectorPages(({ items }) => items.forEach(edit));
}

/** Edits the legal block of the platform. */
export function platformCompliance(edit: (block: metadata.Compliance) => void) {
  return platform(({ compliance }) => edit(compliance));
}

/** Edits the list of the gateway as this interface reads it. */
export function modelList(edit: (ids: { id: string }[]) => { id: string }[]): Edits<'linked-models'> {
  return {
    'linked-models': withJson((list: { data: { id: string }[] }) => {
      list.data = edit(list.data);
    }),
  };
}

/** Gives the platform high risk by Annex III, with all that belongs to it, and then edits its legal block. */
export function highRisk(edit: (block: metadata.Compliance) => void) {
  return platformCompliance((block) => {
    block.riskClass = 'highRiskAnnexIII';
    block.annexIIIArea = [5];
    block.riskAssessment = { date: '2026-05-12', method: 'Fragebogen' };
    block.humanOversight = { required: true };
    block.fria = { status: 'carriedOut' };
    edit(block);
  });
}

/** Edits the descriptor of the service. */
export function service(edit: (service: metadata.ServiceDescriptor) => void): Edits<'inventories.services'> {
  return {
    'inventories.services': withJson((page: Page<metadata.ServiceDescriptor>) => page.items.forEach(edit)),
  };
}

/** Edits the descriptor of the template. */
export function template(
  edit: (template: metadata.TemplateDescriptor) => void,
): Edits<'inventories.templates'> {
  return {
    'inventories.templates': withJson((page: Page<metadata.TemplateDescriptor>) => page.items.forEach(edit)),
  };
}

/** Edits the descriptor of the collection. */
export function collection(
  edit: (collection: metadata.CollectionDescriptor) => void,
): Edits<'inventories.collections'> {
  return {
    'inventories.collections': withJson((page: Page<metadata.CollectionDescriptor>) =>
      page.items.forEach(edit),
    ),
  };
}

/** Edits the platform descriptor as it is read when what it announces is followed. */
export function announcing(
  edit: (descriptor: metadata.PlatformDescriptor) => void,
): Edits<'announced.entry'> {
  return { 'announced.entry': withJson((body: metadata.PlatformDescriptor) => void edit(body)) };
}

/** Edits the descriptors of services, likewise. */
export function announcingServices(
  edit: (service: metadata.ServiceDescriptor) => void,
): Edits<'announced.services'> {
  return {
    'announced.services': withJson((page: Page<metadata.ServiceDescriptor>) => page.items.forEach(edit)),
  };
}

/** Edits the descriptors of connectors, likewise. */
export function announcingConnectors(
  edit: (connector: metadata.ConnectorDescriptor) => void,
): Edits<'announced.connectors'> {
  return {
    'announced.connectors': withJson((page: Page<metadata.ConnectorDescriptor>) => page.items.forEach(edit)),
  };
}

/** Points an answer to another address, so that it is none to the address that was asked. */
export function unanswered(when: (url: string) => boolean): (exchange: Exchange) => Exchange {
  return (exchange) =>
    when(exchange.request.url)
      ? { ...exchange, request: { ...exchange.request, url: 'https://ki.musterland.example/anderswo' } }
      : exchange;
}

/** An answer of which only the beginning was kept. */
export function tooLarge(exchange: Exchange): Exchange {
  if (!exchange.response) return exchange;
  const body = { ...exchange.response.body, cut: 'bodyLimit' as const };
  return { ...exchange, end: 'limit', response: { ...exchange.response, body } };
}
