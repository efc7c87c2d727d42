import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehearsalOf } from '@chartwright/helm-engine';
import { chartTargets } from '../render/chartTargets';
import { engineRequest } from '../render/engineRequest';
import { REHEARSAL_PACK } from './packedRehearsal';

/**
 * Packs the render of a sample, for the bundle in a folder, which has packs already.
 *
 * @param sample - a generated repository.
 */
export function packRehearsal(program: string, sample: string): void {
  const [target] = chartTargets(sample);
  if (!target) throw new Error(`there is no chart in ${sample}`);
  writeFileSync(
    join(program, 'packs', REHEARSAL_PACK),
    rehearsalOf(target.files, target.environments.slice(-1).map(engineRequest)),
  );
}
