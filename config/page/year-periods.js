'use strict';
// The periods of the year: which are started, closed, restated; closing them.

const whenOf = (at) => dayOf(at);
const button = (text, label, use, attributes = {}) => {
  const element = make('button', { type: 'button', 'aria-label': label, ...attributes }, text);
  element.addEventListener('click', use);
  return element;
};
const lampCount = (counts) => make('span', { class: 'lampcount' },
  ...Object.keys(lampsOf).map((status) => lampOf({ status, outcome: `${counts[status]} ` })));

/** Both values of every row that a closing restates, or that differs now. */
const standingOf = (one) => (one ? `${one.actual ?? word('blank')}, ${word(`status_${one.status}`)}` : word('gone'));
const restatedRows = (restated) => make('table', { class: 'both' }, heads('indicator', 'recorded', 'now'),
  make('tbody', {}, ...restated.map(({ name, closed, now }) => make('tr', {}, make('th', { scope: 'row' }, name),
    make('td', {}, standingOf(closed)), make('td', {}, standingOf(now))))));

const stateOf = (period, closing) => {
  if (!period.file) return [word('not_started')];
  if (!closing) return [word(ground.workspace.history_error ? 'not_known' : 'open')];
  const since = closing.since?.length ?? 0;
  return [word('closed_at', closing.number, whenOf(closing.at), closing.by),
    ...(since ? [make('strong', { class: 'warning' }, ` ${word('differs', since)}`)] : [])];
};

const closingDialog = async (period, closing) => {
  const isRestated = Boolean(closing);
  const [byLabel, by] = askedField('by', word('closed_by'), whoCloses(ground.workspace.user), { required: '' });
  const [reasonLabel, reason] = askedField('restate', word('restate_reason'), keptReason(), { required: '' });
  const isGiven = await askIn(word(isRestated ? 'restate_period' : 'close_period', period.title),
    [make('p', {}, word(isRestated ? 'restate_explained' : 'close_explained')),
      ...(isRestated ? [restatedRows(closing.since ?? []), reasonLabel, reason] : []), byLabel, by],
    word(isRestated ? 'restate' : 'close'), isRestated);
  if (!isGiven) return;
  keep(local, 'by', by.value);
  const body = { period: period.period, by: by.value, reason: isRestated ? reason.value : '', with_gaps: false };
  let answer = await call('close', { body });
  if (answer.body?.code === 'gaps' && await askIn(word('gaps', answer.body.gaps.length),
    [make('ul', {}, ...answer.body.gaps.map(({ id, name }) => make('li', {}, `${id} ${name}`)))], word('close_with_gaps')))
    answer = await call('close', { body: { ...body, with_gaps: true } });
  if (answer.status !== 201) {
    byId('form-told').replaceChildren(...(answer.body.diagnostics ? [findingList(answer.body.diagnostics)] : []));
    return tell(answer.body.error);
  }
  keep(session, 'restate', null);
  await loadYear();
  byId('form-told').replaceChildren(...(answer.body.warning
    ? [make('p', { class: 'warning' }, `${word('warning')} ${answer.body.warning}`)] : []));
  tell(word('closed_now', period.title, answer.body.number));
};

const checkForm = async (period, form, title) => {
  const { status, body } = await call(`form-check?${query({ period: period.period, form })}`);
  if (status !== 200) return tell(body.error);
  byId('form-told').replaceChildren(make('h2', {}, `${title}, ${period.title}`),
    body.diagnostics.length ? findingList(body.diagnostics) : make('p', {}, word('form_complete')));
  byId('form-told').scrollIntoView({ block: 'nearest' });
};
const formMenu = (period) => {
  const forms = [['monitoring', 'monitoring'], ...(/-12$|Q4$|H2$|^\d{4}$/.test(period.period) ? [['self-evaluation', 'self_evaluation']] : [])];
  return make('details', {}, make('summary', {}, word('form_check')), make('ul', {}, ...forms.map(([form, key]) =>
    make('li', {}, button(word(key), `${word(key)}, ${period.title}`, () => checkForm(period, form, word(key)))))));
};

const periodRow = (period) => {
  const closing = ground.closings.findLast((one) => one.period === period.period);
  const link = (text, address) => make('a', { href: address, 'aria-label': `${text}, ${period.title}` }, text);
  const canClose = period.file && !ground.workspace.read_only && (!closing || closing.since?.length);
  return make('tr', {}, make('th', { scope: 'row' }, period.title), make('td', {}, ...stateOf(period, closing)),
    make('td', {}, ...(closing ? [lampCount(closing.counts)] : [])),
    make('td', { class: 'does' }, link(word('edit_title'), `edit?${query({ period: period.period })}`),
      link(word('report'), `./?${query({ period: period.period })}`),
      ...(canClose ? [button(word(closing ? 'restate' : 'close'), `${word(closing ? 'restate' : 'close')}, ${period.title}`,
        () => closingDialog(period, closing))] : []),
      formMenu(period),
      make('details', {}, make('summary', {}, word('downloads')), downloadList(period.period))));
};

const showClosings = () => {
  byId('closings').replaceChildren(...(ground.closings.length ? [make('h2', {}, word('history')),
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': word('history') },
      make('table', {}, heads('period', 'closing', 'restate_reason', 'restated'), make('tbody', {},
        ...[...ground.closings].reverse().map((one) => make('tr', {}, make('th', { scope: 'row' }, `${one.period} (${one.number})`),
          make('td', {}, `${whenOf(one.at)}, ${one.by}`, make('br', {}), lampCount(one.counts)), make('td', {}, one.reason ?? ''),
          make('td', {}, ...(one.restated.length ? [make('details', {}, make('summary', {}, String(one.restated.length)),
            restatedRows(one.restated))] : [])))))))] : []));
};
const showPeriods = () => {
  byId('all-periods').replaceChildren(heads('period', 'state', 'at_closing', 'next_steps'),
    make('tbody', {}, ...ground.workspace.periods.map(periodRow)));
  showStartList(byId('start-period'));
  byId('new-period').hidden = ground.workspace.read_only || !ground.workspace.can_start.length;
  byId('return-sheet').hidden = ground.workspace.read_only;
  showNextYear();
  showClosings();
};
byId('new-period').addEventListener('submit', async (event) => {
  event.preventDefault();
  const period = byId('start-period').value;
  const answer = await call('start', { body: { period } });
  if (answer.status !== 201) return tell(answer.body.error);
  location.href = `edit?${query({ period })}`;
});
