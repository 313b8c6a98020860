import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The browser has no fonts for Korean and for code. */
const FONTS: Readonly<Record<string, string>> = {
  '/korean/': dirname(require.resolve('@fontsource-variable/noto-sans-kr/index.css')),
  '/code/': dirname(require.resolve('@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2')),
};

/** A page with a playground. Its address says how: `/?lang=ko&exercise=6.3.1&mode=typescript`. */
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Playground</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="korean/index.css">
<style>
@font-face { font-family: Menlo; src: url(code/dejavu-mono-latin-400-normal.woff2) }
body { margin: 0; font-family: system-ui, 'Noto Sans KR Variable', sans-serif } main { padding: 1rem; max-width: 80rem; margin: auto } [data-theme=dark] body { background: #000 }</style>
<script type="module" src="app/playground.js"></script>
<script>
  addEventListener('DOMContentLoaded', () => {
    const element = document.createElement('kube-playground');
    for (const [name, value] of new URLSearchParams(location.search)) element.setAttribute(name, value);
    document.querySelector('main').append(element);
  });
</script></head>
<body><main><h1>Playground</h1></main></body></html>`;

/** A static server of a folder at a free port of this machine, and what was asked of it. */
export class StaticServer {
  /** The paths that were asked for, with the query. */
  readonly asked: string[] = [];
  private readonly server: Server;

  /** @param missing a part of the name of a file that it does not have. @default - none */
  constructor(folder: string, missing?: string) {
    this.server = createServer(({ url = '/' }, response) => {
      this.asked.push(url);
      const path = normalize(decodeURIComponent(url.replace(/[?#].*$/, '')));
      if (path === '/') {
        response.setHeader('content-type', TYPES['.html'] ?? '');
        response.end(PAGE);
        return;
      }
      const font = Object.keys(FONTS).find((prefix) => path.startsWith(prefix));
      const file = font ? join(FONTS[font] ?? '', path.slice(font.length)) : join(folder, path.replace('/app/', ''));
      if (!existsSync(file) || (missing !== undefined && file.includes(missing))) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
  }

  /** Starts, and returns the address of the page. */
  start(): Promise<string> {
    return new Promise((done) => {
      this.server.listen(0, '127.0.0.1', () => {
        done(`http://127.0.0.1:${portOf(this.server.address())}/`);
      });
    });
  }

  stop(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => {
        done();
      });
      this.server.closeAllConnections();
    });
  }
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;
