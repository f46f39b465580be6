// What a chart shows as a file: the API's own CSV of all its series, fetched with the token and saved by the browser.
import { request } from './api.js';
import { NoAnswer, pathOf } from './series.js';

const TYPES = { csv: 'text/csv', sdmx: 'application/vnd.sdmx.data+csv;version=2.0.0' };

/** Saves the series of all queries as one file, named by the chart, the area and the range. */
export async function download(format, queries, chart) {
  const parts = await Promise.all(queries.map(query => fetched(pathOf(query), TYPES[format])));
  const { region, from, to } = queries[0];
  const name = ['satunaker', format, region, chart.replace('/', '-'), from, to].filter(Boolean).join('_');
  save(new Blob([joined(parts)], { type: TYPES[format] }), `${name}.csv`);
}

async function fetched(path, accept) {
  const response = await request(path, { Accept: accept }).catch(() => ({ status: 0 }));
  if (response.status !== 200) throw new NoAnswer(response.status);
  return response.text();
}

/** All have the same header, which stands once. */
export function joined(parts) {
  return parts.map((part, i) => (i === 0 ? part : part.slice(part.indexOf('\n') + 1))).join('');
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
