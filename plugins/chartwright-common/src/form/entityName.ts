/** `orders` of `component:default/orders`, `default/orders` and `orders`. */
export function entityName(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf(':'), ref.lastIndexOf('/')) + 1);
}

/** `component` of `Component:default/orders`; empty when the reference has no kind. */
export function entityKind(ref: string): string {
  return ref.includes(':')
    ? ref.slice(0, ref.indexOf(':')).toLocaleLowerCase('en-US')
    : '';
}
