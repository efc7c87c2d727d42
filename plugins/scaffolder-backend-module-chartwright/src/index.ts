/**
 * The scaffolder backend module of Chartwright.
 *
 * @packageDocumentation
 */
export { createCheckAction } from './actions/check/createCheckAction';
export { createGenerateAction } from './actions/generate/createGenerateAction';
export { createPublishAction } from './actions/publish/createPublishAction';
export { createRegisterAction } from './actions/register/createRegisterAction';
export { scaffolderModuleChartwright as default } from './scaffolderModuleChartwright';
