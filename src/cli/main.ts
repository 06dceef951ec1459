import { CommanderError } from 'commander';
import { libraryVersion } from '../commands/library-version.ts';
import { exitOf, failureDocument, messageOf } from './errors.ts';
import { asksForJson } from './options.ts';
import { printDocument } from './print.ts';
import { program } from './program.ts';

process.stdout.on('error', endWithReader);

try {
  await program(await libraryVersion()).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitOf(error);
  // commander has printed its own message, or the help that was asked for
  if (!(error instanceof CommanderError)) process.stderr.write(`laborfigures: ${messageOf(error)}\n`);
  if (process.exitCode !== 0 && asksForJson(process.argv)) printDocument(failureDocument(error));
}

/** A reader of our output that has seen enough (`| head`) ends the run; any other fault of a stream is thrown. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
