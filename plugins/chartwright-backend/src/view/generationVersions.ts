import type { RecordedAnswers } from '@chartwright/backstage-plugin-chartwright-common';
import type { Platform } from '@chartwright/backstage-plugin-chartwright-node';
import { platformAssets } from '@chartwright/core';

/** The versions of generator and library chart that this Platform's services are generated with now. */
export function generationVersions({
  source,
  folders,
}: Platform): RecordedAnswers['to'] {
  const { version, library } = platformAssets(source, folders);
  return { generator: version, library: library.version };
}
