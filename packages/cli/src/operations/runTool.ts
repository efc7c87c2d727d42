import { spawn } from 'node:child_process';
import { usageProblem } from '../InputError';

/**
 * Runs a program to its end and gives what it printed. The input goes through a pipe, never through its arguments, which
 * other processes can read.
 *
 * @throws InputError when it is not there, or fails.
 */
export function runTool(
  command: string,
  args: readonly string[],
  options: { input?: string; env: NodeJS.ProcessEnv; hint?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'pipe', env: options.env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => undefined);
    child.on('error', error =>
      reject(
        usageProblem(
          'CW_TOOL_FAILED',
          `${command} cannot be started: ${error.message}`,
          options.hint,
        ),
      ),
    );
    child.on('close', code =>
      code === 0
        ? resolve(stdout)
        : reject(
            usageProblem(
              'CW_TOOL_FAILED',
              `${command} ended with ${code}: ${stderr.trim() || 'no message'}`,
              options.hint,
            ),
          ),
    );
    child.stdin.end(options.input ?? '');
  });
}
