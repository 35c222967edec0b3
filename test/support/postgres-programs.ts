import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of PostgreSQL’s programs on this machine; where there is none, Debian’s is installed. */
export function postgresPrograms(): string {
  return findBinaries() ?? installed();
}

/** Debian keeps its binaries out of the path. */
function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => isProgram(join(folder, name))),
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not for us: look on.
  }
}

/** Installs Debian’s PostgreSQL, and says so. Returns the folder of its programs. */
function installed(): string {
  console.log('No PostgreSQL is installed on this machine: the test run installs Debian’s.');
  const install = ['install', '-y', '--no-install-recommends', 'postgresql'];
  try {
    aptGet(install);
  } catch {
    aptGet(['update']); // A fresh machine has no list of packages yet.
    aptGet(install);
  }
  const bin = findBinaries();
  if (!bin)
    throw new Error(
      'PostgreSQL was installed and is not found. Put initdb and postgres into PATH.',
    );
  return bin;
}

function aptGet(args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', args, { stdio: 'inherit', env });
}

/** PostgreSQL refuses to run as root. */
export function asUser(
  user: string | undefined,
  file: string,
  args: string[],
): { file: string; args: string[] } {
  return user
    ? {
        file: 'setpriv',
        args: [`--reuid=${user}`, `--regid=${user}`, '--init-groups', file, ...args],
      }
    : { file, args };
}

/** A number of the user that runs PostgreSQL. */
export function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres']));
}
