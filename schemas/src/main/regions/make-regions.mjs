// Makes regions.csv from the data of the npm package idn-area-data (3.1.2).
//
//   npm install --no-save idn-area-data@3.1.2
//   node schemas/src/main/regions/make-regions.mjs node_modules/idn-area-data/data \
//     > schemas/src/main/resources/id/satunaker/schemas/region/regions.csv
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIGNATORIES = new Set(['12.09', '12.75', '13.03', '32.13', '32.16', '32.73', '33.25', '82.04']);
const AS_THEY_ARE = new Map([
  ['DKI JAKARTA', 'DKI Jakarta'],
  ['DAERAH ISTIMEWA YOGYAKARTA', 'DI Yogyakarta'],
]);

const folder = process.argv[2];
const rows = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const capitalised = (word) => word.charAt(0) + word.slice(1).toLowerCase();
const named = (name) =>
  AS_THEY_ARE.get(name) ?? name.split(' ').map(capitalised).join(' ').replace(/ Dan /g, ' dan ');

const region = (code, name, level) => [code, named(name), level, SIGNATORIES.has(code)].join(',');

const provinces = rows('provinces.csv').map(([code, name]) => region(code, name, 'PROVINCE'));
const regencies = rows('regencies.csv').map(([code, , name]) => region(code, name, name.split(' ')[0]));

console.log(['code,name,level,signatory', ...provinces, ...regencies.sort()].join('\n'));
