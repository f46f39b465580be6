// The newest figures of all areas with data, as the stream tells them.

export class Figures {
  #areas = new Map();
  #signatories = new Set();

  /** Takes what an event says, of every area where it is a snapshot; the codes of the areas that it is about. */
  take({ name, data: { regions } }) {
    if (name === 'snapshot') this.#areas = new Map();
    regions.forEach(area => this.#areas.set(area.region.code, area));
    return regions.map(({ region }) => region.code);
  }

  /** Which regions have signed is said in no event. */
  setSignatories(codes) {
    this.#signatories = new Set(codes);
  }

  get isEmpty() {
    return this.#areas.size === 0;
  }

  codes() {
    return [...this.#areas.keys()];
  }

  area(code) {
    return this.#areas.get(code)?.region;
  }

  /** Of an area by indicator; undefined where it has no data. */
  of(code) {
    return this.#areas.get(code)?.indicators;
  }

  /** The codes of the indicators. */
  indicators() {
    return Object.keys(this.#areas.values().next().value?.indicators ?? {});
  }

  /** A region that has signed and has data; a province or the nation with such a region. */
  isReporting(code) {
    const area = this.area(code);
    return area !== undefined && (area.reporting ? area.reporting.regions > 0 : this.#signatories.has(code));
  }

  /** Nothing has come from it on the day that is shown. */
  isQuiet(code) {
    return this.area(code)?.feed === 'silent';
  }
}
