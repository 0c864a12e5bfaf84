import type { Archive } from '../../archive/archive.ts';
import { digestOf } from '../digest.ts';
import { logoPaths } from './logo-files.ts';
import { lookStyle } from './look-style.ts';
import { programTokens } from './read-tokens.ts';

/** Files of the site that give it its owner's look; paths are from the root of the site, without a leading `/`. */
export interface SiteLook {
  /** Named by what is in it, so that no browser keeps an old one; null where the owner chose nothing. */
  style: { path: string; css: string } | null;
  logo: { head: string; tab: string } | null;
}

/** The look of a site. */
export function siteLook({ settings, logo }: Pick<Archive, 'settings' | 'logo'>): SiteLook {
  const css = lookStyle(settings.look, logo, programTokens());
  return {
    style: css === null ? null : { path: `look/${digestOf(css).slice(0, 16)}.css`, css },
    logo: logo && logoPaths(logo),
  };
}
