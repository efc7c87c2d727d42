import type { TaskName } from './GeneratorThreads';

/** Where a task is, in a number that both threads see. */
export const TaskState = { waiting: 0, running: 1, stopped: 2 } as const;

/** What a thread is asked for. */
export interface TaskMessage {
  readonly task: TaskName;
  readonly input: unknown;
  /** One of {@link TaskState}. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

/** What a thread answers. Errors go as data: the cloning of an error keeps neither its name nor its fields. */
export type TaskAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorData };

/** An error as data. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** What else it carries, such as `problems`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** An error as data; fields that cannot be sent are left out. */
export function errorData(error: unknown): ErrorData {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), fields: {} };
  }
  return {
    name: error.name,
    message: error.message,
    ...(error.stack !== undefined && { stack: error.stack }),
    fields: Object.fromEntries(
      Object.entries(error).filter(
        ([key, value]) => key !== 'name' && isData(value),
      ),
    ),
  };
}

/** The error again. It is of no class of its own: errors are told apart by their names here. */
export function errorFromData({
  name,
  message,
  stack,
  fields,
}: ErrorData): Error {
  const error = Object.assign(new Error(message), fields);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

function isData(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
