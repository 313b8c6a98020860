import { type HTMLElement, parse } from 'node-html-parser';

/** Reads a page of the site. By default the parser takes the code of a page for text. */
export const parsePage = (html: string): HTMLElement =>
  parse(html, { comment: true, blockTextElements: { script: true, noscript: true, style: true } });
