'use strict';
const report = JSON.parse(document.getElementById('data').textContent);
const sides = ['server', 'server on MongoDB', 'client'];
const marks = {passed: '\u2713 passed', failed: '\u2717 failed', 'not run': '\u2013 not run'};
const byId = id => document.getElementById(id);

// Every text goes into the page as text.
function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function copyable(command) {
  const box = element('div');
  const button = element('button', 'Copy');
  button.type = 'button';
  button.onclick = () => navigator.clipboard.writeText(command).then(() => { button.textContent = 'Copied'; });
  box.append(element('pre', command));
  // A page that comes over plain HTTP has no clipboard.
  if (navigator.clipboard) box.append(button);
  return box;
}

function showScores() {
  for (const side of sides) {
    const tally = report[side];
    const box = element('div', undefined, 'score');
    const share = tally.cases ? Math.floor(1000 * tally.passed / tally.cases) / 10 : 0;
    if (!tally.cases) {
      box.append(element('b', side), element('div', 'not replayed'));
      byId('scores').append(box);
      continue;
    }
    box.append(element('b', `${side}: ${share} %`),
        element('div', `${tally.run} of ${tally.cases} cases run, ${tally.passed} passed, ${tally.run - tally.passed} failed`));
    const bar = element('div', undefined, 'bar');
    for (const [name, count] of [['passed', tally.passed], ['failed', tally.run - tally.passed]]) {
      const part = element('i', undefined, `${name} bar-part`);
      part.style.width = tally.cases ? `${100 * count / tally.cases}%` : '0';
      bar.append(part);
    }
    box.append(bar);
    byId('scores').append(box);
  }
}

function casesByEndpoint() {
  const endpoints = new Map();
  for (const outcome of report.outcomes) {
    if (!endpoints.has(outcome.endpoint)) endpoints.set(outcome.endpoint, new Map());
    const cases = endpoints.get(outcome.endpoint);
    if (!cases.has(outcome.case)) cases.set(outcome.case, {place: outcome.place, example: outcome.example, sides: {}});
    cases.get(outcome.case).sides[outcome.side] = outcome;
  }
  return endpoints;
}

function resultCell(outcome) {
  return outcome
      ? element('td', marks[outcome.status], outcome.status.replace(' ', '-'))
      : element('td', '');
}

function detail(outcome) {
  const box = element('div');
  box.append(element('b', `${outcome.side}: ${outcome.status}`));
  if (outcome.reason) box.append(element('div', outcome.reason, 'reason'));
  if (outcome.differences) {
    box.append(element('pre', outcome.differences.map(it => `${it.pointer || 'answer'}: ${it.problem}`).join('\n')));
  }
  if (outcome.curl) box.append(copyable(outcome.curl));
  return box;
}

function caseRows(id, it) {
  const row = element('tr');
  const name = element('td');
  const outcomes = Object.values(it.sides);
  const detailRow = element('tr', undefined, 'detail');
  const details = element('details');
  details.append(element('summary', it.example));
  name.append(details);
  row.append(element('td', it.place), name, ...sides.map(side => resultCell(it.sides[side])),
      element('td', it.sides.server && it.sides.server.exactness || ''));
  detailRow.hidden = true;
  details.ontoggle = () => {
    if (!detailRow.firstChild) {
      const cell = element('td');
      cell.colSpan = 6;
      cell.append(element('code', id), ...outcomes.map(detail));
      detailRow.append(cell);
    }
    detailRow.hidden = !details.open;
  };
  return {id, it, row, detailRow, details, text: JSON.stringify(outcomes).toLowerCase()};
}

function showMatrix() {
  const groups = [];
  for (const [endpoint, cases] of casesByEndpoint()) {
    const body = element('tbody');
    const head = element('tr');
    const title = element('th', endpoint);
    title.colSpan = 6;
    title.scope = 'rowgroup';
    const outcomes = [...cases.values()].flatMap(it => Object.values(it.sides));
    title.append(element('span', `${outcomes.filter(it => it.status === 'passed').length} of ${outcomes.length} passed`));
    head.append(title);
    body.append(head);
    const rows = [...cases].map(([id, it]) => caseRows(id, it));
    rows.forEach(it => body.append(it.row, it.detailRow));
    byId('matrix').append(body);
    groups.push({body, rows});
  }
  return groups;
}

function showUndocumented() {
  const kinds = [['Routes that the server answers and the contract does not have', report.undocumented.routes],
    ['Statuses that came and the contract does not have', report.undocumented.statuses]];
  for (const [title, lines] of kinds) {
    if (lines.length) byId('undocumented').append(element('h2', title), element('pre', lines.join('\n')));
  }
}

function matches(row) {
  const side = byId('side').value, result = byId('result').value, place = byId('place').value;
  const outcomes = Object.values(row.it.sides).filter(it => !side || it.side === side);
  return (!place || row.it.place === place)
      && outcomes.some(it => !result || it.status === result)
      && byId('search').value.toLowerCase().split(/\s+/).every(word => row.text.includes(word));
}

function filter(groups) {
  let shown = 0;
  for (const {body, rows} of groups) {
    let any = false;
    for (const row of rows) {
      const match = matches(row);
      row.row.hidden = !match;
      row.detailRow.hidden = !match || !row.details.open;
      any = any || match;
      shown += match ? 1 : 0;
    }
    body.hidden = !any;
  }
  byId('shown').textContent = `${shown} of ${groups.reduce((sum, it) => sum + it.rows.length, 0)} cases`;
}

showScores();
const groups = showMatrix();
showUndocumented();
for (const place of [...new Set(report.outcomes.map(it => it.place))].sort()) {
  byId('place').append(element('option', place));
}
// A failure is what a reader came for.
groups.flatMap(it => it.rows)
    .filter(row => Object.values(row.it.sides).some(it => it.status === 'failed'))
    .forEach(row => { row.details.open = true; });
byId('filters').oninput = () => filter(groups);
byId('filters').onreset = () => setTimeout(() => filter(groups));
byId('filters').onsubmit = event => event.preventDefault();
filter(groups);
