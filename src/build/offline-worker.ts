import { fileURLToPath } from 'node:url';
import { build } from 'vite';
// The package as a whole loads a compiler and a bundler, which takes 0.3 s and is of no use here.
import { getManifest } from 'workbox-build/build/get-manifest.js';
import type { ManifestEntry } from 'workbox-build/build/types.js';
import { hashedFolders } from '../server/cache-control.ts';
import { offlineAddress } from './offline-list.ts';

const source = fileURLToPath(new URL('../elements/lib/offline-worker.ts', import.meta.url));

/**
 * The service worker that keeps the files `paths` of `dist`; the same site gives the same bytes.
 *
 * Workbox lists the files, with the hash of each; Vite, which is at work in the build already,
 * bundles our worker with them. `injectManifest` would do the same by way of a file on disk;
 * `generateSW` writes the worker itself, cannot hold back a download, and takes 1.2 s.
 */
export async function makeWorker(dist: string, paths: readonly string[]): Promise<string> {
  return bundle(await listFiles(dist, paths));
}

async function listFiles(dist: string, paths: readonly string[]): Promise<ManifestEntry[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: dist,
    globPatterns: [...paths],
    // Workbox matches paths without the slash that addresses begin with.
    dontCacheBustURLsMatching: new RegExp(
      `^(?:${hashedFolders.join('|').replaceAll(/(?<=^|\|)\//gu, '')})`,
      'u',
    ),
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (manifestEntries.length !== paths.length)
    throw new Error(`The offline list lost files. ${warnings.join(' ')}`);
  return manifestEntries
    .map((entry) => ({ ...entry, url: offlineAddress(entry.url) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function bundle(entries: readonly ManifestEntry[]): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      'self.filesToKeep': JSON.stringify(entries),
    },
    build: {
      write: false,
      minify: true,
      lib: { entry: source, formats: ['iife'], name: 'offline', fileName: 'offline' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Vite made no service worker.');
  return output.output[0].code;
}
