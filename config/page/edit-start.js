'use strict';
// Starts the file of a period.

const starting = byId('start');
const openStart = () => {
  byId('start-says').textContent = '';
  showStartList(byId('start-period'));
  if (!form.file && ground.workspace.can_start.some(({ period }) => period === form.period))
    byId('start-period').value = form.period;
  starting.showModal();
};
byId('start-open').addEventListener('click', openStart);
byId('no-file').querySelector('button').addEventListener('click', openStart);
byId('start-cancel').addEventListener('click', () => starting.close());
starting.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const period = byId('start-period').value;
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
