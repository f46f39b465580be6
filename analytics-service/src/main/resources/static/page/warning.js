// The warning of layoffs far above what is usual, as the server writes it, when it comes or goes while the page is open.
import { figure } from './format.js';
import { text } from './texts.js';

/** Shows it in an area's page, if the headline says so; `role=alert` has it said. */
export function showWarning(main, { layoffWarning, headline }) {
  const mount = main.querySelector('#layoffs .mount');
  if (mount === null) return;
  const warning = mount.querySelector('.warning');
  if (warning) warning.hidden = !layoffWarning;
  else if (layoffWarning) mount.prepend(made(headline));
}

function made({ LAYOFF7: last, LAYOFF_EXPECTED7: usual }) {
  const warning = document.createElement('p');
  warning.className = 'warning';
  warning.role = 'alert';
  warning.append(`${text('layoffWarning')} `, told('b', 'LAYOFF7', last), ` (${text('layoffExpected')} `,
    told('span', 'LAYOFF_EXPECTED7', usual), ')');
  return warning;
}

function told(tag, code, one) {
  const element = document.createElement(tag);
  element.dataset.figure = code;
  element.dataset.value = one.value ?? '';
  element.textContent = figure(one);
  return element;
}
