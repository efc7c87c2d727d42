export type { Proposal, ProposalDraft } from './Proposal';
export { proposeChanges, type ProposeOptions } from './proposeChanges';
export { reviewerOf } from './reviewerOf';
