import { FileTree, mergeFileTrees } from '../../files/FileTree';
import { emitAdmission } from './admission/emitAdmission';
import { emitChartTests } from './chartTests/emitChartTests';
import { emitCompose } from './compose/emitCompose';
import type { DeliverySubject } from './DeliverySubject';
import { emitDockerfile } from './dockerfile/emitDockerfile';
import { emitGitignore } from './gitignore/emitGitignore';
import { emitGitlabCi } from './gitlabCi/emitGitlabCi';
import { emitGitops } from './gitops/emitGitops';
import { emitGithubActions } from './githubActions/emitGithubActions';
import { emitKustomize } from './kustomize/emitKustomize';
import { emitLoadTest } from './loadTest/emitLoadTest';
import { emitDeliveryPage } from './page/deliveryPage';
import { emitScripts } from './scripts/emitScripts';
import { emitTerraform } from './terraform/emitTerraform';

type DeliveryEmitter = (subject: DeliverySubject) => FileTree;

const EMITTERS: readonly DeliveryEmitter[] = [
  emitAdmission,
  emitChartTests,
  emitCompose,
  emitDeliveryPage,
  emitDockerfile,
  emitGithubActions,
  emitGitignore,
  emitGitlabCi,
  emitGitops,
  emitKustomize,
  emitLoadTest,
  emitScripts,
  emitTerraform,
];

/** The files that build, test and deploy a service or a system: what was asked for, and nothing else. */
export function emitDelivery(subject: DeliverySubject): FileTree {
  return mergeFileTrees(...EMITTERS.map(emit => emit(subject)));
}
