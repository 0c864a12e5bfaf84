/** Where a file is edited, from the owner's pattern with `{file}` and a path with `/`. */
export function editAddress(pattern: string, file: string): string {
  return pattern.replaceAll('{file}', file.split('/').map(encodeURIComponent).join('/'));
}
