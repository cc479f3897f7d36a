'use strict';
// The tools of the tables: which one, a new one, a new row, and the keys for them.

/** Asks for a new table until it is made or no longer wanted. */
const newTable = async (known = {}) => {
  if (form.mine.size) return tell(word('save_first'));
  const unit = known.unit ?? chosenOf(form.all)?.about.unit ?? '';
  const [fields, inputs] = [['project', known.project ?? '', { required: '' }], ['unit', unit, { required: '' }], ['budget', known.budget ?? '', {}]]
    .reduce(([labels, all], [key, text, attributes]) => {
      const [label, input] = askedField(`new-${key}`, word(`about_${key}`), text, attributes);
      return [[...labels, label, input], { ...all, [key]: input }];
    }, [[], {}]);
  const isGiven = await askIn(word('new_table'), [make('p', {}, word('new_table_why')), ...fields,
    ...(known.wrong ? [make('div', { class: 'error', role: 'alert' }, ...known.wrong)] : [])], word('make_table'));
  if (!isGiven) return;
  const asked = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value.trim()]));
  const { status, body } = await save('new-table', asked);
  if (status !== 200 && status !== 201)
    return newTable({ ...asked, wrong: body.diagnostics ? [findingList(body.diagnostics)] : [body.error] });
  form.written = [];
  takeTables(body.tables);
  byId('which-table').value = body.file;
  showTableRows();
  byId('about-table').open = true;
  tell(word('table_made', body.file));
};

byId('new-table').addEventListener('click', () => newTable());
byId('add-row').addEventListener('click', () => addRow());
byId('undo-table').addEventListener('click', undoTable);
byId('which-table').addEventListener('change', () => {
  dropTyped();
  form.written = [];
  takeUpTyped();
});
byId('find').addEventListener('input', findTableRows);
byId('save-table').addEventListener('click', saveTable);
addEventListener('keydown', (event) => {
  if (byId('form').hidden || event.isComposing || document.querySelector('dialog[open]')) return;
  const isControl = event.ctrlKey || event.metaKey;
  const row = grid.contains(event.target) && rowOf(event.target);
  const use = isControl && event.key.toLowerCase() === 's' ? saveTable
    : isControl && event.key === 'Enter' && row ? () => addRow(row.name)
    : event.altKey && event.key === 'Delete' && row ? () => removeRow(row.name) : null;
  if (!use) return;
  event.preventDefault();
  if (!form.isReadOnly) use();
});
addEventListener('beforeunload', (event) => form.mine.size && event.preventDefault());
byId('heads').append(make('th', { scope: 'col' }, word('table_id')),
  make('th', { scope: 'col', class: 'of-does' }, make('span', { class: 'v' }, word('row_tools'))),
  ...tableHeads.map((field) => make('th', { scope: 'col', id: `head-${field}`, class: `of-${field}` }, word(`table_${field}`))));
