/** `order-intake` as `Order Intake`. */
export function titleFromName(name: string): string {
  return name
    .split('-')
    .filter(word => word !== '')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
