import { Command, Option } from 'commander';
import type { Context } from '../commands/command.ts';
import { collect, countOf, listOf, releaseOf } from './options.ts';
import { type CommonOptions, runCommand } from './run-command.ts';

const EXIT_CODES = `
Exit codes: 0 all well, 1 a claim fails, 2 wrong call, 3 a source or output is missing, changed or
unreadable (nothing was written), 4 the machine (disk, permission, lock), 70 a fault of ours.
Documentation: README.md of the package.`;

const FAIL_ON = `--fail-on error: a claim that is contradicted, mislabelled or stale, a fault of an annotation, too few claims.
--fail-on warning: also a claim that is unverifiable, or superseded by a later release. never: no finding does.`;

const INSPECT_EXIT = `Exit code 0 for a file that no publisher known here made, 3 for one that is not what it claims to be:
an error page under the name of a workbook, half a download, a cell that cannot be read.`;

const DIFF_VERSIONS = `Without versions: the latest and the one before it; with one: that version and the latest. Exit code 0 whether
anything moved or not.`;

/**
 * The command line; each command loads what it needs only when it runs.
 *
 * @param version  what `--version` prints
 */
export function program(version: string): Command {
  const top = new Command('laborfigures')
    .description(
      'Carry a published labor-market number from the agency’s file to the sentence that quotes it.',
    )
    .version(version, '--version', 'print the version')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(see --help)')
    .addHelpText('after', EXIT_CODES);
  for (const define of [add, refresh, check, explain, lookup, inspect, diff, verify, status]) define(top);
  return top;
}

/** A command with the options all of them take, and its examples. */
function command(top: Command, usage: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ laborfigures ${example}`);
  return top
    .command(usage)
    .description(description)
    .exitOverride()
    .option('--json', 'print one JSON document')
    .option('--cwd <dir>', 'work in this folder')
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}

interface FactsOptions extends CommonOptions {
  readonly facts?: readonly string[];
}

/** Of the commands that hold a text or a query against published figures. */
function factsOption(): Option {
  return new Option('--facts <path>', 'read the published files in this folder, or this file, too').argParser(
    collect,
  );
}

function add(top: Command): void {
  interface Options extends CommonOptions {
    readonly extract?: readonly string[];
    readonly url?: string;
    readonly licence?: string;
    readonly accept?: boolean;
  }
  command(top, 'add <file...>', 'take official files into raw/, checked and with a sidecar', [
    'add national_M2025_dl.xlsx',
    'add --extract 00-0000,15-0000 national_M2025_dl.xlsx',
    'add --extract 1997 CPIAUCNS.csv',
    'add --accept national_M2025_dl.xlsx',
  ])
    .option(
      '--extract <codes>',
      'keep these occupations (a group keeps all under it), or a series from a year on, as CSV',
      listOf,
    )
    .option('--url <url>', 'where the file came from')
    .option('--licence <text>', 'its licence')
    .option('--accept', 'record a publisher’s revision of a file already there')
    .action(async (files: readonly string[], options: Options) => {
      const [commands, report] = await Promise.all([
        import('../commands/add.ts'),
        import('../report/add.ts'),
      ]);
      await runCommand(options, {
        run: (context) => commands.add(context, files, options),
        text: report.addText,
      });
    });
}

function refresh(top: Command): void {
  interface Options extends CommonOptions {
    readonly dryRun?: boolean;
    readonly release?: string;
  }
  command(top, 'refresh [article]', 'bring output/ up to date with raw/ and check the articles', [
    'refresh',
    'refresh ml-engineer-vs-data-scientist --dry-run',
    'refresh --release oews=2024-05 --dry-run',
  ])
    .option('--dry-run', 'say what would change and write nothing')
    .option('--release <dataset=release>', 'leave later releases aside', releaseOf)
    .action(async (article: string | undefined, options: Options) => {
      const [commands, report] = await Promise.all([
        import('../commands/refresh.ts'),
        import('../report/refresh.ts'),
      ]);
      const { dryRun = false, release } = options;
      await runCommand(options, {
        run: (context) => commands.refresh(context, article, { dryRun, ...(release && { upTo: release }) }),
        text: report.refreshText,
      });
    });
}

function check(top: Command): void {
  interface Options extends FactsOptions {
    readonly format: 'text' | 'json';
    readonly all?: boolean;
    readonly failOn: 'error' | 'warning' | 'never';
    readonly minClaims?: number;
    readonly stdinName?: string;
  }
  command(top, 'check [file...]', 'check the numbers of articles against the published figures', [
    'check',
    'check article.md --all --min-claims 5',
    'check article.md --facts ../downloads --format json',
    'check - --stdin-name draft.md < draft.md',
  ])
    .addOption(
      new Option('--format <name>', 'how findings are printed').choices(['text', 'json']).default('text'),
    )
    .addOption(factsOption())
    .option('--all', 'list the numbers that are no claims as well')
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 1')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .option('--min-claims <number>', 'fewer claims than this in an article are an error', countOf)
    .option('--stdin-name <name>', 'the name of the article on standard input')
    .addHelpText('after', `\n${FAIL_ON}`)
    .action(async (files: readonly string[], options: Options) => {
      const [commands, report] = await Promise.all([
        import('../commands/check.ts'),
        import('../report/check.ts'),
      ]);
      const json = options.json === true || options.format === 'json';
      const { facts = [] } = options;
      const run = (context: Context) => commands.check(context, files, { ...options, facts });
      await runCommand(
        { ...options, json },
        { run, text: report.checkDocumentText, notes: report.checkNotes },
      );
    });
}

function explain(top: Command): void {
  command(
    top,
    'explain <what>',
    'the chain from a figure, or a number in an article, to the published cell',
    ['explain median-wage/15-1252@2025-05', 'explain article.md:19', 'explain SUBJECT_MISLABELLED'],
  )
    .addOption(factsOption())
    .action(async (what: string, options: FactsOptions) => {
      const [commands, report] = await Promise.all([
        import('../commands/explain.ts'),
        import('../report/explain.ts'),
      ]);
      await runCommand(options, {
        run: (context) => commands.explain(context, what, options.facts ?? []),
        text: report.explainText,
      });
    });
}

function lookup(top: Command): void {
  command(top, 'lookup <occupation...>', 'the published estimates of an occupation, by code or title', [
    'lookup 15-2051',
    'lookup data scientist',
    'lookup 29-1141 --facts ../downloads',
  ])
    .addOption(factsOption())
    .action(async (words: readonly string[], options: FactsOptions) => {
      const [commands, report] = await Promise.all([
        import('../commands/lookup.ts'),
        import('../report/lookup.ts'),
      ]);
      await runCommand(options, {
        run: (context) => commands.lookup(context, words.join(' '), options.facts ?? []),
        text: report.lookupText,
        notes: report.lookupNotes,
      });
    });
}

function inspect(top: Command): void {
  command(top, 'inspect <file>', 'what a file is: publisher, family, release, rows, problems', [
    'inspect national_M2025_dl.xlsx',
    'inspect --json download.csv',
  ])
    .addHelpText('after', `\n${INSPECT_EXIT}`)
    .action(async (file: string, options: CommonOptions) => {
      const [commands, report] = await Promise.all([
        import('../commands/inspect.ts'),
        import('../report/inspect.ts'),
      ]);
      await runCommand(options, {
        run: (context) => commands.inspect(context, file),
        text: report.inspectText,
      });
    });
}

function diff(top: Command): void {
  command(top, 'diff <article> [from] [to]', 'what moved between two versions, and why', [
    'diff ml-engineer-vs-data-scientist',
    'diff ml-engineer-vs-data-scientist 1.0.0',
    'diff ml-engineer-vs-data-scientist 1.0.0 1.1.0 --json',
  ])
    .addHelpText('after', `\n${DIFF_VERSIONS}`)
    .action(
      async (article: string, from: string | undefined, to: string | undefined, options: CommonOptions) => {
        const [commands, report] = await Promise.all([
          import('../commands/diff.ts'),
          import('../report/diff.ts'),
        ]);
        await runCommand(options, {
          run: (context) => commands.diff(context, article, { from, to }),
          text: report.diffText,
        });
      },
    );
}

function verify(top: Command): void {
  interface Options extends CommonOptions {
    readonly rerun?: boolean;
  }
  command(
    top,
    'verify [article]',
    'prove every output against its manifest, every source against its sidecar',
    ['verify', 'verify --rerun'],
  )
    .option('--rerun', 'compute the newest version again and compare the bytes')
    .action(async (article: string | undefined, options: Options) => {
      const [commands, report] = await Promise.all([
        import('../commands/verify.ts'),
        import('../report/verify.ts'),
      ]);
      await runCommand(options, {
        run: (context) => commands.verify(context, article, options),
        text: report.verifyText,
      });
    });
}

function status(top: Command): void {
  command(top, 'status', 'the sources at hand, what is superseded, what is missing', [
    'status',
    'status --json',
  ]).action(async (options: CommonOptions) => {
    const [commands, report] = await Promise.all([
      import('../commands/status.ts'),
      import('../report/status.ts'),
    ]);
    await runCommand(options, { run: commands.status, text: report.statusText });
  });
}
