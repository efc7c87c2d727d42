export type { Checkout } from './Checkout';
export { fetchCheckout } from './fetchCheckout';
