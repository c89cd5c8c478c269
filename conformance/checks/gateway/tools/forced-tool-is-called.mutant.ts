import { defineMutants } from '../../../define-mutants.ts';
import { asError, withJson } from '../../../edit.ts';
import { readingInstead } from '../../../misbehave.ts';

interface Call {
  id?: string;
  type?: string;
  function: { name: string; arguments: unknown };
}

interface Body {
  choices: { finish_reason: string; message: { tool_calls?: Call[] } }[];
}

const onCall = (edit: (call: Call) => void) =>
  withJson((body: Body) => {
    for (const call of body.choices.flatMap(({ message }) => message.tool_calls ?? [])) edit(call);
  });

export default defineMutants('GW-043', [
  {
    title: 'ignores tool_choice',
    message: 'noCall',
    wrap: readingInstead((body: { tool_choice?: object; tools?: object }) => {
      delete body.tool_choice;
      delete body.tools;
    }),
  },
  { title: 'refuses a named tool_choice', message: 'wrongStatus', edit: { 'forced-tool': asError(400) } },
  {
    title: 'gives the call no id',
    message: 'badCall',
    edit: { 'forced-tool': onCall((call) => void delete call.id) },
  },
  {
    title: 'leaves the type of the call out',
    message: 'badCall',
    edit: { 'forced-tool': onCall((call) => void delete call.type) },
  },
  {
    title: 'calls another function',
    message: 'badCall',
    edit: { 'forced-tool': onCall(({ function: called }) => Object.assign(called, { name: 'vorgang' })) },
  },
  {
    title: 'sends the arguments as an object',
    message: 'badCall',
    edit: {
      'forced-tool': onCall(({ function: called }) =>
        Object.assign(called, { arguments: { amt: 'Bauamt' } }),
      ),
    },
  },
  {
    title: 'sends noise as arguments',
    message: 'badCall',
    edit: {
      'forced-tool': onCall(({ function: called }) => Object.assign(called, { arguments: '{"amt": Bau' })),
    },
  },
  {
    title: 'stops at the output bound within the call',
    message: 'cutOff',
    outcome: 'inconclusive',
    edit: {
      'forced-tool': withJson((body: Body) => {
        for (const choice of body.choices) choice.finish_reason = 'length';
      }),
    },
  },
]);
