import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { defineCollection, z } from 'astro:content';

const reference = glob({
  base: 'reference',
  pattern: '**/*.md',
  // Names of classes keep their capital letters.
  generateId: ({ entry }) => entry.replace(/\.md$/, '').replace(/\/README$/, ''),
});

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  // It exists in English only. In the collection of the other pages there would be a copy of each in Korean.
  reference: defineCollection({ loader: reference, schema: z.object({ title: z.string() }) }),
};
