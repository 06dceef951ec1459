import { CommanderError } from 'commander';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitOf, failureDocument, messageOf } from '../../src/cli/errors.ts';
import { UsageError } from '../../src/commands/command.ts';

/** The error of the file system at a path. */
function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: as the system words it, open '${path}'`), { code, path });
}

describe('exitOf', () => {
  it.each([
    ['the help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    ['an unknown option', new CommanderError(1, 'commander.unknownOption', ''), 2],
    ['a wrong call', new UsageError('no figure “wage”'), 2],
    ['a file that is not there', systemError('ENOENT', 'a.md'), 2],
    ['a file without permission', systemError('EACCES', 'a.md'), 4],
    ['a full disk', systemError('ENOSPC', 'output'), 4],
    ['a full quota', systemError('EDQUOT', 'output'), 4],
    ['a read-only disk', systemError('EROFS', 'output'), 4],
    ['a failing disk', systemError('EIO', 'output'), 4],
    ['a file where a folder is needed', systemError('ENOTDIR', 'output'), 4],
    ['a lock that is held', systemError('LOCK_HELD', 'output/a/.lock'), 4],
    ['a fault of ours', new TypeError('x is not a function'), 70],
    ['a range that a caller of ours got wrong', new RangeError('writeVersion requires …'), 70],
    ['what is no error at all', 'thrown', 70],
  ])('of %s', (_, error, expected) => {
    expect(exitOf(error)).toBe(expected);
  });
});

describe('messageOf', () => {
  it.each([
    ['a wrong call as it says', new UsageError('no figure “wage”'), 'no figure “wage”'],
    [
      'a path from the folder worked in',
      systemError('EACCES', resolve('output', 'index.json')),
      'output/index.json: no permission; check who owns it',
    ],
    [
      'a path elsewhere in full',
      systemError('ENOSPC', '/elsewhere/a'),
      /^\/elsewhere\/a: the disk is full; /,
    ],
    [
      'an unknown command without a prefix',
      new CommanderError(1, 'x', 'error: unknown command'),
      'unknown command',
    ],
    ['whatever was thrown', 'thrown', 'thrown'],
  ])('gives %s', (_, error, expected) => {
    if (typeof expected === 'string') expect(messageOf(error)).toBe(expected);
    else expect(messageOf(error)).toMatch(expected);
  });

  it('gives all we know of a fault of ours', () => {
    expect(messageOf(new TypeError('x is not a function'))).toMatch(
      /^a fault of ours, please report it .*\nTypeError: x is not a function\n {4}at /,
    );
  });
});

it('failureDocument has the exit code and the message', () => {
  expect(failureDocument(new UsageError('no figure “wage”'))).toEqual({
    schemaVersion: 1,
    error: { exit: 2, message: 'no figure “wage”' },
  });
});
