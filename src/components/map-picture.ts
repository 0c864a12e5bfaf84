import type { Region } from '../archive/region.ts';
import type { RegionShapes } from '../archive/region-map.ts';
import type { TileGrid } from '../collections/map/tile-grid.ts';

/** Units of one tile of the grid, and of the gap between two. */
const tileSide = 100;
const gap = 6;

/** A grid of tiles as the picture that shapes make. `regions` give the order in which they are read. */
export function tilesAsShapes(grid: TileGrid, regions: readonly Region[]): RegionShapes {
  const places = new Map(regions.map((region, place) => [region, place]));
  const side = tileSide - gap;
  return {
    width: grid.columns * tileSide,
    height: grid.rows * tileSide,
    shapes: grid.tiles
      .map(({ region, column, row }) => {
        const [x, y] = [(column - 1) * tileSide + gap / 2, (row - 1) * tileSide + gap / 2];
        return {
          region,
          path: `M${x} ${y}h${side}v${side}h-${side}Z`,
          label: { x: x + side / 2, y: y + side / 2, room: side / 2 },
        };
      })
      .sort((a, b) => (places.get(a.region) ?? 0) - (places.get(b.region) ?? 0)),
  };
}

/** The shortest of a region's names that still has two characters, where its own is long. */
export function shortName({ name, aliases }: Region, longest: number): string {
  const short = aliases.filter((alias) => alias.length > 1 && widthOf(alias) < widthOf(name));
  if (widthOf(name) <= longest || short.length === 0) return name;
  return short.reduce((best, alias) => (widthOf(alias) < widthOf(best) ? alias : best));
}

/** How wide a text is, in characters of full width. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/u.test(character) ? 1 : 0.55), 0);
}
