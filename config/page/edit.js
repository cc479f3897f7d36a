'use strict';
// The page: which period, which view, saving and taking back.

const ground = { workspace: null, view: formView };

/** Work that waits in other periods and files; the lists say where. */
const markDrafts = () => {
  let count = 0;
  for (const [box, kind] of [['period', 'draft'], ['file', 'text']])
    for (const option of byId(box).options) {
      const isWaiting = isKept(session, `${kind} ${option.value}`);
      option.textContent = option.textContent.replace(/ •$/, '') + (isWaiting ? ' •' : '');
      count += isWaiting;
    }
  return count;
};

const showButtons = () => {
  const { view } = ground;
  markDrafts();
  const isDirty = view.isDirty();
  byId('save').disabled = form.isReadOnly;
  byId('save').dataset.waiting = isDirty;
  byId('drop').disabled = !isDirty;
  byId('undo').disabled = form.isReadOnly || !undoable.has(view.file()) || (view === textView && isDirty);
  byId('start-open').disabled = form.isReadOnly;
};

const showView = async (view) => {
  ground.view = view;
  byId('view-form').setAttribute('aria-pressed', String(view === formView));
  byId('view-text').setAttribute('aria-pressed', String(view === textView));
  byId('form').hidden = view !== formView;
  byId('source').hidden = view !== textView;
  hideConflict();
  if (view === textView && !source.name) byId('file').value = form.file ?? byId('file').value;
  await view.renew();
  showButtons();
};

const showPeriod = async (period) => {
  const at = query({ period });
  history.replaceState(null, '', `edit?${at}${location.hash}`);
  byId('to-report').href = `./?${at}`;
  const box = byId('period');
  if (![...box.options].some((option) => option.value === period)) box.append(make('option', { value: period }, period));
  box.value = period;
  byId('heading').textContent =
    ground.workspace.periods.find((one) => one.period === period)?.title ?? period;
  const { closed } = ground.workspace.periods.find((one) => one.period === period) ?? {};
  const trouble = ground.workspace.history_error;
  byId('closed').hidden = !closed && !trouble;
  byId('closed').textContent = closed ? word('is_closed', closed) : trouble ?? '';
  byId('downloads').lastElementChild.replaceWith(downloadList(period));
  await loadForm(period);
  showButtons();
};

/** What was chosen stays chosen, also where it is not among the options, as a period that has no file. */
const showOptions = (box, options) => {
  const before = box.value;
  const isListed = !before || options.some(([value]) => value === before);
  box.replaceChildren(...[...options, ...(isListed ? [] : [[before, before]])].map(([value, text]) =>
    make('option', { value }, text)));
  if (before) box.value = before;
};
const loadWorkspace = async () => {
  const { status, body } = await call('workspace');
  if (status !== 200) {
    tell(body.error);
    return false;
  }
  ground.workspace = body;
  form.isReadOnly = body.read_only;
  byId('unit').textContent = body.unit;
  showOptions(byId('period'), body.periods.map(({ period, title, file }) =>
    [period, (title || period) + (file ? '' : ` (${word('not_started')})`)]));
  showOptions(byId('file'), body.files.map(({ name, owner }) => [name, owner ? `${name} (${owner})` : name]));
  return true;
};

/** A place in a file, from a link of the report. */
const goToPlace = async () => {
  const place = new URLSearchParams(location.hash.slice(1));
  const name = place.get('file');
  if (!name) return;
  const box = byId('file');
  if (![...box.options].some((option) => option.value === name)) box.append(make('option', { value: name }, name));
  box.value = name;
  await openText(name);
  await showView(textView);
  goTo(Number(place.get('line') ?? 1), Number(place.get('column') ?? 1));
};

byId('period').addEventListener('change', () => {
  ground.view = formView;
  showPeriod(byId('period').value).then(() => showView(formView));
});
byId('file').addEventListener('change', () => openText(byId('file').value).then(showButtons));
byId('view-form').addEventListener('click', () => showView(formView));
byId('view-text').addEventListener('click', () => showView(textView));
byId('save').addEventListener('click', () => ground.view.save());
byId('undo').addEventListener('click', undo);
byId('drop').addEventListener('click', async () => {
  if (!confirm(word('drop_sure'))) return;
  await ground.view.drop();
  showButtons();
  tell(word('dropped'));
});
addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  if (!form.isReadOnly) ground.view.save();
});
addEventListener('beforeunload', (event) => {
  if (formView.isDirty() || textView.isDirty() || markDrafts()) event.preventDefault();
});
addEventListener('hashchange', goToPlace);

const open = async () => {
  showState('reconnecting');
  byId('downloads').append(make('div', {}));
  if (!(await loadWorkspace())) return;
  if (form.isReadOnly) tell(word('read_only'));
  const asked = new URLSearchParams(location.search).get('period') ?? ground.workspace.period;
  if (asked) await showPeriod(asked);
  else openStart();
  await goToPlace();
  follow(ground.workspace.version, async () => {
    await loadWorkspace();
    await ground.view.renew();
    showButtons();
  }, showState);
};
open();
