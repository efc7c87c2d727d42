export { forgeProposals } from './forgeProposals';
export type { Proposal, ProposalDraft } from './Proposal';
export { proposeChanges, type ProposeOptions } from './proposeChanges';
export { ownersForReview } from './ownersForReview';
export { reviewersOf, type ReviewerOptions } from './reviewersOf';
