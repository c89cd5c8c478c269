import { defineMutants } from '../../../define-mutants.ts';
import { replacing } from '../page-edits.ts';

export default defineMutants('MON-020', [
  {
    title: 'counts by user',
    message: 'personLabel',
    edit: { 'metrics-second': replacing('tenant="', 'user="') },
  },
  {
    title: 'counts by the hash of the key',
    message: 'personLabel',
    edit: { 'metrics-second': replacing('tenant="', 'hashed_api_key="') },
  },
  {
    title: 'counts by session, in the spelling of the conventions',
    message: 'personLabel',
    edit: { 'metrics-second': replacing('tenant="', 'gen_ai_conversation_id="') },
  },
  {
    title: 'hands on who has called among its metadata',
    message: 'personLabel',
    edit: { 'metrics-second': replacing('tenant="', 'metadata_requester_ip_address="') },
  },
  {
    title: 'puts an e-mail address into a label that is called harmlessly',
    message: 'personValue',
    edit: { 'metrics-second': replacing('"musterland-amt-k"', '"m.muster@musterland.example"') },
  },
  {
    title: 'puts a token into a label',
    message: 'personValue',
    edit: { 'metrics-second': replacing('"musterland-amt-k"', '"eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."') },
  },
]);
