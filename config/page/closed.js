'use strict';
// A change of a closed period: both values are shown, and the reason is asked for.

const answered = (dialog) => new Promise((done) => dialog.addEventListener('close', () => {
  dialog.remove();
  done(dialog.returnValue === 'given');
}));
/** A dialog with a form; the promise says whether it was sent. */
const askIn = (title, inside, submit, isWide = false) => {
  const cancel = make('button', { type: 'button' }, word('cancel'));
  const sent = make('form', {}, make('h2', { id: 'ask-title' }, title), ...inside,
    make('p', { class: 'choices' }, make('button', { type: 'submit', class: 'main' }, submit), cancel));
  const dialog = make('dialog', { class: isWide ? 'ask wide' : 'ask', 'aria-labelledby': 'ask-title' }, sent);
  document.body.append(dialog);
  cancel.addEventListener('click', () => dialog.close());
  sent.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close('given');
  });
  const answer = answered(dialog);
  dialog.showModal();
  return answer;
};
const askedField = (id, label, value, attributes = {}) => {
  const input = make('input', { id, autocomplete: 'off', ...attributes });
  input.value = value;
  return [make('label', { for: id }, label), input];
};
/** Who closes: as was said last, else the user of the program. */
const whoCloses = (user) => kept(local, 'by') ?? user ?? '';

const heads = (...keys) =>
  make('thead', {}, make('tr', {}, ...keys.map((key) => make('th', { scope: 'col' }, word(key)))));
const rowsOfClosed = (closed) => make('table', { class: 'both' },
  heads('period', 'indicator', 'recorded', 'then'),
  make('tbody', {}, ...closed.map(({ period, number, name, table, recorded, then }) => make('tr', {},
    make('td', {}, `${period} (${number})`), make('th', { scope: 'row' }, name, ' ', make('small', {}, table)),
    make('td', {}, recorded), make('td', {}, then)))));

/** What answers the question of a save that changes a closed period; nothing when nobody does. */
const askRestate = async ({ closed }) => {
  const [reasonLabel, reason] = askedField('restate', word('restate_reason'), '', { required: '' });
  const [byLabel, by] = askedField('by', word('closed_by'), whoCloses(ground.workspace?.user), { required: '' });
  const isGiven = await askIn(word('closed_changes'), [make('p', {}, word('closed_why')),
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('both') }, rowsOfClosed(closed)),
    reasonLabel, reason, byLabel, by], word('save_restated'), true);
  if (!isGiven) return null;
  keep(local, 'by', by.value);
  return { restate: reason.value, by: by.value };
};
/** Posts what is saved; where that changes a closed period, once more with the reason. */
const save = async (path, body) => {
  const answer = await call(path, { body });
  if (answer.status !== 409 || answer.body.code !== 'closed') return answer;
  const reason = await askRestate(answer.body);
  return reason ? call(path, { body: { ...body, ...reason } })
    : { status: 0, body: { error: word('not_saved') } };
};
