import {
  QUERY_SHAPES_PACK,
  rightQueryShapes,
} from '../check/rules/promqlProblem';
import { writePacks } from './writePacks';

/** Packs the shapes of the queries that this process found right, for the bundle in a folder. */
export function packQueryShapes(program: string): void {
  writePacks(program, { [QUERY_SHAPES_PACK]: rightQueryShapes() });
}
