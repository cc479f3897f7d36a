'use strict';
// Two periods beside each other, an indicator over the year, the review of targets, a returned sheet.

const lampIn = (status) => lampOf({ status, outcome: word(`status_${status}`) });
const findingList = (diagnostics) => make('ul', { class: 'problems' }, ...diagnostics.map((one) =>
  make('li', { class: one.severity }, ...(one.file && one.line && !one.file.startsWith('..')
    ? [make('a', { href: `edit#${query({ file: one.file, line: one.line, column: one.column })}` }, one.name || `${one.file}:${one.line}`)] : [make('b', {}, one.name || one.file || '')]),
  ` ${word(one.severity)} `, make('span', {}, one.message), ...(one.hint ? [make('small', {}, ` ${one.hint}`)] : []))));

const sideOf = (one) => (one ? [lampIn(one.status), ` ${one.actual ?? ''} `, make('small', {}, one.target ?? '')] : ['']);
const compare = async () => {
  const [from, to] = [byId('from').value, byId('to').value];
  if (!from || !to) return;
  const { status, body } = await call(`diff?${query({ from, to })}`);
  if (status !== 200) return byId('compared').replaceChildren(make('p', { class: 'error' }, body.error));
  const groups = Object.entries(body).filter(([, rows]) => Array.isArray(rows) && rows.length);
  byId('compared').replaceChildren(...(groups.length ? groups.flatMap(([key, rows]) => [
    make('h2', {}, word(`diff_${key}`), ` ${rows.length}`),
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word(`diff_${key}`) },
      make('table', {}, make('thead', {}, make('tr', {}, ...[word('indicator'), from, to].map((text) => make('th', { scope: 'col' }, text)))),
        make('tbody', {}, ...rows.map(({ name, table, before, now }) => make('tr', {},
          make('th', { scope: 'row' }, name, ' ', make('small', {}, table)),
          make('td', {}, ...sideOf(before)), make('td', {}, ...sideOf(now)))))))])
    : [make('p', {}, word('no_changes'))]));
};

const drawn = (tag, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
/** The achievement of each period in per cent, and what the plan asks for as a dashed line. */
const chartOf = (points) => {
  const [width, height, left, bottom] = [640, 220, 44, 24];
  const shares = points.flatMap(({ achievement, plan }) => [achievement, plan].filter((one) => one !== null).map(Number));
  if (!shares.length) return [];
  const top = Math.max(1, ...shares) * 1.08;
  const least = Math.min(0, ...shares);
  const x = (at) => left + 20 + (at * (width - left - 60)) / Math.max(1, points.length - 1);
  const y = (share) => height - bottom - ((share - least) / (top - least)) * (height - bottom - 12);
  const path = (key) => points.map((point, at) => [point[key], at]).filter(([share]) => share !== null)
    .map(([share, at], first) => `${first ? 'L' : 'M'}${x(at).toFixed(1)} ${y(Number(share)).toFixed(1)}`).join('');
  const lines = [0, 0.5, 1].flatMap((share) => [
    drawn('line', { x1: left, x2: width, y1: y(share), y2: y(share), class: 'grid-line' }),
    drawn('text', { x: left - 6, y: y(share) + 4, 'text-anchor': 'end' }, `${share * 100}%`)]);
  return [drawn('svg', { viewBox: `0 0 ${width} ${height}`, class: 'chart', role: 'img', 'aria-label': word('trend_chart') },
    ...lines, drawn('path', { d: path('plan'), class: 'plan' }), drawn('path', { d: path('achievement'), class: 'course' }),
    ...points.flatMap(({ achievement, status, period }, at) => [
      ...(achievement === null ? [] : [drawn('circle', { cx: x(at), cy: y(Number(achievement)), r: 5, class: (lampsOf[status] ?? lampsOf.unrated)[0] })]),
      drawn('text', { x: x(at), y: height - 6, 'text-anchor': 'middle' }, period)]))];
};
/** In per cent, never rounded to a whole 100 that it is not. */
const percentOf = (share) => {
  const percent = Number(share) * 100;
  const digits = [1, 2, 3, 4, 6].find((count) => percent === 100 || Number(percent.toFixed(count)) !== 100) ?? 9;
  return `${percent.toFixed(digits)}%`;
};
const trendOf = ({ name, table, points }) => [make('h2', {}, name, ' ', make('small', {}, table)), ...chartOf(points),
  make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
    make('table', {}, heads('period', 'field_value', 'target', 'achievement', 'state', 'closing'), make('tbody', {},
      ...points.map((point) => make('tr', {}, make('th', { scope: 'row' }, point.period), make('td', {}, point.actual ?? ''),
        make('td', {}, point.target), make('td', {}, point.achievement === null ? '' : percentOf(point.achievement)),
        make('td', {}, lampIn(point.status)), make('td', {}, point.closing ? String(point.closing) : word('open')))))))];
const showTrend = async () => {
  const name = byId('trend-of').value.trim();
  if (!name) return byId('trends').replaceChildren();
  const { status, body } = await call(`trend?${query({ name })}`);
  byId('trends').replaceChildren(...(status !== 200 ? [make('p', { class: 'error' }, body.error)]
    : body.indicators.length ? body.indicators.flatMap(trendOf) : [make('p', {}, word('no_trend'))]));
};

const showReview = async () => {
  const { status, body } = await call('lint');
  if (status !== 200) return tell(body.error);
  byId('review-told').textContent = body.diagnostics.length ? countFound(body.diagnostics) : word('no_problems');
  const tables = [...new Set(body.diagnostics.map(({ table }) => table))];
  byId('findings-of-review').replaceChildren(...tables.flatMap((table) => [
    make('h2', {}, table || word('whole_book')), findingList(body.diagnostics.filter((one) => one.table === table))]));
};

const bytesOf = (file) => new Promise((done) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => done(reader.result.replace(/^[^,]*,/, '')));
  reader.readAsDataURL(file);
});
const showSheet = (body, sheet) => {
  const wrong = wrongIn(body.diagnostics) > 0;
  const write = make('button', { type: 'button', class: 'main' }, word('sheet_write', body.changes.length));
  write.addEventListener('click', async () => {
    const { status, body: told } = await save('sheet', { ...sheet, save: true });
    if (status !== 200) return tell(told.error);
    // The files were changed since, and what was to be written is another thing now.
    if (!told.saved) {
      tell(word('not_saved'));
      return showSheet(told, sheet);
    }
    byId('sheet-told').replaceChildren(make('p', {}, word('sheet_written', told.changes.length, told.period)));
    await loadYear();
  });
  byId('sheet-told').replaceChildren(make('h2', {}, `${sheet.name}, ${body.period}`), findingList(body.diagnostics),
    ...(body.changes.length ? [make('table', {}, heads('indicator', 'field', 'as_read', 'then'), make('tbody', {},
      ...body.changes.map(({ name, field, before, after }) => make('tr', {}, make('th', { scope: 'row' }, name),
        make('td', {}, field), make('td', {}, before || word('blank')), make('td', {}, after)))))] : [make('p', {}, word('sheet_same'))]),
    make('p', {}, ...(wrong ? [make('strong', { class: 'error' }, word('sheet_wrong'))] : body.changes.length ? [write] : [])));
};
byId('sheet-file').addEventListener('change', async () => {
  const [file] = byId('sheet-file').files;
  if (!file) return;
  const sheet = { name: file.name, bytes: await bytesOf(file) };
  const { status, body } = await call('sheet', { body: sheet });
  byId('sheet-file').value = '';
  if (status !== 200) return byId('sheet-told').replaceChildren(make('p', { class: 'error' }, body.error));
  showSheet(body, sheet);
});
for (const id of ['from', 'to']) byId(id).addEventListener('change', compare);
byId('trend-of').addEventListener('change', showTrend);
for (const id of ['compare-form', 'return-sheet']) byId(id).addEventListener('submit', (event) => event.preventDefault());
byId('trend-of').form.addEventListener('submit', (event) => {
  event.preventDefault();
  showTrend();
});
