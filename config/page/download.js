'use strict';
// Every report and form of a period, to be saved.

const downloads = [
  ['report', [['html'], ['xlsx'], ['pdf'], ['md'], ['csv'], ['json']]],
  ['monitoring', [['xlsx', 'monitoring'], ['html', 'monitoring']]],
  ['sheet', [['xlsx', 'sheet']]],
  ['self_evaluation', [['xlsx', 'self-evaluation'], ['html', 'self-evaluation']]],
];

const nameOfFile = (response, otherwise) => {
  const told = response.headers.get('Content-Disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(told) ?? [];
  const [, plain] = /filename="([^"]+)"/.exec(told) ?? [];
  return encoded ? decodeURIComponent(encoded) : plain ?? otherwise;
};

/** Saves it, or says why there is none: a link alone would only fail. */
const download = async (link) => {
  tell(word('making', link.textContent));
  try {
    const response = await fetch(link.href, { cache: 'no-store' });
    if (!response.ok) return tell((await answerOf(response)).error ?? word('server_away'));
    const address = URL.createObjectURL(await response.blob());
    make('a', { href: address, download: nameOfFile(response, link.download) }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    tell(word('made', link.textContent));
  } catch {
    tell(word('server_away'));
  }
};

const downloadList = (period) => make('dl', {}, ...downloads.flatMap(([label, files]) => [
  make('dt', {}, word(label)),
  make('dd', {}, ...files.map(([format, form]) => {
    const link = make('a', {
      href: `${api}/download?${query({ period, format, ...(form && { form }) })}`,
      download: `${form ?? 'report'}-${period}.${format}`,
      'aria-label': `${word(label)}, ${format.toUpperCase()}`,
    }, format.toUpperCase());
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      download(link);
    });
    return link;
  })),
]));
