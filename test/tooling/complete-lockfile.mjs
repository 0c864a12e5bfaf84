// `npm run lock:complete`: run it after `npm install` where `lockfile.test.ts` says so.
//
// Native packages name one optional package for each platform. A registry that does not hold all of them makes npm leave those
// out of the lock file, and `npm ci` then refuses the file. Their versions stand in the packages that ask for them, and
// the platforms in their names, so the entries can be written down; npm never fetches them on another platform.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * The platform in the name of a package such as `@pagefind/windows-x64`; undefined where it names none.
 * @param {string} name
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | undefined}
 */
export function platformOf(name) {
  const words = name
    .slice(name.lastIndexOf('/') + 1)
    .replace('windows', 'win32')
    .split(/[-_.]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter(
    (processor) => words.includes(processor) || (processor === 'ppc64' && words.includes('ppc64le')),
  );
  if (cpu.length !== 1 || (os.length !== 1 && cpu[0] !== 'wasm32')) return undefined;
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined;
  return { ...(os.length === 1 ? { os } : {}), cpu, ...(libc ? { libc: [libc] } : {}) };
}

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry */

/**
 * Optional packages that others ask for and the lock file does not hold, with the entry that each ought to have.
 * @param {Record<string, Entry>} packages
 */
export function missingEntries(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (isHeld(packages, path, name)) continue;
      missing.set(`node_modules/${name}`, { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) });
    }
  }
  return missing;
}

/**
 * Whether a package at `path` finds `name` the way Node does: beside itself or in any folder above.
 * @param {Record<string, Entry>} packages
 * @param {string} path
 * @param {string} name
 */
function isHeld(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

if (import.meta.main) {
  const file = new URL('../../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  for (const [path, entry] of missing) {
    if (!entry.cpu || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(entry.version))
      throw new Error(`${path} ${entry.version} names no platform or no one version.`);
    lock.packages[path] = entry;
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.size} entries written.`);
}
