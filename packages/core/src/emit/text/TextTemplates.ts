import type Handlebars from 'handlebars';
import { templateOf } from './templateEngine';

/** One Handlebars source: `name` is the path it is written to, `file` where a person finds it. */
export interface TemplateSource {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  /** True: no template at all, the text is copied. */
  readonly verbatim?: boolean;
  /** SHA-256 of the source, where it is known. */
  readonly checksum?: string;
}

/** A template that does not parse or asks for something that is not there. */
export class TemplateError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly line?: number,
  ) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
    this.name = 'TemplateError';
  }
}

/* Handlebars' defaults, said aloud: unsaid, they print a warning when a template tries. */
const OWN_PROPERTIES_ONLY: Handlebars.RuntimeOptions = {
  allowProtoMethodsByDefault: false,
  allowProtoPropertiesByDefault: false,
};

/**
 * Text files made with Handlebars. What a document says is only ever data here: a `{{` in a title is printed, never run.
 * Missing fields are errors, and no template reaches anything but its data and the helpers below.
 */
export class TextTemplates {
  readonly #sources: ReadonlyMap<string, TemplateSource>;
  readonly #compiled = new Map<string, Handlebars.TemplateDelegate>();

  /** @param ownChecksum - Checksum of a platform team's sources among them, which goes into the records. */
  constructor(
    sources: Iterable<TemplateSource>,
    readonly ownChecksum?: string,
  ) {
    this.#sources = new Map(
      [...sources].map(source => [source.name, source] as const),
    );
  }

  /** Names of all templates, which are the paths they are written to. */
  get names(): string[] {
    return [...this.#sources.keys()];
  }

  /**
   * The text of one template.
   *
   * @throws TemplateError when the template is unknown, does not parse, or asks for a field that `data` lacks.
   */
  render(name: string, data: object): string {
    const source = this.#sources.get(name);
    if (!source) throw new TemplateError(name, 'There is no such template');
    if (source.verbatim) return source.source;
    try {
      return this.#template(source)(data, OWN_PROPERTIES_ONLY);
    } catch (error) {
      throw templateError(source, error);
    }
  }

  #template(source: TemplateSource): Handlebars.TemplateDelegate {
    let template = this.#compiled.get(source.name);
    if (!template) {
      template = templateOf(source.source, source.checksum);
      this.#compiled.set(source.name, template);
    }
    return template;
  }
}

function templateError(source: TemplateSource, error: unknown): TemplateError {
  if (error instanceof TemplateError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const line = (error as { lineNumber?: unknown }).lineNumber;
  const parsed = /^Parse error on line (\d+):\n([\s\S]*)$/.exec(message);
  const reason = parsed
    ? `it does not parse at '${parsed[2]?.split('\n')[0]?.trim()}'`
    : message.replace(/ - \d+:\d+$/, '');
  if (typeof line === 'number') {
    return new TemplateError(source.file, reason, line);
  }
  return new TemplateError(
    source.file,
    reason,
    parsed ? Number(parsed[1]) : undefined,
  );
}
