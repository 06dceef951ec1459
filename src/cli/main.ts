import { CommanderError } from 'commander';
import { exitOf, messageOf } from './errors.ts';
import { program } from './program.ts';

try {
  await program().parseAsync(process.argv);
} catch (error) {
  // commander has printed its own message, or the help that was asked for
  if (!(error instanceof CommanderError)) process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = exitOf(error);
}
