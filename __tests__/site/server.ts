import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Where the fonts of the tests are, which are no part of the site. */
export const FONTS = '/fonts-of-the-tests/';

const korean = dirname(require.resolve('@fontsource-variable/noto-sans-kr/index.css'));
const mono = dirname(require.resolve('@fontsource/dejavu-mono/index.css'));

/** DejaVu Sans Mono, whose letters are as wide as those of Menlo, which was made from it: its weights, by where they are. */
export const monospaced = (): Record<string, string> =>
  Object.fromEntries(
    ['400', '700'].map((weight) => {
      const file = join(mono, 'files', `dejavu-mono-latin-${weight}-normal.woff2`);
      return [weight, `data:font/woff2;base64,${readFileSync(file, 'base64')}`];
    }),
  );

/** A browser of tests has no Korean font and no monospaced one. Menlo is one that pages ask for. */
function styles(): ReadonlyMap<string, string> {
  const face = (weight: number): string =>
    `@font-face{font-family:Menlo;font-weight:${weight};src:url(./files/dejavu-mono-latin-${weight}-normal.woff2)}`;
  const letters = face(400) + face(700);
  const sans = `${readFileSync(join(korean, 'index.css'), 'utf8')}:root{--sl-font:'Noto Sans KR Variable'}`;
  return new Map([
    ['latin.css', letters],
    ['korean.css', letters + sans],
  ]);
}

/**
 * Serves a folder below any path on a free port of the loopback address, with fonts for the browser. Those with Korean letters are
 * slow, so only Korean pages have them, and pages with the query `?korean`.
 */
export async function serve(folder: string, base: string): Promise<{ server: Server; url: string }> {
  const fonts = styles();
  const read = (path: string, query: string): Buffer | string => {
    if (path.startsWith(FONTS)) {
      const name = path.slice(FONTS.length);
      return fonts.get(name) ?? readFileSync(join(name.includes('mono') ? mono : korean, name));
    }
    if (!path.startsWith(base)) throw new Error(`${path} is not below ${base}`);
    const content = readFileSync(join(folder, path.slice(base.length)));
    if (!path.endsWith('.html')) return content;
    const name = path.includes('/ko/') || query === 'korean' ? 'korean' : 'latin';
    return content.toString().replace('</head>', `<link rel="stylesheet" href="${FONTS}${name}.css"></head>`);
  };
  const server = createServer(({ url = '/' }, response) => {
    const [encoded = '', query = ''] = url.split('?');
    const path = decodeURIComponent(encoded);
    try {
      const body = read(path, query);
      // The pages share their styles and fonts, as they do for a reader.
      const headers = {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Cache-Control': 'max-age=600',
      };
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, url: `http://127.0.0.1:${address.port}${base}` };
}
