'use strict';
// What is said about a table beside its rows: whose it is, its money, its overall target. Saved and taken back with the rows.

const aboutFields = ['project', 'unit', 'authority', 'implementer', 'code', 'budget', 'overall'];
const usualSources = () => [word('source_budget'), word('source_carried'), word('source_other')];
const sourceField = (name) => `source ${name}`;
const sourceOf = (field) => (field.startsWith('source ') ? field.slice(7) : null);
/** The field of a key of the file, as findings have it. */
const fieldOfFact = (key) => (key.startsWith('sources/') ? sourceField(key.slice(8)) : key);
const titleOfFact = (field) => (sourceOf(field) === null ? word(`about_${field}`) : word('of_source', sourceOf(field)));

const aboutEntry = ({ about }) => ({
  id: '=', path: [], rows: [], ...Object.fromEntries(aboutFields.map((field) => [field, about[field]])), year: about.year,
  ...Object.fromEntries(Object.entries(about.sources).map(([name, amount]) => [sourceField(name), amount])),
});
/** The facts that were typed, as they are sent; nothing when none were. */
const typedFacts = () => {
  const texts = textsOf(form.mine.get('=') ?? {});
  const facts = Object.entries(texts).filter(([field]) => sourceOf(field) === null);
  const sources = Object.entries(texts).filter(([field]) => sourceOf(field) !== null);
  return Object.keys(texts).length ? { ...Object.fromEntries(facts),
    ...(sources.length && { sources: Object.fromEntries(sources.map(([field, amount]) => [sourceOf(field), amount])) }) } : null;
};

const factInput = (row, field, label) => {
  const id = `about-${Object.keys(row.inputs).length}`;
  const input = make(field === 'overall' ? 'textarea' : 'input',
    { id, 'data-field': field, autocomplete: 'off', 'aria-describedby': 'about-says', ...(field === 'overall' && { rows: '2' }) });
  if (form.isReadOnly) input.setAttribute('readonly', '');
  row.inputs[field] = input;
  put(input, valueOf('=', field));
  const cell = make('div', { class: field === 'overall' ? 'fact wide' : 'fact' }, make('label', { for: id }, label), input);
  showTyped(row, '=', field);
  return cell;
};
const sourcesOf = (entry) => Object.keys(entry).filter((field) => sourceOf(field) !== null);
const addSource = (row, name) => {
  const field = sourceField(name);
  if (!row.inputs[field]) byId('about-sources').append(factInput(row, field, name));
  return row.inputs[field];
};
const showAboutTable = (table) => {
  const entry = form.entries.get('=');
  const row = { id: 'about', name: '=', inputs: {}, element: byId('about-table'), says: byId('about-says'), below: byId('about-below'), rows: [], worst: '' };
  rows.set('=', row);
  row.says.replaceChildren();
  row.below.hidden = true;
  const isProject = Boolean(table.about.project);
  byId('about-facts').replaceChildren(make('p', { class: 'fact' }, make('span', {}, word('about_year')), make('b', {}, entry.year)),
    ...aboutFields.filter((field) => isProject || field !== 'project').map((field) => factInput(row, field, word(`about_${field}`))));
  byId('about-sources').replaceChildren();
  const typedSources = Object.keys(form.mine.get('=') ?? {}).filter((field) => sourceOf(field) !== null);
  for (const field of new Set([...usualSources().map(sourceField), ...sourcesOf(entry), ...typedSources])) addSource(row, sourceOf(field));
  byId('add-source').disabled = form.isReadOnly;
};
byId('add-source').addEventListener('click', async () => {
  const [label, name] = askedField('source-name', word('source_name'), '', { required: '' });
  if (await askIn(word('add_source'), [label, name], word('add_source')) && name.value.trim())
    enter(addSource(rows.get('='), name.value.trim()));
});
