// `jixiao lsp` and the client library of VS Code: the protocol's own types, over a pipe; and the extension
// of samples/editors/vscode with that library, in a VS Code that is only made up.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const rpc = require('vscode-jsonrpc/node');
const protocol = require('vscode-languageserver-protocol');

const here = path.dirname(fileURLToPath(import.meta.url));
const extension = path.join(here, '../../samples/editors/vscode');
const jixiao = process.env.JIXIAO;

let folder, server, connection;
const shown = new Map();
const waiting = [];

/** Resolves with the diagnostics of a file as soon as they are such. */
function findings(uri, are) {
  if (shown.has(uri) && are(shown.get(uri))) return shown.get(uri);
  return new Promise((resolve) => waiting.push({ uri, are, resolve }));
}

function connect(command, args) {
  server = spawn(command, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    shown.set(uri, diagnostics);
    for (const each of waiting) if (each.uri === uri && each.are(diagnostics)) each.resolve(diagnostics);
  });
  connection.onRequest(protocol.InlayHintRefreshRequest.type, () => null);
  connection.listen();
}

const uriOf = (file) => pathToFileURL(path.join(folder, file)).toString();
const actuals = 'actuals/2024Q3.yaml';
const textOf = (file) => readFileSync(path.join(folder, file), 'utf8');

function at(file, mark) {
  const lines = textOf(file).split('\n');
  const line = lines.findIndex((each) => each.includes(mark));
  return { textDocument: { uri: uriOf(file) }, position: { line, character: lines[line].indexOf(mark) } };
}

function open(file, text = textOf(file)) {
  return connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri: uriOf(file), languageId: 'yaml', version: 1, text },
  });
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-editors-'));
  cpSync(path.join(here, '../app/unit'), folder, { recursive: true });
  connect(jixiao, ['lsp']);
  const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      workspace: { inlayHint: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
    },
    workspaceFolders: null,
  });
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.equal(capabilities.textDocumentSync.change, protocol.TextDocumentSyncKind.Incremental);
  await connection.sendNotification(protocol.InitializedNotification.type, {});
});

after(async () => {
  await connection.sendRequest(protocol.ShutdownRequest.type);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await ended, 0);
  rmSync(folder, { recursive: true });
});

test('findings follow what is typed, with their fix', async () => {
  const text = textOf(actuals).replace('78家', '78佳');
  await open(actuals, text);
  const [finding] = await findings(uriOf(actuals), (found) => found.length > 0);
  assert.equal(finding.code, 'actual-unit');
  assert.equal(finding.severity, protocol.DiagnosticSeverity.Error);
  const line = text.split('\n')[finding.range.start.line];
  assert.equal(line.slice(finding.range.start.character, finding.range.end.character), '佳');
  const [action] = await connection.sendRequest(protocol.CodeActionRequest.type, {
    textDocument: { uri: uriOf(actuals) }, range: finding.range, context: { diagnostics: [finding] },
  });
  assert.equal(action.kind, protocol.CodeActionKind.QuickFix);
  const [change] = action.edit.documentChanges;
  assert.equal(change.textDocument.version, 1);
  await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf(actuals), version: 2 },
    contentChanges: change.edits.map(({ range, newText }) => ({ range, text: newText })),
  });
  await findings(uriOf(actuals), (found) => found.length === 0);
});

test('hover, completion, hints, names and symbols are what the protocol says', async () => {
  const hover = await connection.sendRequest(protocol.HoverRequest.type, at(actuals, '78家'));
  assert.match(hover.contents.value, /≥115家/);
  const places = await connection.sendRequest(protocol.DefinitionRequest.type, at(actuals, '净增高新技术企业数量'));
  assert.deepEqual(places.map((each) => path.basename(each.uri)), ['department.yaml', 'project.yaml']);
  const hints = await connection.sendRequest(protocol.InlayHintRequest.type, {
    textDocument: { uri: uriOf(actuals) }, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
  assert.ok(hints.some((each) => each.label.startsWith('● 67.8%')), JSON.stringify(hints));
  const symbols = await connection.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: { uri: uriOf(actuals) } });
  assert.ok(symbols.every((each) => protocol.DocumentSymbol.is(each)));
  const list = await connection.sendRequest(protocol.CompletionRequest.type, at(actuals, 'forecast'));
  assert.ok(list.items.every((each) => protocol.TextEdit.is(each.textEdit)));
});

test('a half-typed word is completed whole, and a name that nobody can read is refused in Chinese', async () => {
  const file = 'actuals/2024Q4.yaml';
  const text = 'period: 2024Q4\nactuals:\n  净增高新企\n';
  await open(file, text);
  const list = await connection.sendRequest(protocol.CompletionRequest.type, {
    textDocument: { uri: uriOf(file) }, position: { line: 2, character: 6 },
  });
  assert.deepEqual(list.items.map((each) => each.label), ['净增高新技术企业数量']);
  assert.deepEqual(list.items[0].textEdit.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } });
  await assert.rejects(
    connection.sendRequest(protocol.RenameRequest.type, { ...at(actuals, '净增高新技术企业数量'), newName: '净增\u0007企业' }),
    { code: -32803, message: /名称是一行文字/ });
});

test('an unknown method and an unknown file are errors, and the dialogue goes on', async () => {
  await assert.rejects(connection.sendRequest('textDocument/nothing', {}), { code: rpc.ErrorCodes.MethodNotFound });
  const params = { textDocument: { uri: 'file:///nowhere.yaml' }, position: { line: 0, character: 0 } };
  await assert.rejects(connection.sendRequest(protocol.HoverRequest.type, params), { code: rpc.ErrorCodes.InvalidParams });
});

/** A made up VS Code: whatever is asked for is there, and what the extension does is written down. */
function madeUp(done) {
  const anything = new Proxy(function () {}, {
    get: (target, key) => (key === Symbol.toPrimitive ? () => '' : key === 'prototype' ? target.prototype : anything),
    apply: () => anything,
    construct: () => ({}),
  });
  return new Proxy({
    workspace: new Proxy({
      getConfiguration: () => ({ get: (key) => ({ path: jixiao, inlayHints: false })[key] }),
      createFileSystemWatcher: () => ({}),
    }, { get: (target, key) => target[key] ?? anything }),
    commands: { registerCommand: (name) => done.push(name) },
  }, { get: (target, key) => target[key] ?? anything });
}

test('the extension of VS Code starts this program, with what its manifest says', async () => {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const done = [];
  const Module = require('node:module');
  const load = Module._load;
  const vscode = madeUp(done);
  let started;
  Module._load = function (name, ...rest) {
    if (name === 'vscode') return vscode;
    if (name !== 'vscode-languageclient/node') return load.call(this, name, ...rest);
    const library = load.call(this, require.resolve('vscode-languageclient/node'), ...rest);
    assert.equal(typeof library.LanguageClient, 'function');
    return {
      ...library,
      LanguageClient: class {
        constructor(id, name, server, client) { started = { id, name, server, client }; }
        async start() { this.isRunning = true; }
        stop() { done.push('stopped'); }
      },
    };
  };
  try {
    const loaded = require(path.join(extension, manifest.main));
    await loaded.activate({ subscriptions: [] });
    await loaded.deactivate();
  } finally {
    Module._load = load;
  }
  assert.deepEqual(started.server, { command: jixiao, args: ['lsp'] });
  assert.deepEqual(started.client.initializationOptions, { inlayHints: false });
  assert.deepEqual(done, [...manifest.contributes.commands.map((each) => each.command), 'stopped']);
  const settings = Object.keys(manifest.contributes.configuration.properties);
  assert.deepEqual(settings, ['jixiao.path', 'jixiao.inlayHints']);
  execFileSync(started.server.command, [...started.server.args, '--help']);
});

test('npm packs the extension with what it needs', () => {
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: extension, encoding: 'utf8' }));
  assert.deepEqual(packed.files.map((each) => each.path).sort(), ['README.md', 'extension.js', 'package.json']);
});

test('the settings of Kate and of Helix start this program', () => {
  const kate = JSON.parse(readFileSync(path.join(extension, '../kate/settings.json'), 'utf8'));
  assert.deepEqual(kate.servers.yaml.command, ['jixiao', 'lsp']);
  const helix = readFileSync(path.join(extension, '../helix/languages.toml'), 'utf8');
  assert.match(helix, /^command = "jixiao"\nargs = \["lsp"\]$/m);
});
