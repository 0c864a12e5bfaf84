const kibi = 1024;

/** A file's size for people, in binary units and at most three figures: `812 B`, `4.2 KiB`, `37 MiB`. */
export function fileSize(bytes: number): string {
  if (bytes < kibi) return `${bytes} B`;
  const units = ['KiB', 'MiB', 'GiB'];
  let size = bytes / kibi;
  let unit = 0;
  while (size >= kibi - 0.5 && unit < units.length - 1) {
    size /= kibi;
    unit += 1;
  }
  return `${size < 9.95 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}
