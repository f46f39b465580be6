// The texts of the page's language, which the server has written into it.

let read = null;
let texts = {};

/** The text of a key; the key itself where there is none, so that nothing is ever blank. */
export function text(key) {
  const written = document.body.dataset.texts;
  if (written !== read) {
    read = written;
    texts = JSON.parse(written ?? '{}');
  }
  return texts[key] ?? key;
}

export const language = () => document.documentElement.lang || 'id';
