// Makes the pages that the tests open, and opens them in Debian's Chromium without a network.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const scratch = mkdtempSync(join(tmpdir(), 'jixiao-browser.'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** The page of a report on a workspace, as a file:// address; it is made where files have errors, too. */
export const reportOn = (workspace, name, ...options) => {
  const file = join(scratch, `${name}.html`);
  spawnSync(process.env.JIXIAO,
    ['report', '-C', workspace, '--period', '2024Q3', '-o', file, ...options]);
  readFileSync(file);
  return `file://${file}`;
};

export const sample = join(root, 'samples/hongshan-2024');
/** Targets that were revised in the course of the year. */
export const revised = join(root, 'tests/report/page/revised');
/** Rows with owners, some missing, and a rate that hardly changes. */
export const attention = join(root, 'tests/report/page/attention');

/** The reports on several workspaces by their names: the address of the index. */
export const reportsOnUnits = (workspaces) => {
  const folder = join(scratch, 'all');
  const out = join(scratch, 'reports');
  mkdirSync(out);
  mkdirSync(folder);
  const names = Object.values(workspaces).map((workspace) => JSON.stringify(relative(folder, workspace)));
  writeFileSync(join(folder, 'jixiao.yaml'), `workspaces: [${names.join(', ')}]\n`);
  execFileSync(process.env.JIXIAO, ['report', '-C', folder, '--period', '2024Q3', '-o', out]);
  return `file://${join(out, 'index.html')}`;
};

/** A copy of a small workspace in which the first indicator is called `name`. */
export const workspaceWith = (name) => {
  const folder = join(scratch, 'unit');
  cpSync(join(root, 'tests/app/unit'), folder, { recursive: true });
  for (const file of ['indicators/department.yaml', 'actuals/2024Q2.yaml', 'actuals/2024Q3.yaml']) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replaceAll('新增技改项目', () => JSON.stringify(name));
    writeFileSync(path, text);
  }
  return folder;
};

/** A workspace with that many indicators in one table, none reported. */
export const largeWorkspace = (count) => {
  const folder = join(scratch, 'large');
  cpSync(join(root, 'tests/app/unit'), folder, { recursive: true });
  rmSync(join(folder, 'indicators/project.yaml'));
  const lines = ['table: department', 'unit: 某区科技局', 'year: 2024', 'goals:', '  - name: 年度目标1',
    '    term: annual', '    indicators:'];
  const actuals = ['period: 2024Q3', 'values: to-date', 'actuals:'];
  for (let i = 0; i < count; i++) {
    lines.push(`      - {id: X-${i}, path: [产出指标, 数量指标], name: 指标${i}, target: ≥${i % 90 + 10}家}`);
    if (i % 7) actuals.push(`  指标${i}: ${i % 100}家`);
  }
  writeFileSync(join(folder, 'indicators/department.yaml'), lines.join('\n') + '\n');
  writeFileSync(join(folder, 'actuals/2024Q3.yaml'), actuals.join('\n') + '\n');
  rmSync(join(folder, 'actuals/2024Q2.yaml'));
  return folder;
};

let browser;
export const startBrowser = async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  console.log(`Chromium ${browser.version()}`);
};
export const stopBrowser = () => browser.close();
export const newContext = (options) => browser.newContext(options);

/** Opens the address; `page.problems` collects errors, messages and every request but the page's. */
export const openPage = async (address, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('console', (message) => page.problems.push(message.text()));
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address.split('#')[0]) page.problems.push(request.url());
  });
  // A page of 20 000 rows on a machine that does other work: how long it took is the tests' to judge.
  await page.goto(address, { timeout: 120000 });
  return page;
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe finds serious on the page as it is. */
export const faults = async (page) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
};

/** What axe finds serious while everything that can draw the eye by a colour that fades has just begun to. */
export const faultsOfMoved = async (page) => {
  const held = await page.evaluate(() => {
    const moved = [...document.querySelectorAll('#rows tr[id], .entry')];
    for (const element of moved) element.setAttribute('data-moved', '');
    const fading = moved.flatMap((element) => element.getAnimations());
    for (const animation of fading) {
      animation.pause();
      animation.currentTime = 0;
    }
    return fading.length;
  });
  const found = await faults(page);
  await page.evaluate(() =>
    document.querySelectorAll('[data-moved]').forEach((element) => element.removeAttribute('data-moved')));
  return held ? found : ['nothing fades'];
};
