import { defineMutants } from '../../../define-mutants.ts';
import { withJson } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

interface Body {
  choices: { finish_reason: string; message: { content: string } }[];
}

const saying = (content: string) => ({
  'structured-output': withJson((body: Body) => {
    for (const choice of body.choices) choice.message.content = content;
  }),
});

export default defineMutants('GW-050', [
  {
    title: 'accepts response_format and passes it over',
    message: 'notJson',
    wrap: readingInstead((body: { response_format?: object }) => void delete body.response_format),
  },
  {
    title: 'wraps the JSON in a code fence',
    message: 'notJson',
    edit: saying('```json\n{"dringlichkeit":"hoch","bearbeitungstage":3}\n```'),
  },
  {
    title: 'enforces JSON but no schema',
    message: 'breach',
    edit: saying('{"brief":"Sehr geehrte Damen und Herren"}'),
  },
  {
    title: 'does not enforce enumerations',
    message: 'breach',
    edit: saying('{"dringlichkeit":"eilig","bearbeitungstage":3}'),
  },
  {
    title: 'does not enforce bounds of numbers',
    message: 'breach',
    edit: saying('{"dringlichkeit":"hoch","bearbeitungstage":31}'),
  },
  {
    title: 'admits further members',
    message: 'breach',
    edit: saying('{"dringlichkeit":"hoch","bearbeitungstage":3,"vermerk":""}'),
  },
  {
    title: 'never finishes an output',
    outcome: 'inconclusive',
    edit: {
      'structured-output': withJson((body: Body) => {
        for (const choice of body.choices) choice.finish_reason = 'length';
      }),
    },
  },
]);
