// Who came and went in a range, as a sum that must add up: begin + came = end + went.

/**
 * The balance of monthly series: stock (from the month before the range on), came and went, each [{key, figures}].
 * What is withheld anywhere in the range cannot be summed and is null. `difference` is what the sum lacks (0: adds up;
 * null: it cannot be told).
 */
export function balance(stock, came, went) {
  const begin = stock[0].value;
  const end = stock[stock.length - 1].value;
  const sums = { came: came.map(sumOf), went: went.map(sumOf) };
  const known = [begin, end, ...sums.came.map(part => part.value), ...sums.went.map(part => part.value)];
  const difference = known.includes(null) ? null : begin + total(sums.came) - end - total(sums.went);
  return { begin, end, ...sums, difference };
}

const sumOf = ({ key, figures }) => ({
  key, value: figures.some(({ value }) => value === null) ? null : figures.reduce((sum, { value }) => sum + value, 0),
});

const total = parts => parts.reduce((sum, { value }) => sum + value, 0);
