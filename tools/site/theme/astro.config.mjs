// Builds the site from the pages that tools/site writes beside this file.
import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const sidebar = JSON.parse(readFileSync(new URL('sidebar.json', import.meta.url), 'utf8'));

export default defineConfig({
  outDir: '../docs',
  // Addresses with `.html` work in a folder, too.
  build: { format: 'file' },
  // A browser that shows a folder cannot prefetch.
  prefetch: false,
  // Starlight needs an older js-yaml than the one beside it.
  vite: { ssr: { noExternal: ['js-yaml'] } },
  integrations: [
    starlight({
      title: 'cdk8s-primer',
      locales: { root: { label: 'English', lang: 'en' }, ko: { label: '한국어', lang: 'ko' } },
      sidebar,
      // It has a search of its own, which works without a web server.
      pagefind: false,
      disable404Route: true,
      credits: false,
      customCss: ['./src/styles/site.css', './src/styles/landing.css', './src/styles/search.css'],
      components: { Search: './src/components/Search.astro', LanguageSelect: './src/components/LanguageSelect.astro' },
      head: [{ tag: 'script', attrs: { src: '/site.js', defer: true } }],
      expressiveCode: {
        defaultProps: { overridesByLang: { 'sh,text': { frame: 'none' } } },
        styleOverrides: { borderRadius: '0.5rem', codeFontSize: '0.8125rem', codeLineHeight: '1.6' },
      },
    }),
  ],
});
