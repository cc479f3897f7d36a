'use strict';
// The colours of a text: its lines once more, below a text field whose own letters cannot be seen.

const stateWords = /^(未到期|不适用|未填报|达成\S*|部分达成\S*|未达成\S*|确定能|有可能|完全不可能|to-date|in-period|annual)$/;
const lexemes = [
  ['comment', /(?<=^|\s)#.*/y],
  ['quoted', /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/y],
  ['sign', /[{}[\],]|-(?=\s)|:(?=\s|$)/y],
  ['blank', /\s+/y],
  ['plain', /(?:(?!\s#|[{}[\],]|:\s|:$)[^])+/y],
];
/** The parts of a line of YAML: [kind, text]. */
const partsOf = (line) => {
  const parts = [];
  for (let at = 0; at < line.length;) {
    for (const [kind, lexeme] of [...lexemes, ['blank', /[^]/y]]) {
      lexeme.lastIndex = at;
      const found = lexeme.exec(line)?.[0];
      if (!found) continue;
      const isKey = (kind === 'plain' || kind === 'quoted') && /^\s*:(\s|$)/.test(line.slice(at + found.length));
      const word = found.trim();
      const isNumber = kind === 'plain' && /^[≥≤<>=≠约近超+-]*\s*[\d０-９]/.test(word);
      parts.push([isKey ? 'key' : isNumber ? 'number' : kind === 'plain' && stateWords.test(word) ? 'word' : kind, found]);
      at += found.length;
      break;
    }
  }
  return parts;
};

const colours = document.querySelector('.colours');
let coloured = [];
const colouredLine = (line) => make('span', {}, ...partsOf(line).map(([kind, text]) =>
  (kind === 'blank' || kind === 'plain' ? text : make('span', { class: `y-${kind}` }, text))), '\n');
/** Colours the lines that have changed. */
const colour = () => {
  const lines = area.value.split('\n');
  let start = 0;
  while (start < lines.length && start < coloured.length && lines[start] === coloured[start]) start++;
  let end = 0;
  while (end < lines.length - start && end < coloured.length - start && lines.at(-1 - end) === coloured.at(-1 - end)) end++;
  for (const old of [...colours.children].slice(start, coloured.length - end)) old.remove();
  const next = colours.children[start] ?? null;
  for (const line of lines.slice(start, lines.length - end)) colours.insertBefore(colouredLine(line), next);
  coloured = lines;
};
