// Where each province has its tile: a map of Indonesia on which small provinces are as large as others.

/** By code: column, row, its letters in ISO 3166-2, and what people call it for short. */
const PLACES = {
  11: [0, 0, 'AC', 'Aceh'],
  12: [1, 1, 'SU', 'Sumut'],
  13: [1, 2, 'SB', 'Sumbar'],
  14: [2, 1, 'RI', 'Riau'],
  15: [2, 2, 'JA', 'Jambi'],
  16: [2, 3, 'SS', 'Sumsel'],
  17: [1, 3, 'BE', 'Bengkulu'],
  18: [2, 4, 'LA', 'Lampung'],
  19: [3, 2, 'BB', 'Babel'],
  21: [3, 1, 'KR', 'Kepri'],
  31: [4, 4, 'JK', 'Jakarta'],
  32: [4, 5, 'JB', 'Jabar'],
  33: [5, 5, 'JT', 'Jateng'],
  34: [5, 6, 'YO', 'DIY'],
  35: [6, 5, 'JI', 'Jatim'],
  36: [3, 5, 'BT', 'Banten'],
  51: [7, 6, 'BA', 'Bali'],
  52: [8, 6, 'NB', 'NTB'],
  53: [9, 6, 'NT', 'NTT'],
  61: [5, 2, 'KB', 'Kalbar'],
  62: [6, 2, 'KT', 'Kalteng'],
  63: [6, 3, 'KS', 'Kalsel'],
  64: [7, 2, 'KI', 'Kaltim'],
  65: [7, 1, 'KU', 'Kaltara'],
  71: [10, 1, 'SA', 'Sulut'],
  72: [9, 2, 'ST', 'Sulteng'],
  73: [8, 4, 'SN', 'Sulsel'],
  74: [9, 3, 'SG', 'Sultra'],
  75: [9, 1, 'GO', 'Gtalo'],
  76: [8, 3, 'SR', 'Sulbar'],
  81: [11, 4, 'MA', 'Maluku'],
  82: [11, 2, 'MU', 'Malut'],
  91: [14, 3, 'PA', 'Papua'],
  92: [12, 3, 'PB', 'Pabar'],
  93: [14, 5, 'PS', 'Pasel'],
  94: [13, 3, 'PT', 'Pateng'],
  95: [14, 4, 'PE', 'Papeg'],
  96: [12, 2, 'PD', 'PBD'],
};
const EAST = 8; // the first column of what a narrow screen has below the west
const WEST_ROWS = 7;
const FIRST_EAST_ROW = 1;

/** By code: `{name, letters, place}`; the place is two cells of a grid, as custom properties: on wide and narrow screens. */
export const TILES = new Map(Object.entries(PLACES).map(([code, [column, row, letters, name]]) =>
  [code, { name, letters, place: `--wide: ${cell(column, row)}; --narrow: ${narrowCell(column, row)}` }]));

function narrowCell(column, row) {
  return column < EAST ? cell(column, row) : cell(column - EAST, row + WEST_ROWS - FIRST_EAST_ROW);
}

function cell(column, row) {
  return `${row + 1} / ${column + 1}`;
}
