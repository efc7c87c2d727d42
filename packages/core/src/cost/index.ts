export { costOf, sumCosts } from './costOf';
export {
  costDifferences,
  type CostDifference,
  type RenderPair,
} from './costDifferences';
export { costLines, type CostLine } from './costLines';
export { NO_AMOUNTS, sumAmounts, type Amounts } from './Amounts';
export { demandOf, type Demand } from './demandOf';
export { HOURS_PER_MONTH, type Prices } from './Prices';
export { pricesOfPlatform } from './pricesOfPlatform';
