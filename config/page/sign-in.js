'use strict';
// Opens a session with the token, and then the page that was asked for.

const signIn = async (isAsked, isWrong = false) => {
  if (!token || isAsked) {
    const isGiven = await askToken(isWrong);
    byId('again').hidden = isGiven;
    if (!isGiven) return;
  }
  try {
    if (await openSession()) {
      keep(session, 'signed in', Date.now());
      return location.reload();
    }
    signIn(true, true);
  } catch {
    byId('told').textContent = word('server_away');
    byId('again').hidden = false;
  }
};
byId('again').addEventListener('click', () => signIn(true));

// Signed in a moment ago and here again: the browser kept no cookie, and trying on would never end.
if (Date.now() - (kept(session, 'signed in') ?? 0) < 5000) {
  byId('told').textContent = word('no_cookie');
  byId('again').hidden = false;
} else {
  signIn(false);
}
