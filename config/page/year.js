'use strict';
// The page of the whole year: which part of it is shown, and what all parts need.

const ground = { workspace: null, closings: [] };
const parts = { periods: () => {}, form: showTables, compare, trend: showTrend, review: showReview };

const showPart = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  const part = parts[asked.get('view')] ? asked.get('view') : 'periods';
  if (asked.get('of')) byId('trend-of').value = asked.get('of');
  for (const each of document.querySelectorAll('[data-view]'))
    each.setAttribute('aria-pressed', String(each.dataset.view === part));
  for (const name of Object.keys(parts)) byId(name).hidden = name !== part;
  parts[part]();
};
for (const each of document.querySelectorAll('[data-view]'))
  each.addEventListener('click', () => {
    location.hash = query({ view: each.dataset.view });
  });
addEventListener('hashchange', showPart);

const showChoices = () => {
  const started = ground.workspace.periods.filter(({ file }) => file);
  for (const [id, usual] of [['from', started.at(-2)], ['to', started.at(-1)]]) {
    const before = byId(id).value;
    byId(id).replaceChildren(...started.map(({ period, title }) => make('option', { value: period }, title || period)));
    byId(id).value = before || usual?.period || '';
  }
};
const loadYear = async () => {
  const [workspace, history, entries] = await Promise.all([call('workspace'), call('history'), call('entries')]);
  if (workspace.status !== 200) return tell(workspace.body.error);
  ground.workspace = workspace.body;
  ground.closings = history.body.closings ?? [];
  if (history.status !== 200) tell(history.body.error);
  byId('unit').textContent = workspace.body.unit;
  byId('names').replaceChildren(...(entries.body.entries ?? []).map(({ name }) => make('option', { value: name })));
  showChoices();
  showPeriods();
};
const open = async () => {
  showState('reconnecting');
  await loadYear();
  showPart();
  follow(ground.workspace?.version ?? 0, async () => {
    await loadYear();
    showPart();
  }, showState);
};
open();
