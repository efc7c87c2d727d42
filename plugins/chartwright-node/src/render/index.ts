export {
  chartRendererServiceRef,
  type ChartRendererService,
} from './chartRendererServiceRef';
