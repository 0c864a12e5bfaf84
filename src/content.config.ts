import { defineCollection } from 'astro:content';
import { folders } from 'virtual:lectern/folders';
import { archiveLoader } from './collections/loader.ts';

export const collections = { archive: defineCollection({ loader: archiveLoader(folders) }) };
