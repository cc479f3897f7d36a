'use strict';
// The words of a served page, the token, and calls of the server.

const live = JSON.parse(byId('live')?.textContent ?? 'null');
const words = live?.words ?? data;
const api = live?.api ?? 'api/v1';
const word = (key, ...values) =>
  (words[key] ?? key).replace(/\{(\d+)\}/g, (_, at) => String(values[at] ?? ''));
const speech = document.documentElement.lang;
const timeOf = (date) => new Date(date).toLocaleTimeString(speech);
const dayOf = (date) => new Date(date).toLocaleString(speech, { dateStyle: 'short', timeStyle: 'short' });

// Another workspace may be served under another path of the same name.
const place = location.pathname.replace(/[^/]*$/, '');

/** Text that outlives a reload, or nothing where the browser keeps nothing. */
const kept = (storage, key) => {
  try {
    return JSON.parse(storage().getItem(`jixiao ${place} ${key}`));
  } catch {
    return null;
  }
};
const isKept = (storage, key) => {
  try {
    return storage().getItem(`jixiao ${place} ${key}`) !== null;
  } catch {
    return false;
  }
};
const keep = (storage, key, value) => {
  try {
    if (value === null) storage().removeItem(`jixiao ${place} ${key}`);
    else storage().setItem(`jixiao ${place} ${key}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: the page works on without.
  }
};
const local = () => localStorage;
const session = () => sessionStorage;
let token = kept(local, 'token');
const keepToken = (text) => {
  token = text;
  keep(local, 'token', text);
};

/** The token comes in the fragment, which no server sees, and does not stay in the address. */
const takeToken = () => {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (!parts.get('token')) return;
  keepToken(parts.get('token'));
  parts.delete('token');
  const rest = String(parts);
  history.replaceState(null, '', location.pathname + location.search + (rest && `#${rest}`));
};
takeToken();
addEventListener('hashchange', takeToken);

/** A dialog with a form; the promise says whether it was sent. */
const askIn = (title, inside, submit, isWide = false) => new Promise((done) => {
  const cancel = make('button', { type: 'button' }, word('cancel'));
  const form = make('form', {}, make('h2', { id: 'ask-title' }, title), ...inside,
    make('p', { class: 'choices' }, make('button', { type: 'submit', class: 'main' }, submit), cancel));
  const dialog = make('dialog', { class: isWide ? 'ask wide' : 'ask', 'aria-labelledby': 'ask-title' }, form);
  document.body.append(dialog);
  cancel.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close('given');
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    done(dialog.returnValue === 'given');
  });
  dialog.showModal();
});

let asking = null;
/** Asks for the token of the terminal; false when the reader would rather not. */
const askToken = (isWrong = false) => {
  asking ??= (async () => {
    const field = make('input', { id: 'token', type: 'password', autocomplete: 'off', required: '' });
    const isGiven = await askIn(word('token_needed'), [
      ...(isWrong ? [make('p', { class: 'error' }, word('wrong_token'))] : []),
      make('p', {}, word('token_where')), make('label', { for: 'token' }, word('token')), field], word('go_on'));
    asking = null;
    // Whoever pastes the whole address means the token in it.
    if (isGiven) keepToken(field.value.trim().replace(/^.*token=/, ''));
    return isGiven;
  })();
  return asking;
};

const bearer = () => (token ? { Authorization: `Bearer ${token}` } : {});
/** Readers elsewhere in the house need a session, which the token opens. */
const openSession = async () => {
  const { status } = await fetch(`${api}/session`, { method: 'POST', headers: bearer() });
  return status < 300;
};

const answerOf = async (response) => {
  try {
    return await response.json();
  } catch {
    return {};
  }
};
/** Reads what the path gives, or posts the body to it; {status: 0} when the server is away. Quietly: asks for no token. */
const call = async (path, { body, isQuiet = false } = {}) => {
  const needsToken = Boolean(body);
  for (;;) {
    if (needsToken && !token && (isQuiet || !(await askToken()))) return { status: 401, body: { error: word('no_token') } };
    try {
      const response = await fetch(`${api}/${path}`, {
        cache: 'no-store',
        ...(body && {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...bearer() },
          body: JSON.stringify(body),
        }),
      });
      if (response.status !== 401) return { status: response.status, body: await answerOf(response) };
    } catch {
      return { status: 0, body: { error: word('server_away') } };
    }
    if (isQuiet || !(await askToken(Boolean(needsToken && token))))
      return { status: 401, body: { error: word('no_token') } };
    if (!needsToken) await openSession();
  }
};
/** Draws the eye to what has just changed. */
const flash = (element) => {
  element.removeAttribute('data-moved');
  requestAnimationFrame(() => element.setAttribute('data-moved', ''));
  setTimeout(() => element.removeAttribute('data-moved'), 2600);
};
const query = (values) => String(new URLSearchParams(values));

// Menus close by Escape, and when the reader turns to something else.
const openMenus = () => [...document.querySelectorAll(':is(.live, .ways) details[open]')];
document.addEventListener('click', (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && openMenus()[0];
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
