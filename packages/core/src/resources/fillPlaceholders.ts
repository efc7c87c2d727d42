/** Values of the placeholders of a resource type, by name. */
export type Placeholders = Readonly<
  Record<string, string | number | undefined>
>;

/** A text of a resource type with `{placeholders}` filled in; those without a value stay, as do Prometheus' `{{ }}`. */
export function fillPlaceholders(text: string, values: Placeholders): string {
  return text.replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}

/** The same in every text of a map. */
export function fillEach(
  map: Readonly<Record<string, string>>,
  values: Placeholders,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(map).map(([key, text]) => [
      key,
      fillPlaceholders(text, values),
    ]),
  );
}

/** `order-db` as `ORDER_DB`: the beginning of the names of its variables. */
export function variablePrefix(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
