export type * from './ChartValues';
export type * from './ResolvedService';
export type * from './vocabulary';
