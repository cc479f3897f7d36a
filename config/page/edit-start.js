'use strict';
// Starts the file of a period.

const following = (period) => {
  const [, year, kind, number] = /^(\d{4})(?:([QH-])(\d+))?$/.exec(period) ?? [];
  if (!year) return '';
  const last = { Q: 4, H: 2, '-': 12 }[kind];
  if (!kind) return String(Number(year) + 1);
  const next = Number(number) % last + 1;
  return `${Number(year) + (next === 1)}${kind}${kind === '-' ? String(next).padStart(2, '0') : next}`;
};

const starting = byId('start');
const openStart = () => {
  const started = ground.workspace.periods.filter(({ file }) => file);
  byId('start-says').textContent = '';
  byId('start-period').value = form.file ? following(started.at(-1)?.period ?? form.period)
    : form.period ?? '';
  starting.showModal();
};
byId('start-open').addEventListener('click', openStart);
byId('no-file').querySelector('button').addEventListener('click', openStart);
byId('start-cancel').addEventListener('click', () => starting.close());
starting.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const period = byId('start-period').value.trim();
  const answer = await call('start', {
    body: { period, table: byId('start-table').value.trim(), owner: byId('start-owner').value.trim() },
  });
  if (answer.status !== 201) {
    byId('start-says').textContent =
      answer.body.error ?? answer.body.diagnostics?.[0]?.message ?? word('not_saved');
    return;
  }
  starting.close();
  await loadWorkspace();
  await showPeriod(period);
  await showView(formView);
  tell(word('started', period));
});
