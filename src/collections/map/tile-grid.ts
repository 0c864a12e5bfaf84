import type { Region } from '../../archive/region.ts';

/** A region's place in the grid; both from 1. */
export interface Tile {
  region: Region;
  column: number;
  row: number;
}

/** The map of an archive without shapes: a tile a region, no two in one place. */
export interface TileGrid {
  columns: number;
  rows: number;
  /** Row by row, as they are read. */
  tiles: readonly Tile[];
  /** Regions whose place an earlier one has; they stand among those without a place. */
  displaced: readonly Region[];
}

/**
 * Regions stand where the owner puts them (`tile`). The others follow below in the order given, as many to a row as make
 * the whole about square, or as the owner's rows have.
 */
export function tileGrid(regions: readonly Region[]): TileGrid {
  const placed = new Map<string, Tile>();
  const rest: Region[] = [];
  for (const region of regions) {
    const key = region.tile?.join(' ');
    if (region.tile === null || key === undefined || placed.has(key)) rest.push(region);
    else placed.set(key, { region, column: region.tile[0], row: region.tile[1] });
  }
  const given = [...placed.values()];
  const ownColumns = given.reduce((most, { column }) => Math.max(most, column), 0);
  const ownRows = given.reduce((most, { row }) => Math.max(most, row), 0);
  const across = Math.max(1, ownColumns, Math.ceil(Math.sqrt(regions.length)));
  const columns =
    given.length > 0 ? Math.max(ownColumns, Math.min(across, rest.length)) : Math.min(across, rest.length);
  const below = rest.map((region, index) => ({
    region,
    column: (index % across) + 1,
    row: ownRows + Math.floor(index / across) + 1,
  }));
  return {
    columns,
    rows: ownRows + Math.ceil(rest.length / across),
    tiles: [...given, ...below].sort((a, b) => a.row - b.row || a.column - b.column),
    displaced: rest.filter(({ tile }) => tile !== null),
  };
}
