import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { faults, faultsOfMoved, largeWorkspace, startBrowser, stopBrowser, workspaceWith } from './pages.mjs';
import { bookOf251, cell, isReady, serve, stopServers, told, visitor, workspace } from './served.mjs';

const actuals = 'actuals/2024Q3.yaml';
const name = '新增技改项目';

before(startBrowser);
after(async () => {
  stopServers();
  await stopBrowser();
});

/** A test with a server on a workspace of its own and a visitor, which must end without a problem. */
const onServer = (title, use, { from, options = [], browser = {} } = {}) =>
  test(title, { timeout: 90000 }, async () => {
    const files = workspace(from?.());
    const server = await serve(files.folder, ...options);
    const guest = await visitor(server, browser);
    await use({ ...guest, files, server });
    assert.deepEqual(guest.problems, []);
    await guest.close();
    server.stop();
  });
const openForm = async (open) => {
  const page = await open('/edit?period=2024Q3');
  await page.waitForSelector('.entry');
  await isReady(page);
  return page;
};
const openText = async (open) => {
  const page = await open(`/edit?period=2024Q3#file=${encodeURIComponent(actuals)}`);
  await page.waitForFunction(() => document.getElementById('text').value.length > 0);
  await isReady(page);
  return page;
};
const rowIs = (page, letter) => page.waitForSelector(`#r1.${letter}`, { state: 'attached' });

onServer('a value saved in the form moves the colour in another tab, and undo moves it back', async ({ open, files }) => {
  const before = files.file(actuals);
  const report = await open('/?period=2024Q3');
  await isReady(report);
  assert.equal(await report.evaluate(() => location.hash), '');
  await rowIs(report, 'a');
  const form = await openForm(open);
  await cell(form, name).fill('7个');
  await form.waitForSelector('.entry .status >> text=绿');
  assert.equal(files.file(actuals), before);
  await form.keyboard.press('Control+s');
  await told(form, '已保存');
  await rowIs(report, 'g');
  assert.ok((await report.innerText('aside [role=status]')).includes(name));
  assert.equal(files.file(actuals), before.replace('value: 4个', 'value: 7个'));
  await form.click('#undo');
  await told(form, '已撤销');
  await rowIs(report, 'a');
  assert.equal(files.file(actuals), before);
  await form.waitForFunction(() => document.querySelectorAll('[data-field=value]')[1].value === '4个');
});

onServer('the report keeps filter, order, panel and focus when the state changes', async ({ open, files }) => {
  const report = await open('/?period=2024Q3');
  await isReady(report);
  await report.fill('#text', '产出');
  await report.click('[data-sort=name] button');
  const order = () => report.locator('#rows tr[id]:visible').evaluateAll((rows) => rows.map((row) => row.id));
  const before = await order();
  await report.click('#r1 a');
  files.write(actuals, (text) => text.replace('value: 4个', 'value: 7个'));
  await rowIs(report, 'g');
  await report.waitForFunction(() => document.getElementById('panel-body').textContent.includes('7个'));
  assert.equal(await report.evaluate(() => document.activeElement.id), 'panel-name');
  await report.keyboard.press('Escape');
  assert.deepEqual(await order(), before);
  assert.equal(await report.inputValue('#text'), '产出');
  assert.equal(await report.getAttribute('[data-sort=name]', 'aria-sort'), 'ascending');
});

onServer('a large report takes over the rows that changed, with filter and panel as they were', async ({ open, files }) => {
  const report = await open('/?period=2024Q3');
  report.setDefaultTimeout(60000); // a program with sanitizers takes its time over 2500 rows
  await isReady(report);
  await report.fill('#text', '指标249');
  await report.click('#r2491 a');
  await report.waitForSelector('#panel[open]');
  files.write(actuals, (text) => text.replace('指标2491: 91家', '指标2491: 133家').replace('指标8: 8家', '指标8: 88家'));
  await report.waitForFunction(() => document.getElementById('panel-body').textContent.includes('133家'));
  await report.keyboard.press('Escape');
  assert.ok((await report.textContent('#r2491')).includes('133家'));
  assert.equal(await report.locator('#rows tr[id]').count(), 11);
  await report.click('button[type=reset]');
  await report.waitForFunction(() => document.querySelector('#r8')?.textContent.includes('88家'));
}, { from: () => largeWorkspace(2500) });

onServer('another table of indicators is taken over with the filter as it was', async ({ open, files }) => {
  const report = await open('/?period=2024Q3');
  await isReady(report);
  await report.click('[data-status=g]');
  files.write('indicators/department.yaml', (text) => text.replace(/^( +)- id: (\S+)\n(?:\1  .*\n)+/m, ''));
  await report.waitForFunction((count) => document.querySelectorAll('#rows tr[id]').length === count,
    await report.locator('#rows tr[id]').count() - 1);
  assert.equal(await report.getAttribute('[data-status=g]', 'aria-pressed'), 'true');
});

onServer('files with errors leave the last good result, with a way to the place', async ({ open, files }) => {
  const report = await open('/?period=2024Q3');
  await isReady(report);
  files.write(actuals, (text) => text.replace('上云: 2家', '上云: 2佳'));
  await report.waitForSelector('.stale:not([hidden])');
  assert.equal(await report.locator('#rows tr[id]').count(), 9);
  await report.click('.live details:last-of-type summary');
  const link = await report.getAttribute('.problems a', 'href');
  const text = await open(`/${link}`);
  await text.waitForFunction(() => document.getElementById('text').selectionStart > 0);
  assert.equal(await text.evaluate(() => {
    const area = document.getElementById('text');
    return area.value.slice(area.selectionStart, area.selectionStart + 1);
  }), '佳');
  files.write(actuals, (text) => text.replace('2佳', '2家'));
  await report.waitForSelector('.stale', { state: 'hidden' });
});

onServer('what cannot be taken is told beside its entry while typing, and not saved', async ({ open, files }) => {
  const before = files.file(actuals);
  const form = await openForm(open);
  await cell(form, name).fill('7佳');
  await form.waitForSelector('.entry[data-worst=error] + .says >> text=佳');
  assert.equal(await cell(form, name).getAttribute('aria-invalid'), 'true');
  await form.click('#save');
  await told(form, '没有保存');
  assert.equal(files.file(actuals), before);
  await cell(form, name).fill('7个');
  await form.waitForSelector('.entry[data-worst=error]', { state: 'detached' });
});

/** Fires a paste as the browser does after Ctrl+V. */
const paste = (page, text) => page.evaluate((plain) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', plain);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);
const valuesOf = (page, of) => page.locator(`[data-field=${of}]`).evaluateAll((all) => all.map(({ value }) => value));
const focused = (page) => page.evaluate(() => {
  const rows = [...document.querySelectorAll('.entry')];
  return [rows.findIndex((row) => row.contains(document.activeElement)), document.activeElement.dataset.field];
});

onServer('the grid is filled in by the keyboard: Enter goes down, Tab right, Escape and Ctrl+Z take back', async ({ open }) => {
  const page = await openForm(open);
  const before = await valuesOf(page, 'value');
  await page.locator('[data-field=value]').nth(1).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('5个');
  await page.keyboard.press('Enter');
  assert.deepEqual(await focused(page), [2, 'value']);
  await page.keyboard.type('9家');
  await page.keyboard.press('Escape');
  assert.equal((await valuesOf(page, 'value'))[2], before[2]);
  await page.keyboard.press('Tab');
  assert.deepEqual(await focused(page), [2, 'forecast']);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Enter');
  assert.deepEqual(await focused(page), [0, 'forecast']);
  await page.keyboard.press('Control+z');
  assert.deepEqual(await valuesOf(page, 'value'), before);
  await page.keyboard.press('Control+y');
  assert.equal((await valuesOf(page, 'value'))[1], '5个');
  await page.click('#back');
  assert.deepEqual(await valuesOf(page, 'value'), before);
  await page.locator('[data-field=note]').first().focus();
  await page.keyboard.type('一');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('二');
  assert.ok((await valuesOf(page, 'note'))[0].endsWith('一\n二'));
});

onServer('a block copied in a spreadsheet lands in its cells, and is taken back as one', async ({ open, files }) => {
  const page = await openForm(open);
  const before = await valuesOf(page, 'value');
  await page.locator('[data-field=value]').nth(0).focus();
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    window.timesKept = 0;
    Storage.prototype.setItem = function keep(...values) {
      window.timesKept++;
      setItem.apply(this, values);
    };
  });
  await paste(page, '7%\t8%\r\n\t9个\r\n3家\t"4家"\r\n');
  // All of it is written down once, not once for each cell.
  assert.equal(await page.evaluate(() => window.timesKept), 1);
  assert.deepEqual((await valuesOf(page, 'value')).slice(0, 3), ['7%', before[1], '3家']);
  assert.deepEqual((await valuesOf(page, 'forecast')).slice(0, 3), ['8%', '9个', '4家']);
  await told(page, '5');
  await page.keyboard.press('Control+z');
  assert.deepEqual(await valuesOf(page, 'value'), before);
  await page.locator('[data-field=note]').nth(1).focus();
  await paste(page, '"a\nb ""c"""\td\n');
  assert.equal((await valuesOf(page, 'note'))[1], 'a\nb "c"');
  assert.equal((await valuesOf(page, 'score'))[1], 'd');
  const last = (await valuesOf(page, 'evidence')).length - 1;
  await page.locator('[data-field=evidence]').nth(last).focus();
  await paste(page, 'x\ny\n');
  assert.equal((await valuesOf(page, 'evidence'))[last], 'x');
  await told(page, '另有 1 格');
  assert.equal(files.file(actuals).includes('"x"'), false);
});

onServer('the grid is filtered by table, owner and state, and a finding leads to its cell', async ({ open }) => {
  const page = await openForm(open);
  const shown = () => page.locator('.entry:visible').count();
  const all = await shown();
  await page.selectOption('#which', 'red');
  const red = await shown();
  assert.equal(red, await page.locator('.entry:visible .status b.r').count());
  assert.ok(red < all);
  await page.selectOption('#which', 'mine');
  assert.equal(await shown(), 0);
  await page.selectOption('#which', 'all');
  const table = await page.locator('#of-table option').nth(1).textContent();
  await page.selectOption('#of-table', table);
  assert.ok(await shown() < all);
  await page.selectOption('#of-table', '');
  await cell(page, name).fill('7佳');
  await page.waitForSelector('.entry[data-worst=error]');
  await page.fill('#find', '上云');
  assert.equal(await cell(page, name).isVisible(), false);
  await page.click('#findings summary');
  await page.click(`#findings button:text-is("${name}")`);
  assert.deepEqual(await focused(page), [1, 'value']);
  assert.equal(await cell(page, name).getAttribute('aria-invalid'), 'true');
});

onServer('fifteen rows stand on a screen, under heads and beside names that stay', async ({ open }) => {
  const page = await openForm(open);
  const whole = () => page.evaluate(() => {
    const box = document.querySelector('.grid').getBoundingClientRect();
    const head = document.querySelector('#heads th').getBoundingClientRect();
    return [...document.querySelectorAll('.entry')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= head.bottom - 1 && bottom <= Math.min(box.bottom, innerHeight);
    }).length;
  });
  assert.ok(await whole() >= 15, String(await whole()));
  const corner = () => page.evaluate(() => {
    const { top, left } = document.querySelector('#heads th').getBoundingClientRect();
    return [Math.round(top), Math.round(left)];
  });
  const before = await corner();
  await page.evaluate(() => document.querySelector('.grid').scrollTo(400, 900));
  assert.deepEqual(await corner(), before);
  assert.ok(await whole() >= 15);
}, { from: bookOf251 });

onServer('money is filled in below the figures, and a sum that does not fit is told at the whole', async ({ open, files }) => {
  files.write('indicators/department.yaml', (text) => text.replace('goals:', 'budget: 100万元\nspending: {设备: 60万元, 培训: 40万元}\ngoals:'));
  const page = await openForm(open);
  const money = (title, of = 'value') => page.locator('.entry').filter({ has: page.locator(`th > span:text-is("${title}")`) })
    .locator(`[data-field=${of}]`);
  await money('部门整体').fill('50万元');
  await money('部门整体', 'adjusted').fill('90万元');
  await money('设备').fill('70万元');
  await page.waitForSelector('.entry[data-worst=error]');
  assert.equal(await money('部门整体').getAttribute('aria-invalid'), 'true');
  await money('设备').fill('30万元');
  await page.waitForSelector('.entry[data-worst=error]', { state: 'detached' });
  await page.click('#save');
  await told(page, '已保存');
  assert.match(files.file(actuals), /budget:\n  部门整体: \{spent: 50万元, adjusted: 90万元, spending: \{设备: 30万元\}\}/);
});

onServer('a period is closed, and a change of it asks for the reason and is recorded', async ({ open, files }) => {
  const year = await open('/year');
  await year.waitForSelector('#all-periods tbody tr');
  await year.locator('#all-periods tr', { hasText: '第三季度' }).locator('button:text-is("关账")').click();
  await year.fill('#by', '综合科');
  await year.click('dialog .main');
  const gaps = year.locator('dialog .main:text-is("照此关账")');
  await Promise.race([gaps.waitFor().then(() => gaps.click()), told(year, '已关账')]).catch(() => {});
  await told(year, '已关账');
  await year.waitForSelector('#closings tbody tr');
  const before = files.file(actuals);
  const form = await openForm(open);
  assert.ok(await form.isVisible('#closed'));
  await cell(form, name).fill('7个');
  await form.click('#save');
  await form.waitForSelector('dialog[open] table');
  const both = await form.innerText('dialog[open]');
  for (const text of ['4个', '7个', name]) assert.ok(both.includes(text), text);
  assert.deepEqual(await faults(form), []);
  await form.keyboard.press('Escape');
  await told(form, '没有保存');
  assert.equal(files.file(actuals), before);
  await form.click('#save');
  await form.fill('#restate', '审计后更正');
  await form.keyboard.press('Enter');
  await told(form, '已保存');
  assert.ok(files.file(actuals).includes('value: 7个'));
  await year.waitForFunction(() => document.getElementById('closings').textContent.includes('审计后更正'));
  await year.click('#closings summary');
  assert.ok((await year.innerText('#closings')).includes('7个'));
});

onServer('a period with errors is not closed, and each of them is shown', async ({ open, files }) => {
  files.write(actuals, (text) => text.replace('上云: 2家', '上云: 2佳'));
  const year = await open('/year');
  await year.locator('#all-periods tr', { hasText: '第三季度' }).locator('button:text-is("关账")').click();
  await year.fill('#by', '综合科');
  await year.click('dialog .main');
  await year.waitForSelector('#form-told .error >> text=佳');
});

onServer('a restatement that was not recorded is told, and its reason kept', async ({ open }) => {
  const form = await openForm(open);
  const closed = { period: '2024Q3', number: 1, id: 'A', name, table: '', recorded: '4个', then: '7个' };
  await form.route('**/api/v1/entries', async (route) => {
    if (!route.request().postDataJSON()?.restate)
      return route.fulfill({ status: 409, json: { code: 'closed', error: '', closed: [closed] } });
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...await response.json(), not_recorded: [{ period: '2024Q3', error: '磁盘已满' }] } });
  });
  await cell(form, name).fill('7个');
  await form.click('#save');
  await form.fill('#restate', '审计后更正');
  await form.fill('#by', '综合科');
  await form.click('dialog[open] .main');
  await form.waitForSelector('dialog[open] .error >> text=磁盘已满');
  assert.deepEqual(await faults(form), []);
  await form.click('dialog[open] .main');
  await told(form, '已保存');
  assert.ok(await form.evaluate(() => Object.values(sessionStorage).includes('"审计后更正"')));
});

onServer('the year: two periods are compared, an indicator is followed, targets are reviewed', async ({ open }) => {
  const year = await open('/year');
  await year.click('[data-view=compare]');
  await year.waitForSelector('#compared h2');
  assert.equal(await year.inputValue('#to'), '2024Q3');
  await year.click('[data-view=trend]');
  await year.fill('#trend-of', name);
  await year.keyboard.press('Enter');
  await year.waitForSelector('#trends svg circle');
  assert.ok((await year.innerText('#trends table')).includes('4个'));
  await year.click('[data-view=review]');
  await year.waitForFunction(() => document.getElementById('review-told').textContent);
  await year.click('[data-view=periods]');
  await year.locator('#all-periods tr', { hasText: '第三季度' }).locator('summary:text-is("表检查")').click();
  await year.click('#all-periods button:text-is("绩效运行监控表"):visible');
  await year.waitForSelector('#form-told h2');
});

onServer('a sheet is sent out from the page and taken back', async ({ open }) => {
  const year = await open('/year');
  const row = year.locator('#all-periods tr', { hasText: '第三季度' });
  await row.locator('summary:text-is("下载")').click();
  const [saved] = await Promise.all([year.waitForEvent('download'), row.locator('a[aria-label*="填报表"]').click()]);
  await year.setInputFiles('#sheet-file', await saved.path());
  await year.waitForFunction(() => document.getElementById('sheet-told').textContent.includes('没有'));
});

onServer('a sheet whose changes are written already is not called written', async ({ open }) => {
  const year = await open('/year');
  await year.waitForSelector('#all-periods tbody tr');
  const change = { id: 'A', name, field: '完成值', before: '4个', after: '7个' };
  await year.route('**/api/v1/sheet', (route) => route.fulfill({ json: {
    period: '2024Q3', saved: false, diagnostics: [], changes: route.request().postDataJSON().save ? [] : [change] } }));
  await year.setInputFiles('#sheet-file', { name: '综合科.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
  await year.click('#sheet-told .main');
  await told(year, '没有保存');
  assert.equal(await year.locator('#sheet-told .main').count(), 0);
});

onServer('a new period is chosen from a list on the page of the year', async ({ open, files }) => {
  const year = await open('/year');
  await year.waitForSelector('#all-periods tbody tr');
  assert.equal(await year.inputValue('#start-period'), '2024Q4');
  await year.click('#new-period button');
  await year.waitForURL(/edit\?period=2024Q4/);
  await year.waitForSelector('.entry');
  assert.match(files.file('actuals/2024Q4.yaml'), /period: 2024Q4/);
});

for (const [title, browser] of [
  ['desktop', {}],
  ['phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
])
  onServer(`axe finds no serious fault on the page of the year: ${title}`, async ({ open }) => {
    const year = await open('/year');
    await year.waitForSelector('#all-periods tbody tr');
    for (const [view, ready] of [['periods', '#all-periods tbody tr'], ['compare', '#compared h2'], ['review', '#review-told']]) {
      await year.click(`[data-view=${view}]`);
      await year.waitForSelector(ready);
      assert.deepEqual(await faults(year), []);
      assert.equal(await year.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    }
  }, { browser });

test('below a base path every page, call and download is there', { timeout: 60000 }, async () => {
  const { folder } = workspace();
  const { origin, token, stop } = await serve(folder, '--base-path', '/unit');
  const guest = await visitor({ origin, token });
  const page = await guest.open('/unit/edit?period=2024Q3');
  await page.waitForSelector('.entry');
  await isReady(page);
  await cell(page, name).fill('5个');
  await page.click('#save');
  await told(page, '已保存');
  await page.click('a[href="year"]');
  await page.waitForSelector('#all-periods tbody tr');
  await page.click('.ways a >> nth=0');
  await page.waitForSelector('#rows');
  assert.deepEqual(guest.problems, []);
  stop();
});

onServer('the text is coloured, and what can stand at the cursor is offered', async ({ open, files }) => {
  const page = await openText(open);
  const area = page.locator('#text');
  await page.waitForSelector('.colours .y-key');
  assert.equal(await page.textContent('.colours'), `${files.file(actuals)}\n`);
  assert.ok(await page.locator('.colours .y-number').count());
  const height = await page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('text')).lineHeight));
  assert.ok(height < 24, String(height));
  const offered = () => page.locator('#offers:not([hidden]) li').allTextContents();
  await area.fill('period: 2024Q3\nactuals:\n  ');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('技改');
  await page.waitForSelector('#offers:not([hidden]) li');
  assert.ok((await offered())[0].includes(name));
  await page.keyboard.press('Enter');
  assert.ok((await area.inputValue()).endsWith(`  ${name}: `));
  await page.keyboard.type('7');
  await page.keyboard.press('Control+Space');
  assert.equal((await offered())[0], '个');
  await page.keyboard.press('Tab');
  assert.ok((await area.inputValue()).endsWith('7个'));
  await page.keyboard.press('Enter');
  assert.ok((await area.inputValue()).endsWith('7个\n  '));
  await page.keyboard.type('上云');
  await page.waitForSelector('#offers:not([hidden]) li');
  await page.keyboard.press('Escape');
  assert.deepEqual(await offered(), []);
  await area.fill(`period: 2024Q3\nactuals:\n  ${name}: {value: 7个, no`);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Space');
  assert.deepEqual(await offered(), ['note']);
  await page.keyboard.press('Enter');
  assert.ok((await area.inputValue()).endsWith('value: 7个, note: '));
  for (const [text, choices] of [
    [`actuals:\n  ${name}:\n    reason:\n      c`, ['category']], [`actuals:\n  ${name}: {reason: 一, possibility: 完`, ['完全不可能']],
    [`actuals:\n  ${name}: 未`, ['未到期']], ['values: in', ['in-period']], ['budget:\n  部门整体: {adj', ['adjusted']],
    ['table: department\ngoals:\n  - term: ann', ['annual']],
    ['table: department\ngoals:\n  - term: annual\n    indicators:\n      - id: A-1\n        rev', ['revised']]]) {
    await area.fill(text);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Space');
    assert.deepEqual(await offered(), choices, text);
  }
});

onServer('a table is edited as rows, with the reading of a target as it is typed', async ({ open, files }) => {
  const table = 'indicators/department.yaml';
  const page = await open('/year#view=form');
  await page.waitForSelector('.entry');
  const row = page.locator('.entry').filter({ has: page.locator('[data-field=name]') }).nth(1);
  const at = (of) => row.locator(`[data-field=${of}]`);
  const was = await at('name').inputValue();
  await at('target').fill('≥9佳');
  await page.waitForSelector('.entry[data-worst=error] + .says >> text=佳');
  await page.click('#save-table');
  await told(page, '没有保存');
  assert.ok(!files.file(table).includes('佳'));
  const target = files.file(table);
  await page.click('#back');
  await page.waitForSelector('.entry[data-worst=error]', { state: 'detached' });
  // What was reported of it is no share.
  await at('target').fill('≥90%');
  await page.waitForSelector('#table-told .error');
  await page.click('#save-table');
  await told(page, '没有保存');
  assert.equal(files.file(table), target);
  await at('target').fill('不低于9个');
  await page.waitForFunction(() => [...document.querySelectorAll('.of-reading')].some((cell) => cell.textContent.includes('9个')));
  await at('owner').fill('综合科');
  await at('owner').press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.field), 'owner');
  await paste(page, '办公室\n企业科\n');
  await page.keyboard.press('Control+s');
  await told(page, '已保存');
  assert.ok(files.file(table).includes('不低于9个'));
  assert.match(files.file(table), /owner: 综合科[^]*owner: 办公室/);
  assert.ok(files.file(table).includes(was));
  assert.deepEqual(await faults(page), []);
});

const openTable = async (open) => {
  const page = await open('/year#view=form');
  await page.waitForSelector('.entry');
  await isReady(page);
  return [page, (of) => page.locator('.entry').nth(1).locator(`[data-field=${of}]`)];
};
const tableFile = 'indicators/department.yaml';
const openTables = async (open, title) => {
  const page = await open('/year#view=form');
  await page.waitForSelector('.entry');
  await isReady(page);
  if (title) await page.selectOption('#which-table', { label: title });
  return page;
};
const tableRow = (page, id) => page.locator('.entry').filter({ has: page.locator('th > span', { hasText: id }) });
const told422 = (page) => page.waitForFunction(() => document.querySelector('.entry[data-worst=error]'));

onServer('rows are added and removed, and a table gets its budget, its sources and its overall target', async ({ open, files }) => {
  const before = files.file(tableFile);
  const page = await openTables(open);
  // Below a row, by its key: it takes over the levels, and gets the next id.
  await page.locator('.entry').nth(1).locator('[data-field=target]').focus();
  await page.keyboard.press('Control+Enter');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.field), 'name');
  await page.keyboard.type('新增院所');
  await page.keyboard.press('Tab');
  await page.keyboard.type('≥3佳');
  await told422(page);
  await page.click('#save-table');
  await told(page, '没有保存');
  assert.equal(files.file(tableFile), before);
  const first = page.locator('.entry').nth(2);
  await first.locator('[data-field=target]').fill('≥3家');
  await page.waitForFunction(() => document.querySelectorAll('.entry')[2].innerText.includes('不低于 3家'));
  assert.equal(await first.locator('th > span').innerText(), 'D-A-07');
  assert.equal(await first.locator('[data-field=level2]').inputValue(), '数量指标');
  // At the end, by the button; what is pasted lands in its cells.
  await page.click('#add-row');
  await paste(page, '群众满意度\t≥90%\n');
  await page.waitForFunction(() => [...document.querySelectorAll('.entry')].at(-1).innerText.includes('不低于 90%'));
  assert.deepEqual(await faults(page), []);
  // Undo takes the last row away, redo brings it back with what was typed.
  for (let i = 0; i < 2; i++) await page.click('#back');
  assert.equal(await page.locator('.entry:visible').count(), 7);
  for (let i = 0; i < 2; i++) await page.click('#again');
  assert.equal(await page.locator('.entry:visible').count(), 8);
  // One goes: it asks, and tells what was reported.
  await tableRow(page, 'D-A-03').locator('[data-field=weight]').focus();
  await page.keyboard.press('Alt+Delete');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('text=actuals/2024Q3.yaml').waitFor();
  assert.ok((await dialog.innerText()).includes('2家'));
  assert.deepEqual(await faults(page), []);
  await dialog.locator('button[type=submit]').click();
  await page.waitForSelector('.entry.removed');
  // And what is said about the table.
  await page.click('#about-table summary');
  const fact = (field) => page.locator(`#about-table [data-field="${field}"]`);
  await fact('budget').fill('300万元');
  await fact('overall').fill('办好三件事');
  await fact('authority').fill('某区政府');
  await fact('source 一般公共预算').fill('200万元');
  await page.waitForSelector('#about-table [data-field=budget][aria-invalid=true]');
  await page.keyboard.press('Control+s');
  await told(page, '没有保存');
  assert.equal(files.file(tableFile), before);
  await fact('source 上年结转').fill('100万元');
  await page.waitForSelector('#about-table [data-field=budget][aria-invalid=false]');
  assert.deepEqual(await faults(page), []);
  await page.keyboard.press('Control+s');
  await told(page, '已保存');
  const after = files.file(tableFile);
  assert.equal(after, before
    .replace('goals:\n', 'authority: 某区政府\nbudget: 300万元\nsources: {一般公共预算: 200万元, 上年结转: 100万元}\noverall: 办好三件事\ngoals:\n')
    .replace(/      - id: D-A-03[^]*?(?=      - id: D-A-04)/,
      '      - id: D-A-07\n        path: [产出指标, 数量指标]\n        name: 新增院所\n        target: ≥3家\n') +
    '      - id: D-A-08\n        path: [满意度指标, 服务对象满意度]\n        name: 群众满意度\n        target: ≥90%\n');
  assert.ok(!files.file(actuals).includes('服务软件企业上云'));
  // The report has the overall target's money, the form the rest.
  const form = await page.evaluate(async () => (await fetch('api/v1/download?period=2024Q3&form=monitoring&format=json')).text());
  assert.ok(form.includes('办好三件事') && form.includes('某区政府'));
  await page.click('#undo-table');
  await told(page, '已撤销');
  assert.equal(files.file(tableFile), before);
  assert.ok(files.file(actuals).includes('服务软件企业上云: 2家'));
  assert.equal(await page.locator('.entry:visible').count(), 6);
});

onServer('a row of a closed period is removed with a reason, and kept without one', async ({ open, files }) => {
  const page = await openTables(open);
  const before = files.file(tableFile);
  await page.evaluate(async () => call('close', { body: { period: '2024Q3', by: '综合科', reason: '', with_gaps: true } }));
  await page.waitForFunction(() => ground.closings.length);
  await tableRow(page, 'D-A-02').locator('.of-does button').nth(1).click();
  await page.locator('dialog[open] button[type=submit]').click();
  await page.click('#save-table');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('text=新增技改项目').waitFor();
  await dialog.locator('button:not([type=submit])').click();
  await told(page, '没有保存');
  assert.equal(files.file(tableFile), before);
  await page.click('#save-table');
  await dialog.locator('#restate').fill('指标取消');
  await dialog.locator('#by').fill('综合科');
  await dialog.locator('button[type=submit]').click();
  await told(page, '已保存');
  assert.ok(!files.file(tableFile).includes('D-A-02'));
});

onServer('a new table is made with its first rows', async ({ open, files }) => {
  const page = await openTables(open);
  await page.click('#new-table');
  const dialog = page.locator('dialog[open]');
  assert.equal(await dialog.locator('#new-unit').inputValue(), '某区科技局');
  // Not one that is there.
  await dialog.locator('#new-project').fill('科学技术研究与开发资金');
  await dialog.locator('button[type=submit]').click();
  await dialog.locator('[role=alert]').waitFor();
  assert.deepEqual(await faults(page), []);
  await dialog.locator('#new-project').fill('旧桥加固');
  await dialog.locator('#new-budget').fill('300万元');
  await dialog.locator('button[type=submit]').click();
  await told(page, '已写入');
  assert.equal(await page.locator('.entry:visible').count(), 0);
  await page.click('#add-row');
  await page.keyboard.type('加固桥梁');
  await page.keyboard.press('Tab');
  await page.keyboard.type('≥3座');
  await page.keyboard.press('Control+s');
  await told(page, '已保存');
  // The reader is still in the cell, which is that of the row in the file now.
  assert.equal(await page.evaluate(() => document.activeElement.value), '≥3座');
  assert.equal(await page.evaluate(() => rowOf(document.activeElement).name), 'P2-A-01');
  assert.match(files.file('indicators/project-旧桥加固.yaml'),
    /^# yaml-language-server: .*table\.json\ntable: project\nunit: 某区科技局\nyear: 2024\nproject: 旧桥加固\nbudget: 300万元\n[^]*name: 加固桥梁\n        target: ≥3座\n$/);
});

onServer('a table that cannot be read stays chosen, and nothing is saved into another', async ({ open, files }) => {
  const before = files.file(tableFile);
  const page = await openTables(open);
  const [chosen, other] = await page.$$eval('#which-table option', (all) => all.map(({ value }) => value));
  const kept = files.file(other);
  const isLost = (is) => page.waitForFunction((wanted) => byId('table-lost').hidden !== wanted, is);
  await page.click('#about-table summary');
  await page.locator('#about-table [data-field=authority]').fill('某区政府');
  await page.click('#add-row');
  await page.keyboard.type('新增院所');
  files.write(tableFile, () => 'table: [');
  await isLost(true);
  await page.click('#save-table');
  await told(page, '读不出这张表');
  assert.equal(await page.isHidden('#conflict'), true);
  assert.equal(await page.inputValue('#which-table'), chosen);
  assert.equal(await page.locator('#about-table [data-field=authority]').inputValue(), '某区政府');
  assert.deepEqual([files.file(tableFile), files.file(other)], ['table: [', kept]);
  // Without anything typed, too.
  for (let i = 0; i < 4 && !(await page.isDisabled('#back')); i++) await page.click('#back');
  files.write(tableFile, () => before);
  await isLost(false);
  files.write(tableFile, () => 'table: [');
  await isLost(true);
  assert.equal(await page.inputValue('#which-table'), chosen);
  assert.equal(await page.locator('.entry:visible').count(), 6);
  for (const [one, is] of [[other, false], [chosen, true]]) {
    await page.selectOption('#which-table', one);
    await isLost(is);
  }
  assert.deepEqual(await faults(page), []);
});

onServer('a new row stays with its goal, and is not saved without it', async ({ open, files }) => {
  const goal = (number) => `  - name: 目标${number}\n    term: annual\n    indicators:\n      - id: D-B-0${number}\n        path: [产出指标, 数量指标]\n        name: 目标${number}的任务\n        target: ≥${number}个\n`;
  files.write(tableFile, (text) => text + goal(2) + goal(3));
  const page = await openTables(open);
  await tableRow(page, 'D-B-02').locator('[data-field=target]').focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('新增院所');
  await page.keyboard.press('Tab');
  await page.keyboard.type('≥3家');
  await page.waitForFunction(() => document.querySelector('.entry.new').innerText.includes('不低于 3家'));
  files.write(tableFile, (text) => text.replace(goal(2), ''));
  await page.click('#save-table');
  await page.waitForSelector('#conflict:not([hidden])');
  await page.click('#put-mine');
  await told(page, '没有这个目标');
  assert.ok(!files.file(tableFile).includes('新增院所'));
  assert.equal(await page.locator('.entry.new [data-field=name]').inputValue(), '新增院所');
  assert.ok((await page.locator('tbody').filter({ has: page.locator('.entry.new') }).innerText()).includes('已不在表中'));
  assert.deepEqual(await faults(page), []);
});

onServer('what was typed into a table outlives another table and a reload', async ({ open, files }) => {
  const page = await openTables(open);
  const [chosen, other] = await page.$$eval('#which-table option', (all) => all.map(({ value }) => value));
  await tableRow(page, 'D-A-02').locator('[data-field=owner]').fill('综合科');
  await page.selectOption('#which-table', other);
  await page.locator('.entry').first().locator('[data-field=owner]').fill('财务科');
  await page.reload();
  await page.waitForSelector('.entry');
  await told(page, '恢复');
  assert.equal(await page.inputValue('#which-table'), other);
  assert.equal(await page.locator('.entry').first().locator('[data-field=owner]').inputValue(), '财务科');
  await page.selectOption('#which-table', chosen);
  await told(page, '恢复');
  await page.click('#add-row');
  await page.keyboard.type('新增院所');
  await page.keyboard.press('Tab');
  await page.keyboard.type('≥3家');
  await page.reload();
  await page.waitForSelector('.entry.new');
  // What others saved meanwhile is not replaced unasked.
  files.write(tableFile, (text) => text.replace('≥115家', '≥116家'));
  await page.click('#save-table');
  await page.waitForSelector('#conflict:not([hidden])');
  await page.click('#put-mine');
  await told(page, '已保存');
  for (const text of ['owner: 综合科', '新增院所', '≥116家']) assert.ok(files.file(tableFile).includes(text), text);
  assert.ok(!files.file(other).includes('财务科'));
  await page.reload();
  await page.waitForSelector('.entry');
  assert.equal(await page.locator('.entry.new').count(), 0);
  assert.equal(await page.getAttribute('#save-table', 'data-waiting'), 'false');
});

onServer('a level that is emptied above another is told in its cell, and not saved', async ({ open, files }) => {
  const before = files.file(tableFile);
  const page = await openTables(open);
  const at = (field) => tableRow(page, 'D-A-02').locator(`[data-field=${field}]`);
  await at('level1').fill('');
  await page.waitForSelector('.entry [data-field=level1][aria-invalid=true]');
  await page.click('#save-table');
  await told(page, '没有保存');
  assert.equal(files.file(tableFile), before);
  assert.equal(await at('level2').inputValue(), '数量指标');
  await at('level2').fill('');
  await page.waitForSelector('.entry [data-field=level1][aria-invalid=false]');
  await page.click('#save-table');
  await told(page, '已保存');
  assert.equal(files.file(tableFile).split('path: [').length, before.split('path: [').length - 1, files.file(tableFile));
});

onServer('two tabs change the same table: both texts are shown, and mine can go on top', async ({ open, files }) => {
  const table = 'indicators/department.yaml';
  const [mine, inMine] = await openTable(open);
  const [theirs, inTheirs] = await openTable(open);
  await inMine('target').fill('≥8个');
  await inTheirs('target').fill('≥9个');
  await inTheirs('owner').fill('办公室');
  await theirs.click('#save-table');
  await told(theirs, '已保存');
  await mine.click('#save-table');
  await mine.waitForSelector('#conflict:not([hidden])');
  for (const text of ['≥8个', '≥9个']) assert.ok((await mine.innerText('#conflict')).includes(text), text);
  assert.deepEqual(await faults(mine), []);
  assert.ok(files.file(table).includes('≥9个'));
  await mine.click('#put-mine');
  await told(mine, '已保存');
  assert.ok(files.file(table).includes('≥8个') && files.file(table).includes('owner: 办公室'));
  assert.equal(await inMine('owner').inputValue(), '办公室');
});

onServer('what is typed while a table is saved stays typed', async ({ open, files }) => {
  const [page, at] = await openTable(open);
  await page.route('**/api/v1/tables', async (route) => {
    if (route.request().postDataJSON()?.save) await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await at('owner').fill('综合科');
  await page.keyboard.press('Control+s');
  await at('target').fill('≥8个');
  await told(page, '已保存');
  assert.equal(await at('target').inputValue(), '≥8个');
  assert.match(files.file('indicators/department.yaml'), /owner: 综合科/);
  await page.click('#save-table');
  await page.waitForFunction(() => document.getElementById('save-table').dataset.waiting === 'false');
  assert.match(files.file('indicators/department.yaml'), /≥8个/);
});

onServer('two tabs change the same entry: both texts are shown, and mine can go on top', async ({ open, files }) => {
  const [mine, theirs] = [await openForm(open), await openForm(open)];
  await cell(mine, name).fill('5个');
  await cell(theirs, name).fill('6个');
  await theirs.click('#save');
  await told(theirs, '已保存');
  await mine.waitForSelector('#conflict:not([hidden])');
  const both = await mine.innerText('#conflict-both');
  for (const text of ['4个', '5个', '6个']) assert.ok(both.includes(text), text);
  assert.equal(await cell(mine, name).inputValue(), '5个');
  await mine.click('#go-on');
  await mine.click('#save');
  await mine.waitForSelector('#conflict:not([hidden])');
  assert.ok(files.file(actuals).includes('value: 6个'));
  await mine.click('#put-mine');
  await told(mine, '已保存');
  assert.ok(files.file(actuals).includes('value: 5个'));
  await theirs.waitForFunction(() => document.querySelectorAll('[data-field=value]')[1].value === '5个');
});

onServer('two tabs change different entries: both are kept without a question', async ({ open, files }) => {
  const [mine, theirs] = [await openForm(open), await openForm(open)];
  await cell(mine, name).fill('5个');
  await cell(theirs, '服务软件企业上云').fill('4家');
  await theirs.click('#save');
  await told(theirs, '已保存');
  await mine.waitForFunction(() => document.querySelectorAll('[data-field=value]')[2].value === '4家');
  assert.equal(await cell(mine, name).inputValue(), '5个');
  await mine.click('#save');
  await told(mine, '已保存');
  assert.ok(/value: 5个[^]*上云: 4家/.test(files.file(actuals)));
});

onServer('a file changed on the disk: unsaved text stays, and is shown beside it', async ({ open, files }) => {
  const page = await openText(open);
  const area = page.locator('#text');
  await area.fill((await area.inputValue()).replace('2家', '3家'));
  files.write(actuals, (text) => text.replace('6.3%', '6.5%').replace('2家', '5家'));
  await page.waitForSelector('#conflict:not([hidden])');
  const marked = await page.locator('#conflict mark').allTextContents();
  assert.deepEqual(marked.map((text) => text.trim()).sort(),
    ['服务软件企业上云: 3家', '服务软件企业上云: 5家', '设备购置金额: 6.3%', '设备购置金额: 6.5%'].sort());
  await page.reload();
  await page.waitForSelector('#conflict:not([hidden])');
  assert.ok((await area.inputValue()).includes('3家'));
  await page.click('#take-theirs');
  assert.equal(await area.inputValue(), files.file(actuals));
});

onServer('the text editor shows what is wrong at its line, saves it when told to, and takes it back', async ({ open, files }) => {
  const before = files.file(actuals);
  const page = await openText(open);
  const area = page.locator('#text');
  await area.fill(before.replace('上云: 2家', '上云: 2佳'));
  await page.waitForSelector('#text-problems .error >> text=佳');
  assert.equal(await page.textContent('.marks .error u'), '佳');
  assert.equal(await page.locator('.gutter b.error').count(), 1);
  const lines = await page.evaluate(() => {
    const top = (selector) => document.querySelector(selector).getBoundingClientRect().top;
    const height = parseFloat(getComputedStyle(document.getElementById('text')).lineHeight);
    return Math.round((top('.marks .place') - top('.page-of-text')) / height);
  });
  assert.equal(lines, 5);
  await page.click('#text-problems button');
  assert.equal(await page.evaluate(() => String(document.getSelection()) ||
    document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)), '佳');
  await page.click('#save');
  await told(page, '已保存');
  assert.ok(files.file(actuals).includes('2佳'));
  await page.click('#undo');
  await told(page, '已撤销');
  assert.equal(files.file(actuals), before);
  assert.equal(await area.inputValue(), before);
});

onServer('the first save of a text, without the token yet, asks about its errors', async ({ open, files, server }) => {
  const page = await open(`/edit?period=2024Q3#file=${encodeURIComponent(actuals)}`, { isSignedIn: false });
  await page.waitForFunction(() => document.getElementById('text').value.length > 0);
  const asked = [];
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await page.locator('#text').fill(files.file(actuals).replace('上云: 2家', '上云: 2佳'));
  await page.click('#save');
  await page.fill('#token', server.token);
  await page.keyboard.press('Enter');
  await told(page, '已保存');
  assert.equal(asked.length, 1);
  assert.match(asked[0], /1/);
});

onServer('a period is started and filled in', async ({ open, files }) => {
  const form = await openForm(open);
  await form.click('#start-open');
  assert.equal(await form.inputValue('#start-period'), '2024Q4');
  await form.click('#start .main');
  await told(form, '2024Q4');
  await form.waitForSelector('.entry');
  await cell(form, name).fill('7个');
  await form.click('#save');
  await told(form, '已保存');
  assert.match(files.file('actuals/2024Q4.yaml'), /新增技改项目: 7个/);
  await form.click('#start-open');
  assert.equal(await form.locator('#start-period option[value="2024Q4"]').count(), 0);
  assert.ok(await form.locator('#start-period option[value="2024Q1"]').count());
});

onServer('reports and forms are saved from the page', async ({ open }) => {
  const report = await open('/?period=2024Q3');
  await isReady(report);
  await report.click('.live summary:text-is("下载")');
  for (const label of ['报告, XLSX', '报告, CSV', '绩效运行监控表, XLSX']) {
    const [saved] = await Promise.all([report.waitForEvent('download'), report.click(`.live a[aria-label="${label}"]`)]);
    const text = readFileSync(await saved.path(), 'utf8');
    assert.ok(text.length > 100, label);
    assert.equal(text.startsWith('PK'), label.endsWith('XLSX'), label);
    assert.match(saved.suggestedFilename(), /2024Q3|2024年/);
  }
});

onServer('without the token the page asks for it, and keeps what was typed', async ({ open, files, server }) => {
  const page = await open('/edit?period=2024Q3', { isSignedIn: false });
  await page.waitForSelector('.entry');
  await cell(page, name).fill('7个');
  await page.click('#save');
  await page.waitForSelector('dialog.ask[open]');
  await page.keyboard.press('Escape');
  await told(page, '口令');
  assert.equal(await cell(page, name).inputValue(), '7个');
  await page.click('#save');
  await page.fill('#token', 'wrong');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.ask .error >> text=口令不对');
  await page.fill('#token', server.token);
  await page.keyboard.press('Enter');
  await told(page, '已保存');
  assert.ok(files.file(actuals).includes('value: 7个'));
});

onServer('unsaved entries outlive a reload', async ({ open }) => {
  const page = await openForm(open);
  await cell(page, name).fill('7个');
  await page.reload();
  await page.waitForSelector('.entry');
  assert.equal(await cell(page, name).inputValue(), '7个');
  await told(page, '恢复');
  await page.click('#drop');
  await told(page, '放弃');
  assert.equal(await cell(page, name).inputValue(), '4个');
});

onServer('read only: everything is shown and nothing can be changed', async ({ open }) => {
  const page = await open('/edit?period=2024Q3');
  await page.waitForSelector('.entry');
  assert.equal(await page.isDisabled('#save'), true);
  assert.equal(await cell(page, name).getAttribute('readonly'), '');
}, { options: ['--read-only'] });

onServer('every word that the pages ask for is there', async ({ open }) => {
  const page = await open('/edit');
  const known = await page.evaluate(() => JSON.parse(document.getElementById('data').textContent));
  const folder = new URL('../../config/page/', import.meta.url);
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8')).join('');
  const asked = new Set([...scripts.matchAll(/\bword\('(\w+)'/g)].map(([, key]) => key));
  assert.ok(asked.size > 40);
  assert.deepEqual([...asked].filter((key) => !known[key]), []);
});

const hostile = '</script><img src=x onerror=alert(1)> "\'&amp; <script>alert(2)</script>';
onServer('a hostile name stays a name', async ({ open, files }) => {
  const form = await openForm(open);
  assert.equal(await form.locator('.entry th > span').nth(1).textContent(), hostile);
  await form.locator('[data-field=value]').nth(1).fill('7个');
  await form.click('#save');
  await told(form, '已保存');
  const report = await open('/?period=2024Q3');
  await isReady(report);
  await form.locator('[data-field=value]').nth(1).fill('6个');
  await form.click('#save');
  await report.waitForFunction(() => document.querySelector('#r1').textContent.includes('6个'));
  assert.ok((await report.innerText('aside [role=status]')).includes('onerror'));
  files.write(actuals, (text) => text.replace('6个', '6佳'));
  await report.waitForSelector('.stale:not([hidden])');
  assert.equal(await report.locator('img').count() + await form.locator('img').count(), 0);
}, { from: () => workspaceWith(hostile) });

for (const [title, browser] of [
  ['desktop, light', {}],
  ['desktop, dark', { colorScheme: 'dark' }],
  ['phone', { viewport: { width: 390, height: 844 } }],
])
  onServer(`axe finds no serious fault in the served pages: ${title}`, async ({ open, files }) => {
    const report = await open('/?period=2024Q3');
    await isReady(report);
    const isWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.deepEqual([await faults(report), await isWide(report)], [[], false]);
    assert.deepEqual(await faultsOfMoved(report), []);
    for (const summary of await report.locator('.live summary').all()) {
      await summary.click();
      assert.equal(await isWide(report), false);
    }
    await report.click('.live summary:text-is("文件")');
    assert.deepEqual(await faults(report), []);
    await report.emulateMedia({ media: 'print' });
    assert.equal(await report.isVisible('.live'), false);
    const form = await openForm(open);
    await form.focus('.ways summary');
    await form.keyboard.press('Enter');
    assert.deepEqual([await form.isVisible('.ways dl'), await isWide(form)], [true, false]);
    await form.keyboard.press('Escape');
    assert.equal(await form.isVisible('.ways dl'), false);
    await cell(form, name).fill('7佳');
    await form.waitForSelector('.entry[data-worst=error]');
    assert.deepEqual([await faults(form), await isWide(form)], [[], false]);
    assert.deepEqual(await faultsOfMoved(form), []);
    await form.click('#view-text');
    await form.waitForFunction(() => document.getElementById('text').value.length > 0);
    await form.fill('#text', files.file(actuals).replace('2家', '2佳'));
    await form.waitForSelector('.marks .place');
    files.write(actuals, (text) => text.replace('2家', '5家'));
    await form.waitForSelector('#conflict:not([hidden])');
    assert.deepEqual([await faults(form), await isWide(form)], [[], false]);
    await form.click('#start-open');
    assert.deepEqual(await faults(form), []);
  }, { browser });

test('readers elsewhere sign in with the token', { timeout: 60000 }, async () => {
  const { folder } = workspace();
  const { origin, token, stop } = await serve(folder, '--listen', '0.0.0.0', '--name', 'localhost');
  const server = { origin: origin.replace('0.0.0.0', 'localhost'), token };
  const guest = await visitor(server);
  const page = await guest.open('/?period=2024Q3', { isSignedIn: false });
  await page.waitForSelector('dialog.ask[open]');
  assert.deepEqual(await faults(page), []);
  assert.equal(await page.locator('#rows').count(), 0);
  await page.fill('#token', 'wrong');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.ask .error');
  await page.fill('#token', `${origin}/#token=${token}`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#rows');
  await isReady(page);
  const other = await visitor(server);
  await (await other.open('/')).waitForSelector('#rows');
  assert.deepEqual([...guest.problems, ...other.problems], []);
  stop();
});

onServer('the form of 251 indicators is ready soon, and finds', async ({ open }) => {
  const start = Date.now();
  const form = await openForm(open);
  assert.ok(Date.now() - start < 15000);
  await form.fill('#find', '技改');
  assert.ok(await form.locator('.entry:visible').count() < 10);
  await form.fill('#find', '');
  await form.selectOption('#which', 'empty');
  const empty = await form.locator('.entry:visible').count();
  assert.ok(empty > 0 && empty < 20, String(empty));
}, { from: bookOf251 });
