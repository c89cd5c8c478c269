import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, connector, platform, service } from '../edits.ts';

const id = (name: string) => `https://ki.musterland.example/id/model/${name}`;

export default defineMutants('META-037', [
  {
    title: 'admits in a model what the platform does not',
    message: 'raised',
    edit: chatModel(({ compliance }) => {
      compliance.confidentialityMax = 'vs-nfd';
      compliance.vsApproval = { authority: 'Geheimschutzbeauftragte' };
    }),
  },
  {
    title: 'admits in a tool what its connector does not',
    message: 'raised',
    edit: connector(({ tools }) => {
      for (const tool of tools) tool.confidentialityMax = 'confidential';
    }),
  },
  {
    title: 'lowers itself below what its parts admit',
    message: 'raised',
    edit: platform(({ compliance }) => {
      compliance.confidentialityMax = 'public';
    }),
  },
  {
    title: 'falls back on a model that may see less',
    message: 'raised',
    edit: platform((descriptor) => {
      descriptor.fallbacks = [{ for: id('pruefstein-chat'), to: id('pruefstein-restricted') }];
    }),
  },
  {
    title: 'has a service that uses a model nobody describes',
    message: 'unknownBase',
    outcome: 'passed',
    edit: service(({ modelsUsed }) => void modelsUsed.push(id('fort'))),
  },
  {
    title: 'has a service that admits what its model does not',
    message: 'raised',
    edit: service((one) => {
      one.modelsUsed = [id('pruefstein-restricted')];
      one.compliance.confidentialityMax = 'confidential';
    }),
  },
  {
    title: 'falls back on a model that may see more',
    outcome: 'passed',
    edit: platform((descriptor) => {
      descriptor.fallbacks = [{ for: id('pruefstein-restricted'), to: id('pruefstein-chat') }];
    }),
  },
]);
