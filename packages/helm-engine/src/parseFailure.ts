import {
  HelmRenderError,
  type SchemaViolation,
  type TemplateLocation,
} from './HelmRenderError';
import { orderViolations } from './orderViolations';
import type { WireFailure } from './wire/messages';

/** What `helm template` appends when a release was made but did not render. */
const DEBUG_HINT = '\n\nUse --debug flag to render out invalid YAML';

/** Makes a typed error of a failure, with the places that Helm only tells in its text. */
export function parseFailure(failure: WireFailure): HelmRenderError {
  const isSchema = failure.code === 'schema';
  const message = isSchema ? orderViolations(failure.message) : failure.message;
  return new HelmRenderError({
    code: failure.code,
    message,
    cliMessage: failure.debugHint ? message + DEBUG_HINT : message,
    trace: parseTrace(failure),
    violations: isSchema ? parseViolations(message) : [],
  });
}

function parseTrace({ code, message }: WireFailure): TemplateLocation[] {
  switch (code) {
    case 'parse':
    case 'exec':
      return parseTemplateTrace(message);
    case 'yaml':
      return parseYamlLocation(message);
    default:
      return [];
  }
}

/** `parse error at (FILE:LINE)` and `execution error at (FILE:LINE:COLUMN)` of fail and required. */
const SINGLE =
  /^(?:parse|execution) error (?:at|in) \((.+?)(?::(\d+))?(?::(\d+))?\)/;
/** A line of a trace: `FILE:LINE:COLUMN` alone, see TraceableError in Helm's engine. */
const TRACE_LINE = /^(\S.*?):(\d+)(?::(\d+))?$/;

/** One step of an error that Helm passes on as Go's template package words it, all steps in one line. */
const CHAINED = /(?:^|: )template: (.+?):(\d+)(?::(\d+))?: /g;
/** The name that Go gives to text that `tpl` renders; it is no file. */
const TPL_TEXT = 'gotpl';

function parseTemplateTrace(message: string): TemplateLocation[] {
  const single = SINGLE.exec(message);
  if (single) {
    return [location(single)];
  }
  if (message.startsWith('template: ')) {
    return [...message.matchAll(CHAINED)]
      .map(location)
      .filter(({ template }) => template !== TPL_TEXT);
  }
  return message.split('\n').flatMap(line => {
    const match = TRACE_LINE.exec(line);
    return match ? [location(match)] : [];
  });
}

function parseYamlLocation(message: string): TemplateLocation[] {
  const template = /^YAML parse error on (.+?): /.exec(message)?.[1];
  if (template === undefined) {
    return [];
  }
  const line = /\bline (\d+)\b/.exec(message)?.[1];
  return [{ template, ...(line !== undefined && { line: Number(line) }) }];
}

function location([
  ,
  template = '',
  line,
  column,
]: RegExpExecArray): TemplateLocation {
  return {
    template,
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
  };
}

/** One bullet: `- at '/path': message`, indented below the bullet that it explains. */
const VIOLATION = /^( *)- at '(.*?)': (.*)$/;

/**
 * Reads the violations out of Helm's text: a line `CHART:` begins each chart, then a bullet a violation. A bullet with
 * bullets below it only introduces them (`anyOf failed`) and is left out, unless nothing below it names a path.
 */
function parseViolations(message: string): SchemaViolation[] {
  const lines = message.split('\n').slice(1);
  const violations: SchemaViolation[] = [];
  let chart = '';
  lines.forEach((line, index) => {
    const match = VIOLATION.exec(line);
    if (match) {
      const [, indent = '', path = '', text = ''] = match;
      const below = VIOLATION.exec(lines[index + 1] ?? '');
      if (!below || (below[1] ?? '').length <= indent.length) {
        violations.push({ chart, path, message: text });
      }
    } else if (/^\S.*:$/.test(line)) {
      chart = line.slice(0, -1);
    } else if (line.trim() !== '') {
      violations.push({ chart, path: '', message: line.trim() });
    }
  });
  return violations;
}
