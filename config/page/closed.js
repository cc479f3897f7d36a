'use strict';
// A change of a closed period: both values are shown, and the reason is asked for. What of it was not recorded is told.

const askedField = (id, label, value, attributes = {}) => {
  const input = make('input', { id, autocomplete: 'off', ...attributes });
  input.value = value;
  return [make('label', { for: id }, label), input];
};
/** Who closes: as was said last, else the user of the program. */
const whoCloses = (user) => kept(local, 'by') ?? user ?? '';
/** The reason of a restatement that was given and could not be recorded. */
const keptReason = () => kept(session, 'restate') ?? '';

const heads = (...keys) =>
  make('thead', {}, make('tr', {}, ...keys.map((key) => make('th', { scope: 'col' }, word(key)))));
const rowsOfClosed = (closed) => make('table', { class: 'both' },
  heads('period', 'indicator', 'recorded', 'then'),
  make('tbody', {}, ...closed.map(({ period, number, name, table, recorded, then }) => make('tr', {},
    make('td', {}, `${period} (${number})`), make('th', { scope: 'row' }, name, ' ', make('small', {}, table)),
    make('td', {}, recorded), make('td', {}, then)))));

/** What answers the question of a save that changes a closed period; nothing when nobody does. */
const askRestate = async ({ closed }) => {
  const [reasonLabel, reason] = askedField('restate', word('restate_reason'), keptReason(), { required: '' });
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
  if (!reason) return { status: 0, body: { error: word('not_saved') } };
  const saved = await call(path, { body: { ...body, ...reason } });
  if (saved.status !== 200) return saved;
  const lost = saved.body.not_recorded ?? [];
  keep(session, 'restate', lost.length ? reason.restate : null);
  if (lost.length) await askIn(word('not_recorded'), [make('p', {}, word('not_recorded_why')),
    make('ul', {}, ...lost.map(({ period, error }) => make('li', { class: 'error' }, make('b', {}, period), ` ${error}`)))],
  word('go_on'));
  return saved;
};
