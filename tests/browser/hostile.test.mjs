// Hostile texts in every field, in every page and form: no text is more than a text in a browser.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hostileUnit, taken, texts, watch } from './hostile.mjs';
import { openPage, reportOn, reportsOnUnits, sample, scratch, startBrowser, stopBrowser } from './pages.mjs';
import { isReady, serve, stopServers, visitor } from './served.mjs';

const units = {};

before(async () => {
  units.readable = hostileUnit({ isReadable: true });
  units.broken = hostileUnit({ isReadable: false });
  await startBrowser();
});
after(async () => {
  stopServers();
  await stopBrowser();
});

/** Opens everything that can be opened on the page of a report. */
const openAll = async (page) => {
  for (const select of await page.locator('main select').all())
    for (const value of await select.locator('option').evaluateAll((all) => all.map((one) => one.value)))
      await select.selectOption(value);
  await page.evaluate(() => document.querySelector('button[type=reset]')?.click());
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  const rows = await page.locator('#rows tr[id] a').count();
  await page.evaluate(() => document.querySelector('#rows tr[id] a')?.click());
  for (let i = 0; i < rows; i++) await page.evaluate(() => document.getElementById('next').click());
  return rows;
};

test('a text that is more than a text is noticed', async () => {
  const file = join(scratch, 'broken.html');
  writeFileSync(file, `<!doctype html><p>${texts.join('<p>')}`);
  const page = await openPage(`file://${file}`);
  watch(page);
  await page.reload();
  assert.ok((await taken(page)).length > 1);
  assert.ok(page.problems.some((problem) => problem.startsWith('dialog')));
  await page.context().close();
});

for (const kind of ['readable', 'broken'])
  test(`a report on a unit of hostile texts: ${kind}`, { timeout: 90000 }, async () => {
    const page = await openPage(reportOn(units[kind], `hostile-${kind}`));
    watch(page);
    assert.equal(await openAll(page), 2 * texts.length);
    assert.deepEqual(await taken(page), []);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });

test('forms and the index of hostile units', { timeout: 90000 }, async () => {
  const files = [];
  for (const form of ['monitoring', 'self-evaluation']) {
    const folder = join(scratch, form);
    spawnSync(process.env.JIXIAO, ['report', '-C', units.readable, '--form', form, '--period', '2024', '--format', 'html', '-o', `${folder}/`]);
    files.push(...readdirSync(folder).map((name) => `file://${encodeURI(join(folder, name)).replaceAll('#', '%23')}`));
  }
  assert.ok(files.length >= 2);
  files.push(reportsOnUnits({ a: units.readable, b: sample }));
  for (const file of files) {
    const page = await openPage(file);
    watch(page);
    assert.deepEqual(await taken(page), []);
    assert.deepEqual(page.problems, [], file);
    await page.context().close();
  }
});

/** A test with a server on one of the units, which must end without a problem. */
const onUnit = (title, kind, use, ...options) =>
  test(`${title}: ${kind}`, { timeout: 180000 }, async () => {
    const folder = hostileUnit({ isReadable: kind === 'readable' });
    const server = await serve(folder, ...options);
    const guest = await visitor(server);
    const open = async (path, more) => {
      const page = await guest.open(path, more);
      watch(page, guest.problems);
      return page;
    };
    const used = await use({ open, folder, server });
    for (const page of [used].flat()) assert.deepEqual(await taken(page), []);
    assert.deepEqual(guest.problems, []);
    await guest.close();
    server.stop();
  });
/** Types a text of its own into every field of the kind, as quickly as no hand does. */
const typeInto = (page, selector) => page.evaluate(([fields, all]) => {
  const found = [...document.querySelectorAll(fields)];
  found.forEach((field, at) => {
    field.focus();
    field.value = all[at % all.length];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return found.length;
}, [selector, texts]);
const settled = (page) => page.waitForTimeout(700);  // what is typed is checked a quarter of a second later

for (const kind of ['readable', 'broken']) {
  onUnit('the served report, and a change of it', kind, async ({ open, folder }) => {
    const page = await open('/?period=2024Q3');
    await isReady(page);
    await openAll(page);
    assert.deepEqual(await taken(page), []);
    appendFileSync(join(folder, 'actuals/2024Q3.yaml'), `"${'x'.repeat(9)}": 1\n`);
    await settled(page);
    return page;
  });

  onUnit('the grid, typed into and saved', kind, async ({ open }) => {
    const page = await open('/edit?period=2024Q3');
    await page.waitForSelector('.entry');
    await isReady(page);
    assert.ok(await typeInto(page, '.entry [data-field]') > 2 * texts.length);
    await settled(page);
    await page.click('#save');
    await settled(page);
    await page.evaluate(() => document.querySelectorAll('#findings button').forEach((each) => each.click()));
    for (const select of ['#of-table', '#of-owner', '#which'])
      if (await page.isVisible(select))
        for (const value of await page.locator(`${select} option`).evaluateAll((all) => all.map((one) => one.value)))
          await page.selectOption(select, value);
    assert.deepEqual(await taken(page), []);
    await page.reload();  // what was typed is kept
    await page.waitForSelector('.entry');
    await isReady(page);
    return page;
  });

  onUnit('the text of every file, typed into and saved', kind, async ({ open }) => {
    const page = await open('/edit?period=2024Q3#file=actuals%2F2024Q3.yaml');
    await page.waitForFunction(() => document.getElementById('text').value.length > 0);
    await isReady(page);
    for (const file of await page.locator('#file option').evaluateAll((all) => all.map((one) => one.value)))
      await page.selectOption('#file', file);
    await page.selectOption('#file', 'actuals/2024Q3.yaml');
    await page.waitForFunction(() => document.getElementById('text').value.startsWith('period: 2024Q3'));
    const typed = texts.map((text, at) => `  ${JSON.stringify(text)}${at}: ${text}\n`).join('');
    await page.evaluate((text) => {
      const area = document.getElementById('text');
      area.value += text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, typed);
    await page.focus('#text');
    await page.keyboard.press('Control+Space');
    await settled(page);
    await page.keyboard.press('Escape');
    await page.click('#save');
    await settled(page);
    return page;
  });

  onUnit('the year: closed, restated, compared, followed, reviewed', kind, async ({ open, folder }) => {
    const page = await open('/year');
    await page.waitForSelector('#all-periods tbody tr');
    await isReady(page);
    // The button comes when the server has seen the file that asks for it.
    const act = (name, period) => page.waitForFunction(([label, of]) => {
      const button = [...document.querySelectorAll('#all-periods button')].find((one) =>
        one.getAttribute('aria-label').startsWith(label) && one.getAttribute('aria-label').includes(of));
      button?.click();
      return Boolean(button);
    }, [name, period]);
    const fillDialogs = async () => {
      for (let i = 0; i < 3 && await page.locator('dialog[open]').count(); i++) {
        await typeInto(page, 'dialog[open] input');
        await page.evaluate((text) => document.querySelectorAll('dialog[open] input').forEach((each) => { each.value = text; }), texts[8]);
        await page.click('dialog[open] .main');
        await settled(page);
        assert.deepEqual(await taken(page), []);
      }
    };
    await act('Close', 'third');
    await fillDialogs();
    if (kind === 'readable') {
      await page.waitForSelector('#closings tbody tr');
      writeFileSync(join(folder, 'actuals/2024Q3.yaml'), 'period: 2024Q3\nactuals:\n  A-1: 5家\n');
      await page.reload();
      await page.waitForSelector('#closings tbody tr');
      await act('Restate', 'third');
      await fillDialogs();
      await page.waitForFunction(() => document.querySelectorAll('#closings > div > table > tbody > tr').length === 2);
    }
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    await act('Monitoring', 'third');
    await settled(page);
    for (const view of ['form', 'compare', 'review', 'trend']) {
      await page.click(`[data-view=${view}]`);
      await settled(page);
      assert.deepEqual(await taken(page), []);
    }
    for (const text of texts) await page.fill('#trend-of', text);
    for (const id of ['A-0', 'B-8']) {
      await page.fill('#trend-of', id);
      await page.keyboard.press('Enter');
      await settled(page);
    }
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    await page.click('[data-view=periods]');
    await page.setInputFiles('#sheet-file', { name: `${texts[8].replaceAll('/', '_')}.xlsx`, mimeType: 'application/zip', buffer: Buffer.from('no sheet') });
    await settled(page);
    return page;
  });

  onUnit('the tables, typed into and saved', kind, async ({ open }) => {
    const page = await open('/year#view=form');
    await page.waitForSelector('#entries tbody tr');
    await isReady(page);
    for (const table of await page.locator('#which-table option').evaluateAll((all) => all.map((one) => one.value)))
      await page.selectOption('#which-table', table);
    await typeInto(page, '#entries [data-field]');
    await settled(page);
    await page.evaluate(() => document.getElementById('save-table').click());
    await settled(page);
    return page;
  });
}

onUnit('a sheet with hostile texts, taken back', 'readable', async ({ open, folder }) => {
  const sheet = join(scratch, 'hostile.xlsx');
  execFileSync(process.env.JIXIAO, ['sheet', 'export', '2024Q3', sheet, '-C', folder]);
  writeFileSync(join(folder, 'actuals/2024Q3.yaml'), 'period: 2024Q3\nactuals:\n');
  const page = await open('/year');
  await page.waitForSelector('#all-periods tbody tr');
  await isReady(page);
  await page.setInputFiles('#sheet-file', sheet);
  await page.waitForSelector('#sheet-told *');
  assert.deepEqual(await taken(page), []);
  await page.evaluate(() => document.querySelector('#sheet-told .main')?.click());
  await settled(page);
  return page;
});

onUnit('a period is started with hostile words', 'readable', async ({ open }) => {
  const page = await open('/edit?period=2024Q3');
  await page.waitForSelector('.entry');
  await isReady(page);
  for (const text of texts) {
    await page.evaluate((typed) => {
      if (!document.getElementById('start').open) document.getElementById('start-open').click();
      document.getElementById('start-says').textContent = '';
      for (const id of ['start-table', 'start-owner']) document.getElementById(id).value = typed;
      document.querySelector('#start [type=submit]').click();
    }, text);
    await page.waitForFunction(() => document.getElementById('start-says').textContent || !document.getElementById('start').open);
  }
  return page;
});

onUnit('addresses of hostile texts', 'readable', async ({ open, server }) => {
  const page = await open('/');
  const plain = ['?period=', 'edit?period=', 'nothing/', 'api/v1/file?name=', 'api/v1/trend?name=', 'api/v1/report?period=',
    'api/v1/entries?period=', 'api/v1/download?period=2024Q3&format='];
  const read = ['#', 'edit#file=', 'year#view=', 'year#view=trend&of=', '#token='];
  const go = async (path) => {
    await page.goto(`${server.origin}/${path}`).catch((failure) => assert.match(String(failure), /Download is starting/));
    const found = await taken(page);
    assert.deepEqual(found, [], path);
  };
  const markup = texts.filter((one) => /[<&]|script|on\w+=/.test(one));
  for (const text of markup) for (const path of plain) await go(path + encodeURIComponent(text));
  for (const text of markup)
    for (const path of read) {
      await go(path + encodeURIComponent(text));
      await page.goto('about:blank');
    }
  return page;
});
