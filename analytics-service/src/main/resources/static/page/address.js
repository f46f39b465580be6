// What of a view stands in the address, so that a link restores it.

export const asked = (name, otherwise = '') => new URLSearchParams(location.search).get(name) ?? otherwise;

/** Changes what is asked for; what is null is left out. */
export const ask = changes => history.pushState(null, '', addressAfter(changes));

/** The address of this view in another language. */
export const inLanguage = lang => addressAfter({ lang });

function addressAfter(changes) {
  const parameters = new URLSearchParams(location.search);
  Object.entries(changes).forEach(([name, value]) => (value ? parameters.set(name, value) : parameters.delete(name)));
  const query = parameters.toString().replaceAll('%2C', ',');
  return location.pathname + (query ? `?${query}` : '');
}

/** The address of another page, in the language that this one's address names. */
export function addressOf(path) {
  const named = asked('lang');
  return named ? `${path}?lang=${encodeURIComponent(named)}` : path;
}
