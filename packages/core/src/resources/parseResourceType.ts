import { parse, YAMLParseError } from 'yaml';
import { isMap } from '../resolve/mergeLayers';
import { FieldReader } from './FieldReader';
import type {
  ResourceMode,
  ResourcePeer,
  ResourceType,
  ResourceTypeAlert,
  ResourceTypeMode,
  ResourceTypePanel,
} from './ResourceType';
import { ResourceTypeError } from './ResourceTypeError';

const MODES: readonly ResourceMode[] = ['embedded', 'operator', 'external'];
const SEVERITIES = ['critical', 'warning', 'info'] as const;

/**
 * A resource type from the text of its `type.yaml` and its templates.
 *
 * @param file - path of `type.yaml`, for messages.
 * @throws ResourceTypeError with everything that is wrong.
 */
export function parseResourceType(
  name: string,
  text: string,
  file: string,
  templates: ReadonlyMap<string, string>,
): ResourceType {
  const faults: string[] = [];
  const reader = new FieldReader(faults);
  const type = readType(name, root(text, file), templates, reader);
  faults.push(...missingTemplates(type));
  if (faults.length > 0) throw new ResourceTypeError(file, faults);
  return type;
}

function root(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new ResourceTypeError(file, [error.message.split('\n')[0] ?? '']);
  }
}

function readType(
  name: string,
  value: unknown,
  templates: ReadonlyMap<string, string>,
  reader: FieldReader,
): ResourceType {
  const fields = reader.map(value, 'type.yaml', [
    'title',
    'port',
    'versions',
    'database',
    'user',
    'storage',
    'resources',
    'parameters',
    'modes',
    'credentials',
    'variables',
    'tlsVariables',
    'roles',
    'alerts',
    'dashboard',
  ]);
  const versions = reader.map(fields.versions ?? {}, 'versions', [
    'default',
    'asOf',
    'endOfLife',
  ]);
  const resources = reader.map(fields.resources ?? {}, 'resources', [
    'requests',
    'limits',
  ]);
  const port = reader.optional(fields.port, 'port', reader.number);
  const database = reader.optional(fields.database, 'database', reader.text);
  const user = reader.optional(fields.user, 'user', reader.text);
  const storage = reader.optional(fields.storage, 'storage', reader.text);
  const version = reader.optional(
    versions.default,
    'versions.default',
    reader.text,
  );
  const asOf = reader.optional(versions.asOf, 'versions.asOf', reader.text);
  return {
    name,
    title: reader.text(fields.title, 'title'),
    ...(port !== undefined && { port }),
    versions: {
      ...(version !== undefined && { default: version }),
      ...(asOf !== undefined && { asOf }),
      endOfLife: reader.texts(versions.endOfLife, 'versions.endOfLife'),
    },
    ...(database !== undefined && { database }),
    ...(user !== undefined && { user }),
    ...(storage !== undefined && { storage }),
    ...(fields.resources !== undefined && {
      resources: {
        requests: reader.texts(resources.requests, 'resources.requests'),
        limits: reader.texts(resources.limits, 'resources.limits'),
      },
    }),
    parameters: reader.texts(fields.parameters, 'parameters'),
    modes: Object.fromEntries(
      Object.entries(reader.map(fields.modes, 'modes', MODES)).map(
        ([mode, entry]) => [mode, readMode(entry, `modes.${mode}`, reader)],
      ),
    ),
    credentials: reader.texts(fields.credentials, 'credentials'),
    variables: reader.entries(fields.variables, 'variables', (entry, path) =>
      isMap(entry)
        ? { key: reader.text(reader.map(entry, path, ['key']).key, path) }
        : reader.text(entry, path),
    ),
    tlsVariables: reader.texts(fields.tlsVariables, 'tlsVariables'),
    roles: reader.entries(fields.roles, 'roles', (entry, path) =>
      reader.texts(entry, path),
    ),
    alerts: reader.entries(fields.alerts, 'alerts', (entry, path) =>
      readAlert(entry, path, reader),
    ),
    dashboard: reader
      .list(fields.dashboard, 'dashboard')
      .map((entry, index) => readPanel(entry, `dashboard[${index}]`, reader)),
    templates,
  };
}

function readMode(
  value: unknown,
  path: string,
  reader: FieldReader,
): ResourceTypeMode {
  const fields = reader.map(value, path, [
    'needs',
    'image',
    'host',
    'hosts',
    'readHost',
    'poolHost',
    'secret',
    'certificate',
    'instances',
    'exporter',
    'backup',
    'archive',
    'makesSecret',
    'ingress',
    'egress',
  ]);
  const image = reader.map(fields.image ?? {}, `${path}.image`, [
    'repository',
    'tag',
  ]);
  const text = (key: 'needs' | 'readHost' | 'poolHost' | 'secret') => {
    const found = reader.optional(fields[key], `${path}.${key}`, reader.text);
    return found === undefined ? {} : { [key]: found };
  };
  const instances = reader.optional(
    fields.instances,
    `${path}.instances`,
    reader.number,
  );
  const peers = (key: 'ingress' | 'egress') =>
    reader.entries(fields[key], `${path}.${key}`, (entry, place) =>
      readPeer(entry, place, reader),
    );
  return {
    ...text('needs'),
    ...(fields.image !== undefined && {
      image: {
        repository: reader.text(image.repository, `${path}.image.repository`),
        tag: reader.text(image.tag, `${path}.image.tag`),
      },
    }),
    host: reader.text(fields.host, `${path}.host`),
    hosts: reader.texts(fields.hosts, `${path}.hosts`),
    ...text('readHost'),
    ...text('poolHost'),
    ...text('secret'),
    ...(fields.certificate !== undefined && {
      certificate: readCertificate(
        fields.certificate,
        `${path}.certificate`,
        reader,
      ),
    }),
    ...(instances !== undefined && { instances }),
    exporter: fields.exporter === true,
    backup: fields.backup === true,
    archive: fields.archive === true,
    makesSecret: fields.makesSecret === true,
    ingress: peers('ingress'),
    egress: peers('egress'),
  };
}

function readCertificate(value: unknown, path: string, reader: FieldReader) {
  const fields = reader.map(value, path, ['secret', 'names']);
  return {
    secret: reader.text(fields.secret, `${path}.secret`),
    names: reader
      .list(fields.names, `${path}.names`)
      .map(name => reader.text(name, `${path}.names`)),
  };
}

function readPeer(
  value: unknown,
  path: string,
  reader: FieldReader,
): ResourcePeer {
  const fields = reader.map(value, path, ['namespace', 'podLabels', 'ports']);
  const namespace = reader.optional(
    fields.namespace,
    `${path}.namespace`,
    reader.text,
  );
  return {
    ...(namespace !== undefined && { namespace }),
    ...(fields.podLabels !== undefined && {
      podLabels: reader.texts(fields.podLabels, `${path}.podLabels`),
    }),
    ports: reader
      .list(fields.ports, `${path}.ports`)
      .map(port => reader.number(port, `${path}.ports`)),
  };
}

function readAlert(
  value: unknown,
  path: string,
  reader: FieldReader,
): ResourceTypeAlert {
  const fields = reader.map(value, path, [
    'modes',
    'when',
    'expr',
    'for',
    'severity',
    'summary',
    'description',
    'runbook',
  ]);
  const modes = fields.modes === undefined ? MODES : fields.modes;
  return {
    modes: reader
      .list(modes, `${path}.modes`)
      .map(mode => reader.word(mode, `${path}.modes`, MODES)),
    ...(fields.when !== undefined && {
      when: reader.word(fields.when, `${path}.when`, ['backup'] as const),
    }),
    expr: reader.text(fields.expr, `${path}.expr`),
    for: reader.text(fields.for, `${path}.for`),
    severity: reader.word(fields.severity, `${path}.severity`, SEVERITIES),
    summary: reader.text(fields.summary, `${path}.summary`),
    description: reader.text(fields.description, `${path}.description`),
    runbook: reader.text(fields.runbook, `${path}.runbook`),
  };
}

function readPanel(
  value: unknown,
  path: string,
  reader: FieldReader,
): ResourceTypePanel {
  const keys = ['title', 'description', 'unit', 'expr', 'legend'] as const;
  const fields = reader.map(value, path, keys);
  return Object.fromEntries(
    keys.map(key => [key, reader.text(fields[key], `${path}.${key}`)]),
  ) as unknown as ResourceTypePanel;
}

/** Every part that `type.yaml` promises must have its template. */
function missingTemplates({ name, modes, templates }: ResourceType): string[] {
  const text = [...templates.values()].join('\n');
  const parts = new Set<string>();
  if (modes.embedded) parts.add('embedded');
  if (modes.operator) parts.add('operator');
  for (const mode of Object.values(modes)) {
    if (mode?.exporter) parts.add('exporter');
    if (mode?.backup) parts.add('backup').add('restore');
  }
  return [...parts]
    .map(part => `chartwright.type.${name}.${part}`)
    .filter(template => !text.includes(`define "${template}"`))
    .map(template => `templates/ define no template \`${template}\``);
}
