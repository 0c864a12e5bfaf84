/** The YAML files of a folder of the content, those of its own folders too. */
export function yamlFilesIn(folder: string, files: readonly string[]): string[] {
  return files.filter((file) => file.startsWith(`${folder}/`) && /\.ya?ml$/i.test(file));
}
