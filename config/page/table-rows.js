'use strict';
// The rows of a table in the grid: those of its file, and those that are to be added.

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
  // The cell that is being edited keeps the focus: on a phone its card would fold up under the finger.
  element.addEventListener('mousedown', (event) => event.preventDefault());
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
  if (isNew(entry.id)) row.element.classList.add('new');
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

/** A new row stays with its goal; that of a goal which is gone stands below all of them, and is not saved. */
const inGoalsOf = ({ goals }) => (entry) => {
  if (goals[entry.goal_number] === entry.goal_title) return entry;
  const at = goals.indexOf(entry.goal_title);
  return { ...entry, goal_number: at < 0 ? goals.length : at };
};
/** Rows as entries of the grid, by id; beside them what is said about the table. */
const rowsIn = (table) => new Map([
  ['=', aboutEntry(table)],
  ...table.rows.map((row) => [row.id, { ...row, level1: row.path[0] ?? '', level2: row.path[1] ?? '', rows: [] }]),
  ...form.added.map(inGoalsOf(table)).map((entry) => [entry.id, entry])]);

const putInPlace = (row, entry) => {
  const above = rows.get(entry.after);
  const body = grid.tBodies[entry.goal_number];
  if (above && above !== row && body?.contains(above.element)) above.below.after(row.element, row.below);
  else body?.append(row.element, row.below);
};
/** The cell in which the reader is, and where in it: rows are made anew when the table is read anew. */
const whereNow = () => {
  const input = document.activeElement;
  const row = input.dataset?.field && rowOf(input);
  if (!row) return () => {};
  const { selectionStart: from, selectionEnd: to } = input;
  return () => {
    const now = rows.get(form.became.get(row.name) ?? row.name)?.inputs[input.dataset.field];
    now?.focus({ preventScroll: true });
    if (from !== null) now?.setSelectionRange?.(from, to);
  };
};
const showTableRows = () => {
  const chosen = chosenOf(form.all);
  if (!chosen) return;
  const goBackThere = whereNow();
  Object.assign(form, { file: chosen.file, hash: chosen.hash });
  keep(session, 'table', keyOfTable(chosen));
  form.isReadOnly = ground.workspace.read_only || !chosen.file;
  putBelow(rowsIn(chosen));
  hideConflict();
  byId('table-told').replaceChildren();
  for (const id of [...form.mine.keys()]) if (!form.entries.has(id)) form.mine.delete(id);
  rows.clear();
  for (const body of [...grid.tBodies]) body.remove();
  const isGoalGone = [...form.entries.values()].some((entry) => entry.goal_number === chosen.goals.length);
  grid.append(...[...chosen.goals, ...(isGoalGone ? [word('goal_gone')] : [])].map((title) => make('tbody', {}, make('tr', { class: 'group' },
    make('th', { scope: 'rowgroup', colspan: String(tableHeads.length + 2) }, make('span', {}, title))))));
  for (const entry of form.entries.values()) {
    if (entry.id === '=') continue;
    const row = makeTableRow(entry);
    rows.set(entry.id, row);
    putInPlace(row, entry);
    fillTableRow(row, entry);
  }
  showAboutTable(chosen);
  isStillThere();
  byId('table-outside').hidden = Boolean(chosen.file);
  byId('add-row').disabled = form.isReadOnly;
  byId('new-table').disabled = ground.workspace.read_only;
  showTableState();
  findTableRows();
  goBackThere();
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
