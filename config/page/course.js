'use strict';
// The course of an indicator over the year, as a table and as a chart.

const grid = (labels, lines) =>
  make('table', {},
    make('thead', {}, make('tr', {}, ...labels.map((label) =>
      make('th', { scope: 'col' }, data.labels[label])))),
    make('tbody', {}, ...lines.map(([first, ...rest]) =>
      make('tr', {}, make('th', { scope: 'row' }, first),
        ...rest.map((cell) => make('td', {}, cell))))));
const lamp = ([word, letter, shape]) =>
  make('span', {}, make('span', { class: `l ${letter}` }, shape), word);

const figure = (number, unit) => (number === null || number === undefined ? '' : number + unit);
const courseTable = (number) => {
  const unit = data.unit[number];
  return grid(['period', 'plan', 'actual', 'status'], data.course[number].map((point, at) => {
    const [due, actual, outcome, text] = point;
    const status = at > data.now ? data.labels.coming : lamp(data.outcomes[outcome]);
    return [data.periods[at], figure(due, unit), text ?? figure(actual, unit), status];
  }));
};

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
/** Whether the axis starts at zero: not where the figures lie close together far from it, and only
 *  their change is to be seen (99.1% → 99.3%). */
const startsAtZero = (figures) => {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least >= 0 && (most - least) * 5 >= most;
};
const pointStyles = { g: 'circle', a: 'triangle', r: 'rect', u: 'circle' };
/** Filled in with the colour of each status; the points have its shape too. */
const drawChart = (number, canvas) => {
  const course = data.course[number];
  const letters = course.map((point) => data.outcomes[point[2]]?.[1] ?? 'u');
  const value = (text) => (text === null || text === undefined ? null : Number(text));
  const unit = data.unit[number];
  const named = (label) => data.labels[label] + (unit && ` (${unit})`);
  const fills = letters.map((letter) => colour(`--fill-${letter}`));
  const axis = { grid: { color: colour('--line') }, ticks: { color: colour('--soft') } };
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  return new Chart(canvas, {
    type: 'line',
    data: {
      labels: data.periods,
      datasets: [
        {
          label: named('actual'),
          data: course.map((point) => value(point[1])),
          borderColor: colour('--accent'),
          backgroundColor: fills,
          pointBorderColor: fills,
          pointBackgroundColor: fills,
          pointStyle: letters.map((letter) => pointStyles[letter]),
          pointRadius: 6,
          borderWidth: 2,
          spanGaps: true,
        },
        {
          label: named('plan'),
          data: course.map((point) => value(point[0])),
          borderColor: colour('--soft'),
          backgroundColor: colour('--soft'),
          borderDash: [5, 4],
          borderWidth: 1.5,
          pointRadius: 2,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: axis,
        y: {
          ...axis,
          beginAtZero: startsAtZero(course.flatMap((point) => [value(point[0]), value(point[1])])
            .filter((figure) => figure !== null)),
          grace: '8%',
        },
      },
      plugins: {
        legend: { labels: { color: colour('--ink'), boxHeight: 1, boxWidth: 26 } },
      },
    },
  });
};
