'use strict';
// The card of an indicator in the form: what was promised, where it stands, what is reported.

const lampsOf = { green: ['g', '●'], amber: ['a', '▲'], red: ['r', '■'], unrated: ['u', '○'] };
const further = ['note', 'evidence', 'forecast', 'possibility', 'category', 'reason', 'action', 'score'];
const inSentences = ['note', 'evidence', 'reason', 'action'];
let cardCount = 0;

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
  if (field === 'value' && entry.choices.length) return [...new Set([...entry.choices, '未到期', '不适用'])];
  return null;
};

const fieldOf = (card, entry, field) => {
  const id = `${card.id}-${field}`;
  const choices = choicesOf(entry, field);
  const attributes = { id, 'data-field': field, 'aria-describedby': `${card.id}-says` };
  const input = choices ? choiceBox(attributes, choices)
    : inSentences.includes(field) ? make('textarea', { ...attributes, rows: '1' })
    : make('input', { ...attributes, autocomplete: 'off', ...(field === 'value' && { list: 'states' }) });
  if (form.isReadOnly) input.setAttribute(choices ? 'disabled' : 'readonly', '');
  input.addEventListener('input', () => typed(entry.name, field, input.value));
  card.inputs[field] = input;
  return make('div', { class: `field of-${field}` },
    make('label', { for: id }, word(`field_${field}`), make('span', { class: 'v' }, ` ${entry.name}`)), input);
};

const showRows = (card, rows) => {
  const told = JSON.stringify(rows);
  if (card.told === told) return;
  const isMove = card.told !== undefined;
  card.told = told;
  card.rows.replaceChildren(...rows.map((row) => {
    const [letter, shape] = lampsOf[row.status] ?? lampsOf.unrated;
    return make('li', {}, make('b', { class: `l ${letter}` }, `${shape} ${row.outcome}`), ` ${row.target} `,
      make('small', {}, row.table), ...(row.reason ? [make('span', { class: 'why' }, row.reason)] : []));
  }));
  if (isMove) flash(card.element);
};

const showFindings = (card, found) => {
  if (!found.length && !card.worst) return;
  card.worst = found.some(({ severity }) => severity === 'error') ? 'error' : found[0]?.severity ?? '';
  card.says.replaceChildren(...found.map((one) =>
    make('li', { class: one.severity }, `${word(one.severity)} ${one.message}`,
      ...(one.hint ? [make('small', {}, ` ${one.hint}`)] : []))));
  const isWrong = card.worst === 'error';
  card.inputs.value.setAttribute('aria-invalid', String(isWrong));
  card.element.dataset.worst = card.worst;
};

const showFurther = (card, entry) => {
  const filled = further.filter((field) => valueOf(entry.name, field));
  card.summary.textContent = filled.length
    ? word('further_filled', filled.map((field) => word(`field_${field}`)).join(word('and'))) : word('further');
};

/** Texts and lamps as the entry has them, but what the reader typed. */
const renewCard = (card, entry) => {
  for (const [field, input] of Object.entries(card.inputs)) {
    put(input, valueOf(entry.name, field));
    input.classList.toggle('typed', Boolean(form.mine.get(entry.name)?.[field]));
  }
  card.last.textContent = entry.last ? word('last_value', entry.last) : '';
  showFurther(card, entry);
};

const makeCard = (entry) => {
  const id = `entry-${cardCount++}`;
  const card = {
    id, inputs: {}, worst: '',
    rows: make('ul', { class: 'rows' }),
    last: make('p', { class: 'last' }),
    says: make('ul', { class: 'says', id: `${id}-says`, 'aria-live': 'polite' }),
    summary: make('summary', {}),
  };
  const details = make('details', {}, card.summary);
  const openAll = () => {
    if (details.querySelector('.field')) return;
    details.append(...further.map((field) => fieldOf(card, form.entries.get(entry.name), field)));
    renewCard(card, form.entries.get(entry.name));
  };
  details.addEventListener('toggle', openAll);
  card.element = make('article', { class: 'entry', 'aria-labelledby': id },
    make('div', {}, make('h3', { id }, entry.name), card.rows, card.last),
    make('div', {}, fieldOf(card, entry, 'value'), card.says, details));
  return card;
};
