'use strict';
// Opens a session with the token, and then the page that was asked for.

const signIn = async (isAsked) => {
  if (!token || isAsked) {
    const isGiven = await askToken();
    byId('again').hidden = isGiven;
    if (!isGiven) return;
  }
  try {
    if (await openSession()) return location.reload();
    byId('told').textContent = word('wrong_token');
    signIn(true);
  } catch {
    byId('told').textContent = word('server_away');
    byId('again').hidden = false;
  }
};
byId('again').addEventListener('click', () => signIn(true));
signIn(false);
