export type { Checkout } from './Checkout';
export { fetchCheckout } from './fetchCheckout';
export { openCheckout } from './openCheckout';
