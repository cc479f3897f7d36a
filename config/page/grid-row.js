'use strict';
// The row of an indicator in the grid: what was promised, where it stands, what is reported.

const lampsOf = { green: ['g', '●'], amber: ['a', '▲'], red: ['r', '■'], unrated: ['u', '○'] };
const order = ['red', 'amber', 'green', 'unrated'];
const columns = ['value', 'forecast', 'possibility', 'category', 'reason', 'action', 'evidence', 'note', 'score'];
const inSentences = ['reason', 'action', 'evidence', 'note'];
let rowCount = 0;

const choiceBox = (attributes, choices) => {
  const box = make('select', attributes, make('option', { value: '' }, ''));
  for (const choice of choices) box.append(make('option', { value: choice }, choice));
  return box;
};
/** A value that the choices lack stays what it is. */
const put = (input, text) => {
  if (input.value === text) return;
  if (input.tagName === 'SELECT' && ![...input.options].some((option) => option.value === text))
    input.append(make('option', { value: text }, text));
  input.value = text;
};

const choicesOf = (entry, field) => {
  if (field === 'category') return form.categories;
  if (field === 'possibility') return form.possibilities;
  if (field === 'value' && entry.choices?.length) return [...new Set([...entry.choices, ...form.states])];
  return null;
};

const cellOf = (row, entry, field, head = `col-${field}`, label = word(`field_${field}`)) => {
  const isMoney = entry.spending_line !== undefined;
  const choices = isMoney ? null : choicesOf(entry, field);
  const attributes = {
    'data-field': field, 'aria-labelledby': `${head} ${row.id}`, 'aria-describedby': `${row.id}-says`,
  };
  const input = choices ? choiceBox(attributes, choices)
    : inSentences.includes(field) || entry.overall ? make('textarea', { ...attributes, rows: '1' })
    : make('input', { ...attributes, autocomplete: 'off', ...(field === 'value' && !isMoney && { list: 'states' }) });
  if (form.isReadOnly) input.setAttribute(choices ? 'disabled' : 'readonly', '');
  row.inputs[field] = input;
  return make('td', { class: `of-${field}` },
    make('span', { class: 'label', 'aria-hidden': 'true' }, label), input);
};

const lampOf = ({ status, outcome }) => {
  const [letter, shape] = lampsOf[status] ?? lampsOf.unrated;
  return make('b', { class: `l ${letter}` }, `${shape} ${outcome}`);
};
/** The worst of the rows, and how many more there are; the line below the grid has all of them. */
const showRows = (row, rows) => {
  row.rows = rows;
  const told = JSON.stringify(rows);
  if (row.told === told) return;
  const isMove = row.told !== undefined;
  row.told = told;
  if (!rows.length) return;
  const worst = [...rows].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0];
  row.lamps.replaceChildren(lampOf(worst), ...(rows.length > 1 ? [` +${rows.length - 1}`] : []));
  if (isMove) flash(row.element);
  if (byId('about') && row.element.contains(document.activeElement)) showAbout(row);
};

/** What is found in a field stands at it; what nobody can place, at the value. */
const showFindings = (row, found) => {
  if (!found.length && !row.worst) return;
  row.worst = found.some(({ severity }) => severity === 'error') ? 'error' : found[0]?.severity ?? '';
  row.says.replaceChildren(...found.map((one) =>
    make('span', { class: one.severity }, `${word(one.severity)} ${one.message} `,
      ...(one.hint ? [make('small', {}, `${one.hint} `)] : []))));
  row.below.hidden = !found.length;
  const wrong = found.filter(({ severity }) => severity === 'error').map((one) => fieldOf(row, one));
  for (const [field, input] of Object.entries(row.inputs))
    input.setAttribute('aria-invalid', String(wrong.includes(field)));
  row.element.dataset.worst = row.worst;
};
const fieldOf = (row, { field }) => (row.inputs[field] ? field : Object.keys(row.inputs)[0]);

/** Texts as the entry has them, but what the reader typed. */
const renewRow = (row, entry) => {
  for (const [field, input] of Object.entries(row.inputs)) {
    put(input, valueOf(entry.name, field));
    showTyped(row, entry.name, field);
  }
  row.last.textContent = [targetsOf(entry), entry.last && word('last_value', entry.last)].filter(Boolean).join(' · ');
};
const showTyped = (row, name, field) => {
  const input = row.inputs[field];
  if (!input) return;
  input.classList.toggle('typed', form.mine.get(name)?.[field] !== undefined);
  input.parentElement.classList.toggle('filled', input.value !== '');
};
const targetsOf = (entry) => entry.target ?? [...new Set(entry.rows.map(({ target }) => target))].join(' / ');

/** A row that has no cells to fill in yet. */
const emptyRow = (entry, title) => {
  const id = `e${rowCount++}`;
  const row = {
    id, name: entry.name, inputs: {}, worst: '', rows: entry.rows,
    last: make('small', {}), lamps: make('td', { class: 'status' }),
    says: make('p', { id: `${id}-says`, 'aria-live': 'polite' }),
  };
  row.element = make('tr', { class: 'entry' },
    make('th', { scope: 'row' }, make('span', { id, title }, title), row.last), row.lamps);
  row.below = make('tr', { class: 'says', hidden: '' }, make('td', { colspan: String(columns.length + 2) }, row.says));
  return row;
};
const makeRow = (entry) => {
  const row = emptyRow(entry, entry.name);
  row.element.append(...columns.map((field) => cellOf(row, entry, field)));
  row.search = [entry.name, entry.group, ...entry.rows.flatMap((one) => [one.id, one.table, one.target])]
    .join(' ').toLowerCase();
  return row;
};

/** All that is known of the row in which the reader is. */
const showAbout = (row) => {
  const entry = form.entries.get(row.name);
  byId('about').replaceChildren(make('strong', {}, entry.title ?? entry.name), ...(entry.last ? [` ${word('last_value', entry.last)}`] : []),
    ...(row.rows.length || !entry.target ? [] : [make('span', {}, entry.target)]),
    ...row.rows.map((one) => make('span', {}, lampOf(one), ` ${one.target} `, make('small', {}, one.table),
      ...(one.owner ? [make('small', {}, ` · ${one.owner}`)] : []), ...(one.reason ? [` ${one.reason}`] : []))));
};
