import { defineMutants } from '../../../define-mutants.ts';
import { withChunks } from '../../../edit.ts';

/** Puts a chunk with these members behind the first one. */
const inserting = (members: object) =>
  withChunks((chunk: object, index) => (index === 0 ? [chunk, { ...chunk, ...members }] : [chunk]));

export default defineMutants('GW-033', [
  {
    title: 'sends an annotation without choices',
    message: 'noChoices',
    edit: { 'chat-stream': inserting({ choices: undefined }) },
  },
  {
    title: 'sends null as choices',
    message: 'noChoices',
    edit: { 'chat-stream': inserting({ choices: null }) },
  },
  {
    title: 'sends a choice without index',
    message: 'noIndex',
    edit: { 'chat-stream': inserting({ choices: [{ delta: {}, finish_reason: null }] }) },
  },
  {
    title: 'numbers a choice by a text',
    message: 'noIndex',
    edit: { 'chat-stream': inserting({ choices: [{ index: '0', delta: {} }] }) },
  },
  {
    title: 'sends the filter results of a choice without delta',
    message: 'noDelta',
    edit: { 'chat-stream': inserting({ choices: [{ index: 0, content_filter_results: {} }] }) },
  },
  {
    title: 'streams content in parts instead of as text',
    message: 'notText',
    edit: { 'chat-stream': inserting({ choices: [{ index: 0, delta: { content: [{ text: 'Ja' }] } }] }) },
  },
]);
