// Starts `jixiao serve` on copies of workspaces, and opens its pages.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newContext, sample, scratch } from './pages.mjs';

const small = fileURLToPath(new URL('../app/unit', import.meta.url));
const running = new Set();
export const stopServers = () => running.forEach((program) => program.kill());
process.on('exit', stopServers);

/** A workspace of its own: file(name) reads, write(name, change) changes what a program on the disk would. */
export const workspace = (from = small) => {
  const folder = mkdtempSync(join(scratch, 'served.'));
  cpSync(from, folder, { recursive: true });
  const file = (name) => readFileSync(join(folder, name), 'utf8');
  const write = (name, change) => writeFileSync(join(folder, name), change(file(name)));
  return { folder, file, write };
};

/** The sample, which can be copied: its tables are where they were. */
export const bookOf251 = () => {
  const { folder, write } = workspace(sample);
  write('jixiao.yaml', (text) => text.replace('../..', fileURLToPath(new URL('../..', import.meta.url))));
  return folder;
};

/** The program on a folder: {address, origin, token}. */
export const serve = (folder, ...options) => new Promise((done, fail) => {
  const program = spawn(process.env.JIXIAO, ['serve', '-C', folder, '--port', '0', ...options]);
  running.add(program);
  let told = '';
  const listen = (bytes) => {
    told += bytes;
    const [address, origin, token] = /(http:\/\/[^\s/]+)\/(?:[\w/-]+\/)?#token=([\w-]+)/.exec(told) ?? [];
    if (address) done({ address, origin, token, stop: () => program.kill() });
  };
  program.stdout.on('data', listen);
  program.stderr.on('data', listen);
  program.on('exit', (code) => {
    running.delete(program);
    fail(new Error(`serve ended with ${code}: ${told}`));
  });
});

// Browsers tell of every answer that is not 200, and of a stream that ends; pages say nothing.
const isOfBrowser = (text) => /^Failed to load resource: /.test(text);

/** A browser with its own cookies and tokens, on one server. */
export const visitor = async ({ origin, token }, options = {}) => {
  const context = await newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15000);
  const problems = [];
  /** Opens a path; with the token, as from the terminal, unless it is told otherwise. */
  const open = async (path, { isSignedIn = true } = {}) => {
    const page = await context.newPage();
    page.on('console', (message) => isOfBrowser(message.text()) || problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('dialog', (dialog) => dialog.accept());
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && new URL(request.url()).origin !== origin)
        problems.push(request.url());
    });
    await page.goto(origin + path + (isSignedIn ? `${path.includes('#') ? '&' : '#'}token=${token}` : ''));
    return page;
  };
  return { open, problems, close: () => context.close() };
};

/** The cell of an indicator in the grid. */
export const cell = (page, name, of = 'value') =>
  page.locator('.entry').filter({ has: page.locator('th > span', { hasText: name }) }).locator(`[data-field=${of}]`);
export const isReady = (page) => page.waitForSelector('.state[data-state=connected]');
export const told = (page, text) =>
  page.waitForFunction((part) => document.querySelector('[role=status]').textContent.includes(part), text);
