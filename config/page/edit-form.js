'use strict';
// The form of a period: its entries as cards, and which of them are shown.

const form = {
  period: null, file: null, hash: null, isReadOnly: false, entries: new Map(), rows: new Map(),
  mine: new Map(), pending: null, categories: [], possibilities: [],
};
const cards = new Map();
/** What the reader typed, else what the file has. */
const valueOf = (name, field) =>
  form.mine.get(name)?.[field]?.mine ?? form.entries.get(name)?.[field] ?? '';

const fits = (card, entry, words, which) =>
  words.every((one) => card.search.includes(one)) &&
  (which === 'all' || (which === 'empty' && entry.is_due && !valueOf(entry.name, 'value')) ||
    (which === 'wrong' && card.worst === 'error') || (which === 'mine' && form.mine.has(entry.name)));

const showFitting = () => {
  const sought = byId('find').value.toLowerCase().split(/\s+/).filter(Boolean);
  const which = byId('which').value;
  let shown = 0;
  for (const entry of form.entries.values()) {
    const card = cards.get(entry.name);
    // A card that is being filled in does not vanish from under the hands.
    const isShown = fits(card, entry, sought, which) || card.element.contains(document.activeElement);
    card.element.hidden = !isShown;
    if (isShown) shown++;
  }
  for (const group of byId('entries').children)
    group.hidden = !group.querySelector('.entry:not([hidden])');
  const missing = [...form.entries.values()].filter((entry) => entry.is_due && !valueOf(entry.name, 'value'));
  byId('count').textContent = word('count', shown, form.entries.size, missing.length);
};

/** The lamps, after what was typed when the server has told. */
const showLamps = () => {
  for (const entry of form.entries.values())
    showRows(cards.get(entry.name), entry.rows.map((row) => ({ ...row, ...form.rows.get(row.id) })));
};

const buildCards = () => {
  cards.clear();
  const groups = new Map();
  for (const entry of form.entries.values()) {
    const card = makeCard(entry);
    cards.set(entry.name, card);
    card.search = [entry.name, entry.group, ...entry.rows.flatMap((row) => [row.id, row.table, row.target])]
      .join(' ').toLowerCase();
    if (!groups.has(entry.group)) groups.set(entry.group, []);
    groups.get(entry.group).push(card.element);
  }
  byId('entries').replaceChildren(...[...groups].map(([title, elements]) =>
    make('section', { class: 'group' }, make('h2', {}, title), ...elements)));
};

const renderForm = () => {
  const names = [...form.entries.keys()];
  const isSame = names.length === cards.size && [...cards.keys()].every((name, at) => name === names[at]);
  if (!isSame) buildCards();
  for (const entry of form.entries.values()) renewCard(cards.get(entry.name), entry);
  showLamps();
  byId('no-file').hidden = Boolean(form.file) || form.isReadOnly;
  byId('no-file').firstElementChild.textContent = word('no_file', form.period);
  showFitting();
  showButtons();
};

/** Everything found: beside its entry, or above all of them. */
const renderFindings = (diagnostics) => {
  const byName = Map.groupBy ? Map.groupBy(diagnostics, ({ name }) => name ?? '') : new Map();
  if (!Map.groupBy)
    for (const one of diagnostics)
      byName.set(one.name ?? '', [...(byName.get(one.name ?? '') ?? []), one]);
  for (const [name, card] of cards) showFindings(card, byName.get(name) ?? []);
  const others = diagnostics.filter(({ name }) => !cards.has(name ?? ''));
  byId('general').replaceChildren(...others.map((one) =>
    make('li', { class: one.severity }, `${word(one.severity)} ${one.message} `,
      ...(one.hint ? [make('small', {}, one.hint)] : []))));
  showFitting();
};

byId('find').addEventListener('input', showFitting);
byId('which').addEventListener('change', showFitting);
document.body.append(make('datalist', { id: 'states' },
  make('option', { value: '未到期' }), make('option', { value: '不适用' })));
