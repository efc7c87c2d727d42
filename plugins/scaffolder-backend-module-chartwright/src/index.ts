/**
 * The scaffolder backend module of Chartwright.
 *
 * @packageDocumentation
 */
export { createCheckAction } from './actions/check/createCheckAction';
export { createFetchAction } from './actions/fetch/createFetchAction';
export { createGenerateAction } from './actions/generate/createGenerateAction';
export { createProposeAction } from './actions/propose/createProposeAction';
export { createPublishAction } from './actions/publish/createPublishAction';
export { createRegenerateAction } from './actions/regenerate/createRegenerateAction';
export { createRegisterAction } from './actions/register/createRegisterAction';
export { scaffolderModuleChartwright as default } from './scaffolderModuleChartwright';
