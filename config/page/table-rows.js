'use strict';
// The rows of a table in the grid: those of its file, and those that are added and removed until it is saved.

const rows = new Map();
const tableFields = ['level1', 'level2', 'name', 'target', 'weight', 'owner', 'unit', 'direction'];
const tableHeads = ['level1', 'level2', 'name', 'target', 'reading', 'weight', 'owner', 'unit', 'direction'];
const directions = ['higher-is-better', 'lower-is-better'];

const isNew = (id) => id.startsWith('+');
const isAdded = (id) => valueOf(id, 'added') !== '';
const isRemoved = (id) => valueOf(id, 'removed') !== '';
/** Whether the row will be in the table: it is there and stays, or it is to be added. */
const isInTable = (id) => (isNew(id) ? isAdded(id) : !isRemoved(id));

const directionBox = (attributes) => make('select', attributes, make('option', { value: '' }, ''),
  ...directions.map((one) => make('option', { value: one }, word(one))));
const tableCell = (row, entry, field) => {
  const cell = cellOf(row, entry, field, `head-${field}`, word(`table_${field}`));
  if (field !== 'direction') return cell;
  const box = directionBox(Object.fromEntries([...row.inputs[field].attributes].map(({ name, value }) => [name, value])));
  if (form.isReadOnly) box.disabled = true;
  row.inputs[field].replaceWith(box);
  row.inputs[field] = box;
  return cell;
};
const rowButton = (label, text, use) => {
  const element = make('button', { type: 'button', tabindex: '-1', title: label, 'aria-label': label }, text);
  element.addEventListener('click', use);
  return element;
};

const makeTableRow = (entry) => {
  const row = emptyRow(entry, isNew(entry.id) ? word('new_row') : entry.id);
  row.name = entry.id;
  row.element.dataset.id = entry.id;
  row.lamps.remove();
  row.reading = make('td', { class: 'of-reading filled' }, entry.reading);
  const cells = Object.fromEntries(tableFields.map((field) => [field, tableCell(row, entry, field)]));
  row.remove = rowButton(word('remove_row'), '✕', () => removeRow(entry.id));
  const does = make('td', { class: 'of-does filled' }, ...(form.isReadOnly ? []
    : [rowButton(word('add_below'), '＋', () => addRow(entry.id)), row.remove]));
  row.element.append(does, ...tableHeads.map((field) => cells[field] ?? row.reading));
  row.below.cells[0].colSpan = tableHeads.length + 2;
  row.search = [entry.id, entry.name, entry.target, entry.owner, ...entry.path].join(' ').toLowerCase();
  row.last.textContent = entry.past;
  return row;
};
const fillTableRow = (row, entry) => {
  for (const field of tableFields) {
    put(row.inputs[field], valueOf(entry.id, field));
    showTyped(row, entry.id, field);
  }
};
/** Shows whether a row is to go. */
const showRemoved = (row) => {
  const isGone = isRemoved(row.name);
  if (row.element.classList.toggle('removed', isGone) === row.isGone) return;
  row.isGone = isGone;
  const label = word(isGone ? 'keep_row' : 'remove_row');
  row.remove.textContent = isGone ? '↺' : '✕';
  row.remove.title = label;
  row.remove.setAttribute('aria-label', label);
};

/** Rows as entries of the grid, by id; beside them what is said about the table. */
const rowsIn = (table) => new Map([
  ['=', aboutEntry(table)],
  ...table.rows.map((row) => [row.id, { ...row, level1: row.path[0] ?? '', level2: row.path[1] ?? '', rows: [] }]),
  ...[...form.added].map((entry) => [entry.id, entry])]);

const putInPlace = (row, entry) => {
  const above = rows.get(entry.after);
  const body = grid.tBodies[entry.goal_number];
  if (above && above !== row && body?.contains(above.element)) above.below.after(row.element, row.below);
  else body?.append(row.element, row.below);
};
const showTableRows = () => {
  const chosen = chosenOf(form.all);
  if (!chosen) return;
  Object.assign(form, { file: chosen.file, hash: chosen.hash });
  form.isReadOnly = ground.workspace.read_only || !chosen.file;
  putBelow(rowsIn(chosen));
  hideConflict();
  byId('table-told').replaceChildren();
  for (const id of [...form.mine.keys()]) if (!form.entries.has(id)) form.mine.delete(id);
  rows.clear();
  for (const body of [...grid.tBodies]) body.remove();
  grid.append(...chosen.goals.map((title) => make('tbody', {}, make('tr', { class: 'group' },
    make('th', { scope: 'rowgroup', colspan: String(tableHeads.length + 2) }, make('span', {}, title))))));
  for (const entry of form.entries.values()) {
    if (entry.id === '=') continue;
    const row = makeTableRow(entry);
    rows.set(entry.id, row);
    putInPlace(row, entry);
    fillTableRow(row, entry);
  }
  showAboutTable(chosen);
  byId('table-outside').hidden = Boolean(chosen.file);
  byId('add-row').disabled = form.isReadOnly;
  showTableState();
  findTableRows();
};
const findTableRows = () => {
  const sought = byId('find').value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const row of rows.values()) {
    if (row.name === '=') continue;
    const isThere = !isNew(row.name) || isAdded(row.name);
    const isFound = isNew(row.name) || sought.every((one) => row.search.includes(one)) || row.element.contains(document.activeElement);
    row.element.hidden = !isThere || !isFound;
    row.below.hidden = row.element.hidden || !row.says.hasChildNodes();
    showRemoved(row);
  }
};

let newRows = 0;
/** Adds a row below another, or as the last of the last goal; undo takes it away again. */
const addRow = (below) => {
  const kept = [...grid.querySelectorAll('.entry')].map(({ dataset }) => dataset.id).filter(isInTable);
  const above = form.entries.get(below ?? kept.at(-1));
  const last = chosenOf(form.all).goals.length - 1;
  const entry = {
    id: `+${++newRows}`, goal_number: above?.goal_number ?? last, after: above?.id ?? '', path: [], rows: [],
    name: '', target: '', reading: '', past: '', weight: '', owner: '', unit: '', direction: '', level1: '', level2: '', added: '',
  };
  form.added.push(entry);
  form.entries.set(entry.id, entry);
  const row = makeTableRow(entry);
  rows.set(entry.id, row);
  putInPlace(row, entry);
  const levels = ['level1', 'level2'].filter((field) => above && valueOf(above.id, field));
  change([{ name: entry.id, field: 'added', text: 'added' },
    ...levels.map((field) => ({ name: entry.id, field, text: valueOf(above.id, field) }))]);
  row.element.scrollIntoView({ block: 'nearest' });
  enter(row.inputs.name);
};

const leftRows = (left) => make('table', { class: 'both' }, heads('period', 'field_value', 'file', 'line'), make('tbody', {},
  ...left.map(({ period, value, file, line }) => make('tr', {}, make('th', { scope: 'row' }, period),
    make('td', {}, value || word('blank')), make('td', {}, file), make('td', {}, String(line))))));
/** Asks, with what was reported of the row; keeps one that was to go. */
const removeRow = async (id) => {
  if (form.isReadOnly) return;
  const next = shownRows().find(({ name }) => name !== id && name !== '=' && isInTable(name));
  if (isNew(id) || isRemoved(id)) {
    change([{ name: id, field: isNew(id) ? 'added' : 'removed', text: null }]);
    return isNew(id) && next ? enter(next.inputs.name) : enter(rows.get(id).inputs.name);
  }
  const { status, body } = await call('tables', { body: { file: form.file, removed: [id] } });
  if (status !== 200) return tell(body.error);
  const left = body.left.filter((one) => one.id === id);
  const isSure = await askIn(word('remove_sure', valueOf(id, 'name')), [make('p', {}, word('remove_why')),
    ...(left.length ? [make('p', { class: 'warning' }, word('remove_left')),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('remove_left') }, leftRows(left))] : [])],
  word(left.length ? 'remove_both' : 'remove_row'), left.length > 0);
  if (!isSure) return;
  form.left.set(id, left);
  change([{ name: id, field: 'removed', text: 'removed' }]);
};
