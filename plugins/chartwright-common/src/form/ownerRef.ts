import { entityKind } from './entityName';

/** `group:default/shop` of `shop`: a reference as the form's picker writes it. */
export function ownerRef(owner: string | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const kind = entityKind(owner) || 'group';
  const rest = owner.slice(owner.indexOf(':') + 1);
  return `${kind}:${rest.includes('/') ? rest : `default/${rest}`}`;
}
