import { expect, test } from 'vitest';
import { type Internal, internalsIn, textsIn } from './internals.ts';

const betraying: readonly (readonly [string, Internal, string])[] = [
  [
    'a Python traceback',
    'stackTrace',
    'Traceback (most recent call last):\n  File "main.py", line 3, in <module>',
  ],
  ['a Python frame', 'stackTrace', '  File "server.py", line 120, in handle'],
  ['a Node frame', 'stackTrace', 'TypeError: x is undefined\n    at Gateway.route (app.js:12:7)'],
  ['an async Node frame', 'stackTrace', '    at async Server.handle (node:internal/x:1:2)'],
  ['a bare Node frame', 'stackTrace', '    at node:internal/process/task_queues:95:5'],
  ['a Java frame', 'stackTrace', 'at de.musterland.gateway.Router.route(Router.java:81)'],
  ['a native Java frame', 'stackTrace', 'at java.lang.Thread.run(Native Method)'],
  ['a goroutine', 'stackTrace', 'panic: boom\n\ngoroutine 18 [running]:\nmain.main()'],
  ['a Go frame', 'stackTrace', '\tserver.go:42 +0x1b'],
  ['a Rust panic', 'stackTrace', "thread 'main' panicked at src/lib.rs:7:5:"],
  ['a newer Rust panic', 'stackTrace', "thread 'tokio-runtime-worker' (71) panicked at gateway:1:1"],
  ['a .NET frame', 'stackTrace', '   at Gateway.Router.Route(HttpContext c) in Router.cs:line 12'],
  ['a .NET frame without source', 'stackTrace', '   at System.Threading.Tasks.Task.Execute()'],
  ['a path of the system', 'filePath', 'cannot open /etc/gateway/secrets.yaml'],
  ['a path after a colon', 'filePath', 'open: "/var/lib/models/index": no such file'],
  ['a home directory', 'filePath', 'in /home/ki/gateway'],
  ['a source file', 'filePath', 'raised in /app/gateway/router.py'],
  ['a Windows path', 'filePath', 'Could not find C:\\inetpub\\gateway\\web.config'],
  ['a file URL', 'filePath', 'loading file:///srv/gateway/main.mjs'],
  ['a private address, class A', 'internalAddress', 'upstream 10.1.2.3:8000 refused'],
  ['a private address, class B', 'internalAddress', 'http://172.16.0.9/v1'],
  ['a private address, class C', 'internalAddress', 'connect ECONNREFUSED 192.168.178.20:443'],
  ['a loopback address', 'internalAddress', 'connect ECONNREFUSED 127.0.0.1:4010'],
  ['an address at the end of a sentence', 'internalAddress', 'No answer from 10.0.0.12.'],
  ['an IPv6 loopback address', 'internalAddress', 'dial tcp [::1]:8080: refused'],
  ['a unique local IPv6 address', 'internalAddress', 'dial tcp [fd12:3456:789a::1]:80'],
  ['localhost with a port', 'internalAddress', 'Failed to fetch localhost:11434'],
  ['a URL of localhost', 'internalAddress', 'POST http://localhost/api failed'],
  ['a name within a cluster', 'internalAddress', 'vllm-chat.models.svc.cluster.local timed out'],
  ['a short name within a cluster', 'internalAddress', 'vllm-chat.models.svc:8000 timed out'],
  ['the host of a container', 'internalAddress', 'http://host.docker.internal:1234 refused'],
];

test.each(betraying)('finds %s', (_, internal, text) => {
  expect(internalsIn(text).map((find) => find.internal)).toContain(internal);
});

const harmless: readonly (readonly [string, string])[] = [
  ['a plain sentence', 'The model pruefstein-unbekannt does not exist.'],
  ['the path of an operation', 'Not found: POST /v1/chat/completions'],
  ['a model id with slashes', 'Model meta-llama/Llama-3.1-8B-Instruct is not available'],
  ['a link to documentation', 'See https://docs.musterland.example/opt/errors.html#404 for help'],
  ['a link to a source file', 'See https://git.musterland.example/gateway/blob/main/src/router.py'],
  ['a link with a port', 'See https://status.musterland.example:8443/home/overview'],
  ['a version of four parts', 'Requires gateway 1.10.0.3 or newer'],
  ['a version behind a v', 'Server v10.2.1 does not support this'],
  ['a date', 'Shut down on 2026-10-12, 10:15:30'],
  ['a German date', 'Abgeschaltet am 12.10.2026'],
  ['a JSON pointer', 'At /messages/0/content: expected a string'],
  ['a member path', "body.messages.0.role: Input should be 'user'"],
  ['a position in JSON', 'Unexpected token } in JSON at position 58 (line 1 column 59)'],
  ['a position from another parser', 'Expecting value: line 1 column 58 (char 57)'],
  ['a public address', 'Your address 203.0.113.9 is not admitted'],
  ['an address outside the private blocks', '172.32.0.1 and 11.0.0.1 and 192.169.1.1'],
  ['media types', 'Expected application/json, got text/plain'],
  ['a ratio', 'Used 10/20 requests'],
  ['a time span', 'Please try again in 6m0s.'],
  ['a request id', 'Request req_fd12ab34: failed'],
  ['a named host', 'The service localhost is a word'],
  ['a word that ends in at', 'Invalid format (see docs)'],
  ['a sentence with at', 'Look at the list (GET /v1/models) for models.'],
  ['an address type', 'error type: invalid.internal'],
];

test.each(harmless)('takes no offence at %s', (_, text) => {
  expect(internalsIn(text)).toEqual([]);
});

test('names the place that betrays something', () => {
  expect(internalsIn('Cannot reach 10.1.2.3:8000')).toEqual([
    { internal: 'internalAddress', found: '10.1.2.3' },
  ]);
});

test('collects texts from every depth of a JSON value', () => {
  expect(textsIn({ error: { message: 'a', details: ['b', { c: 'd' }], code: 4 } })).toEqual(['a', 'b', 'd']);
});

// Where the time grew with the square of the length, each of these took minutes: the test would run into its limit.
test.each([' at ', '1.', 'a-', 'a.b.svc', ' at a.a', 'at a() in ', 'File "', 'goroutine 1 [', '\n ', '/a'])(
  'reads half a million signs of %j without delay',
  (beginning) => {
    expect(internalsIn(beginning.repeat(Math.ceil(500_000 / beginning.length)))).toEqual([]);
  },
);
