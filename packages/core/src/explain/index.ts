export {
  explainField,
  type FieldExplanation,
  type UnknownField,
} from './explainField';
export {
  explainOrigins,
  type ExplainedField,
  type ExplainedService,
} from './explainOrigins';
export { graphOfService } from './graphOfService';
export { documentPathsOf } from './documentPathsOf';
export { objectOrigins } from './objectOrigins';
export { serviceGraph } from './serviceGraph';
