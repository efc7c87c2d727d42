import { Document } from 'yaml';
import type { ResolvedApi } from '../../resolve';

/** `spec.definition` of an API entity: a file of the repository, the text itself, or a placeholder that says what is missing. */
export function apiDefinition(api: ResolvedApi): string | { $text: string } {
  const { definition } = api;
  if (definition === '') return placeholder(api);
  return isPath(definition)
    ? { $text: definition.replace(/^(?!\.\/)/, './') }
    : definition;
}

/** A definition on one line that ends like a file is the path of one. */
function isPath(definition: string): boolean {
  return /^[^\s{}]+\.(ya?ml|json|graphqls?|proto|ts)$/.test(definition);
}

/** The catalog refuses an API without a definition. */
function placeholder({ name, title, type }: ResolvedApi): string {
  const advice = `No definition yet: name its file in chartwright.yaml, at spec.provides.${name}.definition.`;
  const info = { title, version: '0.0.0', description: advice };
  switch (type) {
    case 'openapi':
      return new Document({ openapi: '3.1.0', info, paths: {} }).toString();
    case 'asyncapi':
      return new Document({
        asyncapi: '3.0.0',
        info,
        channels: {},
        operations: {},
      }).toString();
    case 'graphql':
      return `# ${advice}\n`;
    default:
      return `// ${advice}\n`;
  }
}
