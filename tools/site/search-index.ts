// What the search finds: the sections of the pages.
import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import type { Language } from './languages';

/** A section of a page. */
export interface Entry {
  readonly language: Language;
  readonly address: string;
  readonly title: string;
  /** Empty for what stands above the first heading. */
  readonly heading: string;
  readonly text: string;
}

const HEADING = /^H[2-4]$/;
const SKIPPED = /^(?:SCRIPT|STYLE|TEMPLATE|BUTTON|svg|SVG)$/;

/** The sections of a page. */
export function entriesOf(page: HTMLElement, file: string): Entry[] {
  const language = file.startsWith('ko/') ? 'ko' : 'en';
  const title = page.querySelector('main h1')?.text.trim() ?? '';
  const content = page.querySelector('.sl-markdown-content');
  if (!content) return [];
  const sections = [{ address: file, heading: '', text: '' }];
  collect(content, file, sections);
  return sections
    .map(
      ({ text, ...section }) => ({ ...section, language, title, text: text.replaceAll(/\s+/g, ' ').trim() }) as const,
    )
    .filter(({ text, heading }) => text !== '' || heading !== '');
}

function collect(node: Node, file: string, sections: { address: string; heading: string; text: string }[]): void {
  const last = sections.at(-1);
  if (node.nodeType === NodeType.TEXT_NODE && last) last.text += node.text;
  if (!(node instanceof HTMLElement)) return;
  if (SKIPPED.test(node.tagName) || node.classList.contains('sl-anchor-link')) return;
  if (HEADING.test(node.tagName) && node.id !== '') {
    sections.push({ address: `${file}#${node.id}`, heading: node.text.trim(), text: '' });
    return;
  }
  for (const child of node.childNodes) collect(child, file, sections);
  const end = sections.at(-1);
  // Lines of code and cells of tables stand apart.
  if (end && !/^(?:SPAN|CODE|A|EM|STRONG|WBR)$/.test(node.tagName)) end.text += ' ';
}
