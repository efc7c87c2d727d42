import type Handlebars from 'handlebars';
import { sha256 } from '../record/sha256';
import { PRECOMPILED_TEMPLATES } from './precompiledTemplates.generated';
import { TEMPLATE_HELPERS, TEMPLATE_OPTIONS } from './templateHelpers';

type Template = Handlebars.TemplateDelegate;
type Engine = typeof Handlebars;

const precompiled: Readonly<Record<string, TemplateSpecification>> =
  PRECOMPILED_TEMPLATES;

let runtime: Engine | undefined;
let compiler: Engine | undefined;

const LIMIT = 200;
const known = new Map<string, Template>();

/**
 * The function of a template: of a built-in one made ahead of time, of another one made now. The compiler is only loaded
 * for the latter, which takes longer than to write all pages of a service.
 *
 * @param checksum - the source's, where it is known.
 */
export function templateOf(
  source: string,
  checksum: string = sha256(source),
): Template {
  let template = known.get(checksum);
  if (!template) {
    template = Object.hasOwn(precompiled, checksum)
      ? prepared(precompiled[checksum]!)
      : compiled(source);
    if (known.size >= LIMIT) known.clear();
    known.set(checksum, template);
  }
  return template;
}

function prepared(specification: TemplateSpecification): Template {
  runtime ??= withHelpers(require('handlebars/runtime') as Engine);
  return runtime.template(specification);
}

function compiled(source: string): Template {
  compiler ??= withHelpers(require('handlebars') as Engine);
  return compiler.compile(source, TEMPLATE_OPTIONS);
}

function withHelpers(engine: Engine): Engine {
  const own = engine.create();
  own.registerHelper(TEMPLATE_HELPERS);
  return own;
}
