export { applyOverlays, type OverlaidSources } from './applyOverlays';
