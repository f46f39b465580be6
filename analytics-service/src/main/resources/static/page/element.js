// Elements made by hand, for tables whose single cells are touched many times.

/** An element with these properties and children, text being only text. */
export function element(tag, properties = {}, ...children) {
  const { data = {}, ...others } = properties;
  const made = Object.assign(document.createElement(tag), others);
  Object.assign(made.dataset, data);
  made.append(...children);
  return made;
}
