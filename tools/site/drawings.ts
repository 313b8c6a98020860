import { App } from 'cdk8s';
import { graphOf, svg } from '../../lib/cli/draw';
import { isManifest, type Manifest } from '../../lib/manifests/manifest';
import { blocksOf, type Snippet, snippetsOf } from './markdown';
import type { Page } from './page';
import { execute } from './program';

/** A drawing as HTML: the SVG is in a file of its own, whose name is made of its address. */
export interface Drawing {
  /** Its address on the site. */
  readonly address: string;
  readonly svg: string;
}

/** The drawings of the pages, which are written beside them. */
export const drawings: Drawing[] = [];

/** Keeps a drawing of manifests, and gives the HTML that shows it. */
export function drawing(name: string, title: string, manifests: readonly Manifest[]): string {
  const text = svg(graphOf(manifests.map((manifest) => ({ manifest, origin: '' }))), title);
  const address = `/drawings/${name}.svg`;
  drawings.push({ address, svg: text });
  return figure(address, title, text);
}

/** A picture as wide as it is, which scrolls in its own box where there is less room. */
export function figure(address: string, title: string, text: string): string {
  const [, width = ''] = /<svg[^>]* width="([\d.]+)/.exec(text) ?? [];
  const [, height = ''] = /<svg[^>]* height="([\d.]+)/.exec(text) ?? [];
  const size = `width="${width}" height="${height}"`;
  const alt = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<figure class="drawing"><img src="${address}" alt="${alt}" ${size}></figure>`;
}

/** The text of a page, with a drawing below the manifests of each snippet that renders some. */
export function withDrawings({ text, slug, language, source }: Page): string {
  if (!source.startsWith('docs/')) return text;
  const lines = text.split('\n');
  const shown = snippetsOf(blocksOf(text)).flatMap((snippet) => {
    const { prelude, outcome, heading } = snippet;
    if (prelude === '' || outcome?.language !== 'yaml') return [];
    const below = outcome.line - 1 + outcome.text.split('\n').length;
    return [{ below, html: drawing(`${slug}-${outcome.line}-${language}`, heading, manifestsOf(snippet)) }];
  });
  for (const { below, html } of shown.reverse()) lines.splice(below, 0, '', html);
  return lines.join('\n');
}

function manifestsOf({ prelude, text, line }: Snippet): Manifest[] {
  const { app } = execute(`${prelude}${text}\nexport { app };`);
  if (!(app instanceof App)) throw new Error(`line ${line}: there is no app`);
  return app.charts.flatMap((chart): unknown[] => chart.toJson()).filter(isManifest);
}
