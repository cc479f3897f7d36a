'use strict';
// Rows are added to a table and removed from it; nothing is written before it is saved.

let newRows = 0;
/** Adds a row below another, or as the last of the last goal; undo takes it away again. */
const addRow = (below) => {
  const kept = [...grid.querySelectorAll('.entry')].map(({ dataset }) => dataset.id).filter(isInTable);
  const above = form.entries.get(below ?? kept.at(-1));
  const { goals } = chosenOf(form.all);
  const goal_number = above?.goal_number ?? goals.length - 1;
  const entry = {
    id: `+${++newRows}`, goal_number, goal_title: goals[goal_number], after: above?.id ?? '', path: [], rows: [],
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
  ...left.map(({ period, value, beside, file, line }) => make('tr', {}, make('th', { scope: 'row' }, period),
    make('td', {}, value || word('blank'), ...beside.map(({ field, text }) => make('div', {}, make('small', {}, `${word(`field_${field}`)}: `), text))),
    make('td', {}, file), make('td', {}, String(line))))));
/** Asks, with what was reported of the row; keeps one that was to go. */
const removeRow = async (id) => {
  if (form.isReadOnly) return;
  const next = shownRows().find(({ name }) => name !== id && name !== '=' && isInTable(name));
  if (isNew(id) || isRemoved(id)) {
    change([{ name: id, field: isNew(id) ? 'added' : 'removed', text: null }]);
    return isNew(id) && next ? enter(next.inputs.name) : enter(rows.get(id).inputs.name);
  }
  // A name that several rows have is left by the last of them to go.
  const gone = [...form.mine.keys()].filter(isRemoved);
  const { status, body } = await call('tables', { body: { file: form.file, removed: [...gone, id] } });
  if (status !== 200) return tell(body.error);
  const known = gone.flatMap((one) => form.left.get(one) ?? []);
  const left = body.left.filter((one) => !known.some(({ file, name }) => file === one.file && name === one.name));
  const isSure = await askIn(word('remove_sure', valueOf(id, 'name')), [make('p', {}, word('remove_why')),
    ...(left.length ? [make('p', { class: 'warning' }, word('remove_left')),
      make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('remove_left') }, leftRows(left))] : [])],
  word(left.length ? 'remove_both' : 'remove_row'), left.length > 0);
  if (!isSure) return;
  form.left.set(id, left);
  change([{ name: id, field: 'removed', text: 'removed' }]);
};
