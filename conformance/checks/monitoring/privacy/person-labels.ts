/** Names of labels that denote a person, their session or their key, in the spellings of common products. */
const denied = [
  'user',
  'user_id',
  'user_name',
  'username',
  'user_email',
  'user_alias',
  'end_user',
  'end_user_id',
  'enduser',
  'enduser_id',
  'customer',
  'customer_id',
  'email',
  'mail',
  'person',
  'person_id',
  'employee',
  'employee_id',
  'session',
  'session_id',
  'gen_ai_conversation_id',
  'conversation_id',
  'thread_id',
  'chat_id',
  'user_api_key_hash',
  'user_api_key_alias',
  'user_api_key_user_id',
  'user_api_key_user_email',
  'user_api_key_end_user_id',
  'requester_ip_address',
  'client_ip',
  'client_address',
  'remote_addr',
  'source_ip',
  'x_forwarded_for',
  'api_key',
  'api_key_id',
  'api_key_hash',
  'api_key_alias',
  'hashed_api_key',
  'key_alias',
  'key_hash',
  'authorization',
  'bearer',
  'access_token',
];

const names: ReadonlySet<string> = new Set(denied);

/** True if the name of a label denotes a person, their session or their key. */
export function denotesPerson(label: string): boolean {
  const name = label.toLowerCase().replaceAll(/[.-]/g, '_');
  // Some products hand on what they know of a call under such a beginning.
  return names.has(name) || names.has(name.replace(/^metadata_/, ''));
}

/** True if a value says that there is none: some exporters write every label on every series. */
export function isNobody(value: string): boolean {
  return /^(?:none|null|nil|unknown|-)?$/i.test(value);
}

/** True if a value is an e-mail address or a signed token, whatever its label is called. */
export function looksPersonal(value: string): boolean {
  return /^[^\s@"]+@[^\s@"]+\.[a-z]{2,}$/i.test(value) || /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(value);
}
