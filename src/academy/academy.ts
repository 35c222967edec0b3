import { masterKey } from '../gate/keys.ts';
import { demandMasterKey } from '../load/master-key.ts';

/** Where the owner’s commands work, and when. */
export interface Academy {
  contentDir: string;
  /** Folder of what is the owner’s alone and never published: keys, notes, cards. */
  dataDir: string;
  env: NodeJS.ProcessEnv;
  now: Date;
}

/** What every command that changes invitations ends with. */
export const nextStep =
  'Next: run `npm run build` and publish `dist/`. Nothing changes for readers before that.';

/** The master key; refuses where there is none. */
export async function openMaster({ dataDir, env }: Academy): Promise<CryptoKey> {
  return masterKey(await demandMasterKey(dataDir, env));
}

/** “1 invitation”, “2 invitations”. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
