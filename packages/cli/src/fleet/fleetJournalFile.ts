import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the journal of runs over a root lies: in the user's state folder (XDG_STATE_HOME, by default ~/.local/state), as
 * the root may be a repository itself.
 */
export function fleetJournalFile(root: string, env: NodeJS.ProcessEnv): string {
  const state =
    env.XDG_STATE_HOME || join(env.HOME || homedir(), '.local', 'state');
  const name = createHash('sha256')
    .update(realpathSync(root))
    .digest('hex')
    .slice(0, 16);
  return join(state, 'chartwright', 'fleet', `${name}.jsonl`);
}
