'use strict';
// The workspace of the next year: what would be made, what has to be closed first, and opening it.

/** A button that shows another workspace in place of this one. */
const opener = (folder, attributes = {}) =>
  button(word('open_other', folder.replace(/^.*\//, '')), word('open_other', folder), async () => {
    const { status, body } = await call('open', { body: { folder } });
    if (status !== 200) return tell(body.error);
    goElsewhere();
  }, attributes);

const showNextYear = () => {
  const { next_year: next, read_only: isReadOnly, others } = ground.workspace;
  byId('new-year').hidden = isReadOnly || next === null;
  if (!byId('next-year').value) byId('next-year').value = next ?? '';
  byId('other-years').replaceChildren(...(isReadOnly ? [] : others.map((folder) => opener(folder))));
};
const tellNextYear = (...told) => byId('year-told').replaceChildren(...told);
const textList = (texts) => make('ul', {}, ...texts.map((text) => make('li', {}, text)));

const showPlan = (plan, beforeClosing) => {
  if (plan.is_there)
    return tellNextYear(make('p', {}, word('year_is_there', plan.folder)),
      make('p', {}, opener(plan.folder, { class: 'main' })));
  const write = button(word('make_year'), word('make_year'), async () => {
    // The tables are where a year begins.
    elsewhere.address = `year?${query({ year: plan.year })}#view=form`;
    const { status, body } = await call('new-year', { body: { year: String(plan.year), before_closing: beforeClosing } });
    if (status === 201) return goElsewhere();
    elsewhere.address = './';
    showNotPlanned(body);
  }, { class: 'main' });
  tellNextYear(make('h2', {}, word('year_of', plan.year)), make('p', {}, make('code', {}, plan.folder)), textList(plan.files),
    make('p', {}, word('year_rows', plan.blank_targets, plan.kept_rows)),
    ...(plan.left_out.length ? [make('p', {}, word('left_out')), textList(plan.left_out)] : []),
    make('p', plan.is_closed ? {} : { class: 'warning' }, word(plan.is_closed ? 'results_closed' : 'results_open', plan.results_of)),
    make('p', {}, write));
};
const showNotPlanned = (body) => {
  if (body.code !== 'not-closed')
    return tellNextYear(make('p', { class: 'error' }, body.error), ...(body.diagnostics ? [findingList(body.diagnostics)] : []));
  const period = ground.workspace.periods.find((one) => one.period === body.period);
  const close = () => button(word('close_period', body.title), word('close_period', body.title), async () => {
    await closingDialog(period);
    await planYear();
  }, { class: 'main' });
  tellNextYear(make('p', { class: 'error' }, body.error), make('p', {}, word('close_first', body.title)),
    make('p', { class: 'choices' }, ...(period?.file ? [close()] : []),
      button(word('before_closing'), word('before_closing'), () => planYear(true))));
};
const planYear = async (beforeClosing = false) => {
  const { status, body } = await call(`new-year?${query({ year: byId('next-year').value, before_closing: beforeClosing })}`);
  if (status === 200) showPlan(body, beforeClosing);
  else showNotPlanned(body);
  byId('year-told').scrollIntoView({ block: 'nearest' });
};
byId('new-year').addEventListener('submit', (event) => {
  event.preventDefault();
  planYear();
});
