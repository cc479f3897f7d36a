'use strict';
// The stream of changes of the workspace.

/** Where a page goes when another workspace is shown in place of its own. */
const elsewhere = { address: './' };
const goElsewhere = () => {
  location.href = elsewhere.address;
};

/**
 * Calls changed({version, stale}) when the workspace is not what the page shows, and told(state) with
 * connected or reconnecting. A hidden page listens to nothing: browsers allow few streams a server.
 */
const follow = (version, changed, told) => {
  let known = version;
  let source = null;
  let timer = 0;
  let wasAway = false;
  let folder = null;

  const heard = (news) => {
    folder ??= news.folder;
    if (folder !== news.folder) return goElsewhere();
    if (news.version === known && !wasAway) return;
    known = news.version;
    wasAway = false;
    changed(news);
  };
  const connect = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
    if (document.hidden) return;
    const stream = new EventSource(`${api}/events`);
    source = stream;
    stream.addEventListener('open', async () => {
      told('connected');
      const { status, body } = await call('workspace');
      if (status === 200 && stream === source) heard(body);
    });
    stream.addEventListener('change', (event) => heard(JSON.parse(event.data)));
    stream.addEventListener('error', () => {
      told('reconnecting');
      wasAway = true;  // a server that was started anew counts from the start
      if (stream.readyState === EventSource.CLOSED && stream === source)
        timer = setTimeout(connect, 3000);
    });
  };
  document.addEventListener('visibilitychange', connect);
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => event.persisted && connect());
  connect();
};
