import { defineMutants } from '../../../define-mutants.ts';
import { chatModel, platform, platformCompliance } from '../edits.ts';

const subsidiary = {
  name: 'Beispiel Cloud GmbH',
  country: 'DE',
  publicBody: false,
  ultimateParentCountry: 'US',
};

export default defineMutants('META-036', [
  {
    title: 'is run by the subsidiary of a company in the United States',
    message: 'controlledOutside',
    edit: platform((descriptor) => {
      descriptor.technicalOperator = subsidiary;
    }),
  },
  {
    title: 'has a service provider controlled from the United States',
    message: 'controlledOutside',
    edit: platform(
      ({ serviceProviders }) => void serviceProviders.push({ ...subsidiary, confidentialityCommitted: true }),
    ),
  },
  {
    title: 'depends on a supplier in India',
    message: 'controlledOutside',
    edit: platform((descriptor) => {
      descriptor.dependencies = [{ name: 'Verzeichnis', supplier: { name: 'Beispiel Pvt', country: 'IN' } }];
    }),
  },
  {
    title: 'offers a model that a company in China runs',
    message: 'controlledOutside',
    edit: chatModel((model) => {
      model.hosting = 'managedService';
      model.provider = { name: 'Beispiel Co', country: 'CN' };
    }),
  },
  {
    title: 'runs a model of a company in China itself',
    outcome: 'passed',
    edit: chatModel((model) => {
      model.provider = { name: 'Beispiel Co', country: 'CN' };
    }),
  },
  {
    title: 'forgets that one of its models depends',
    message: 'partDepends',
    edit: chatModel(({ compliance }) => {
      compliance.extraEuropeanDependency = { level: 'essential' };
    }),
  },
  {
    title: 'does not know who controls a service provider',
    message: 'parentUnknown',
    outcome: 'passed',
    edit: platform(({ serviceProviders }) => {
      for (const provider of serviceProviders) delete provider.ultimateParentCountry;
    }),
  },
  {
    title: 'does not know on whom it depends',
    message: 'unknown',
    outcome: 'passed',
    edit: platformCompliance((block) => {
      block.extraEuropeanDependency = { level: 'unknown' };
    }),
  },
]);
