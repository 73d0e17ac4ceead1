import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder package.json is in; every command runs there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A program that a package brings, such as vite. */
export const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);

/** Runs a program to its end in the project's folder, its output passed through. Resolves to its exit code. */
export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      process.stderr.write(`${program} cannot be run: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)));
  });
}

/** Runs a program quietly. Null when it cannot be run or fails. */
export function outputOf(program: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 ? stdout.trim() : null;
}

/** Says on stderr what is about to happen. */
export const announce = (text: string): void => void process.stderr.write(`\n── ${text}\n`);
