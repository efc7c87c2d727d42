import { FileTree, mergeFileTrees } from '../../files/FileTree';
import { emitCompose } from './compose/emitCompose';
import type { DeliverySubject } from './DeliverySubject';
import { emitDockerfile } from './dockerfile/emitDockerfile';
import { emitGithubActions } from './githubActions/emitGithubActions';
import { emitScripts } from './scripts/emitScripts';

type DeliveryEmitter = (subject: DeliverySubject) => FileTree;

const EMITTERS: readonly DeliveryEmitter[] = [
  emitCompose,
  emitDockerfile,
  emitGithubActions,
  emitScripts,
];

/** The files that build, test and deploy a service or a system: what was asked for, and nothing else. */
export function emitDelivery(subject: DeliverySubject): FileTree {
  return mergeFileTrees(...EMITTERS.map(emit => emit(subject)));
}
