import { defineMutants } from '../../../define-mutants.ts';
import { asError, inTurn, withJson } from '../../../edit.ts';

interface Answer {
  choices: {
    finish_reason: string;
    message: { content: string | null; tool_calls?: object[]; refusal?: string };
  }[];
}

const answered = (edit: (choice: Answer['choices'][number]) => void) => ({
  'linked-capabilities.toolCall': withJson(({ choices }: Answer) => choices.forEach(edit)),
});
const withoutCall = (choice: Answer['choices'][number]) => {
  choice.message = { content: 'Guten Tag!' };
  choice.finish_reason = 'stop';
};

export default defineMutants('META-018', [
  {
    title: 'describes a model as calling tools that answers in words',
    message: 'noCall',
    edit: answered(withoutCall),
  },
  {
    title: 'describes a model as calling tools that breaks its gateway',
    message: 'serverError',
    edit: { 'linked-capabilities.toolCall': asError(500) },
  },
  {
    title: 'refuses the tool without a word',
    message: 'noReason',
    edit: {
      'linked-capabilities.toolCall': inTurn(
        asError(400),
        withJson(() => ({})),
      ),
    },
  },
  {
    title: 'refuses the tool with a reason',
    outcome: 'passed',
    edit: { 'linked-capabilities.toolCall': asError(400) },
  },
  {
    title: 'refuses the tool with a reason of its own form',
    outcome: 'passed',
    edit: {
      'linked-capabilities.toolCall': inTurn(
        asError(400),
        withJson(() => ({ error: 'This model does not support tools.' })),
      ),
    },
  },
  {
    title: 'lets its model refuse with a reason',
    outcome: 'passed',
    edit: answered((choice) => {
      withoutCall(choice);
      choice.message.refusal = 'Dazu rufe ich kein Werkzeug auf.';
    }),
  },
  {
    title: 'has a model that breaks off before it calls',
    message: 'cutOff',
    outcome: 'inconclusive',
    edit: answered((choice) => {
      withoutCall(choice);
      choice.finish_reason = 'length';
    }),
  },
  {
    title: 'describes no model as calling tools',
    message: 'none',
    outcome: 'passed',
    wrap: (next) => async (request) => {
      const answer = await next(request);
      if (!request.url.includes('/metadata/models')) return answer;
      return new Response(
        (await answer.text()).replaceAll('"toolCalling":true', '"toolCalling":false'),
        answer,
      );
    },
  },
]);
