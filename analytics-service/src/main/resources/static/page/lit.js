// The one place that says where lit-html is.
export { html, svg, render, nothing } from '/webjars/lit-html/lit-html.js';
