import { defineCollection } from 'astro:content';
import { folders } from 'virtual:lectern/run';
import { archiveLoader } from './collections/loader.ts';

export const collections = { archive: defineCollection({ loader: archiveLoader(folders) }) };
