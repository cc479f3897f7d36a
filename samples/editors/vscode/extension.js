'use strict';
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

/** Asks the server to do something for the file in front; what comes of it, it has shown itself. */
async function run(command, period) {
  const editor = vscode.window.activeTextEditor;
  const file = editor ? editor.document.uri.toString() : '';
  const given = period ? [file, period] : [file];
  try {
    await client.sendRequest('workspace/executeCommand', { command, arguments: given });
  } catch (error) {
    vscode.window.showErrorMessage(error.message);
  }
}

async function startPeriod() {
  const period = await vscode.window.showInputBox({ prompt: '2024-07, 2024Q3', placeHolder: '2024Q4' });
  if (period !== undefined) await run('jixiao.start', period);
}

exports.activate = async function activate(context) {
  const settings = vscode.workspace.getConfiguration('jixiao');
  client = new LanguageClient(
    'jixiao', 'Jixiao',
    { command: settings.get('path'), args: ['lsp'] },
    {
      documentSelector: [{ scheme: 'file', language: 'yaml' }],
      initializationOptions: { inlayHints: settings.get('inlayHints') },
      synchronize: { configurationSection: 'jixiao', fileEvents: vscode.workspace.createFileSystemWatcher('**/*.yaml') },
    });
  context.subscriptions.push(
    vscode.commands.registerCommand('jixiao.startPeriod', startPeriod),
    vscode.commands.registerCommand('jixiao.openReport', () => run('jixiao.report')));
  await client.start();
};

exports.deactivate = () => client && client.stop();
