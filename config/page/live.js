'use strict';
// The bar of a report that is served: what it is connected to, where to go from it, what is wrong.

const state = make('span', { class: 'state' });
const lastChange = make('span', {});
const told = make('span', {});
const banner = make('p', { class: 'stale', role: 'alert', hidden: '' });
const menu = (label, inside) => make('details', {}, make('summary', {}, label), inside);
const periodList = make('ul', {});
const fileList = make('ul', { class: 'files' });
const problemList = make('ul', { class: 'problems' });
const problems = menu('', problemList);
const samePage = () => {
  const parts = new URLSearchParams(location.search);
  parts.set('period', live.period);
  return `./?${parts}`;
};
const editLink = make('a', { class: 'button', href: `${live.edit}?${query({ period: live.period })}` },
  word(live.read_only ? 'look_into' : 'edit_period'));

document.querySelector('.skip').after(make('aside', { class: 'live', 'aria-label': word('live_bar') },
  make('p', { role: 'status' }, state, ' ', lastChange, ' ', told),
  banner,
  make('nav', { 'aria-label': word('live_links') }, editLink,
    make('a', { class: 'button', href: 'year' }, word('year_title')),
    menu(word('periods'), periodList), menu(word('downloads'), downloadList(live.period)),
    menu(word('files'), fileList), problems)));

const tell = (text) => (told.textContent = text);
const showState = (name) => {
  state.textContent = word(name);
  state.dataset.state = name;
};
const showStale = (isStale) => {
  banner.hidden = !isStale;
  banner.textContent = isStale ? word('stale') : '';
};

const showProblems = ({ diagnostics, errors, warnings }) => {
  problems.querySelector('summary').textContent = word('problems', errors, warnings);
  problems.dataset.worst = errors ? 'error' : warnings ? 'warning' : '';
  problemList.replaceChildren(...diagnostics.map((found) => {
    const place = query({ file: found.file, line: found.line, column: found.column });
    return make('li', { class: found.severity },
      make('a', { href: `${live.edit}#${place}` }, `${found.file}:${found.line}:${found.column}`),
      ` ${word(found.severity)} `, make('span', {}, found.message),
      ...(found.hint ? [make('small', {}, found.hint)] : []));
  }));
  if (!diagnostics.length) problemList.append(make('li', {}, word('no_problems')));
};

const showWorkspace = (workspace) => {
  periodList.replaceChildren(...workspace.periods.map(({ period, title, file }) =>
    make('li', {}, make('a', {
      href: `./?${query({ period })}`, ...(period === live.period && { 'aria-current': 'page' }),
    }, title || period), ...(file ? [] : [make('small', {}, word('not_started'))]))));
  const latest = [...workspace.files].sort((a, b) => b.modified.localeCompare(a.modified));
  fileList.replaceChildren(...latest.map((file) =>
    make('li', {}, make('a', { href: `${live.edit}#${query({ file: file.name })}` }, file.name),
      make('small', {}, word('saved_by', file.owner || word('nobody'), dayOf(file.modified))))));
};

const showAround = async () => {
  const [workspace, found] = await Promise.all(
    [call('workspace'), call(`diagnostics?${query({ period: live.period })}`)]);
  if (workspace.status === 200) showWorkspace(workspace.body);
  if (found.status === 200) showProblems(found.body);
};

let isTaking = false;
let isNews = false;
const takeNews = async (news) => {
  isNews = true;
  if (news.stale !== undefined) showStale(news.stale);
  if (isTaking) return;
  isTaking = true;
  while (isNews) {
    isNews = false;
    try {
      const response = await fetch(samePage(), { cache: 'no-store' });
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
      const now = byIdIn(fresh, 'live');
      if (!response.ok || !now) throw new Error('no report');
      const changed = takeOver(fresh);
      if (!changed) {
        keepPlace();
        location.reload();
        return;
      }
      showStale(JSON.parse(now.textContent).stale);
      lastChange.textContent = word('last_change', timeOf(Date.now()));
      tell(changed.length > 3 || !changed.length ? word('rows_changed', changed.length)
        : word('changed', changed.join(word('and'))));
      await showAround();
    } catch {
      tell(word('server_away'));
    }
  }
  isTaking = false;
};

showStale(live.stale);
showState('reconnecting');
showAround();
follow(live.version, takeNews, showState);
