import { z } from 'zod';
import { CHANGE_LEVELS, type ChangeLevel, type FigureChange } from './figure-change.ts';

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const LEVELS: readonly ChangeLevel[] = ['major', 'minor', 'patch'];

/** A version number as it stands in a manifest or an index. */
export const versionSchema = z.string().regex(VERSION);

/** Whether a folder's name is a version number. */
export function isVersion(name: string): boolean {
  return VERSION.test(name);
}

/** The level of the change that asks the most of those who quote the figures. */
export function changeLevel(changes: readonly FigureChange[]): ChangeLevel {
  const levels = new Set(changes.map(({ kind }) => CHANGE_LEVELS[kind]));
  return LEVELS.find((level) => levels.has(level)) ?? 'patch';
}

/**
 * The version that follows another.
 *
 * @param previous  null before the first version, which is 1.0.0
 * @throws {RangeError} when `previous` is no version number
 *
 * @example
 * nextVersion('1.2.3', 'minor') // => '1.3.0'
 */
export function nextVersion(previous: string | null, level: ChangeLevel): string {
  if (previous === null) return '1.0.0';
  const parts = VERSION.exec(previous);
  if (parts === null) throw new RangeError(`nextVersion requires a version such as 1.2.0, got ${previous}`);
  const [major = 0, minor = 0, patch = 0] = parts.slice(1).map(Number);
  switch (level) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
  }
}

/** Every version that may follow another: the names a run can have given a folder that no index names yet. */
export function versionsAfter(previous: string | null): readonly string[] {
  return [...new Set(LEVELS.map((level) => nextVersion(previous, level)))];
}
