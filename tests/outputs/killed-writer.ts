/**
 * Writes versions of an article one after another until it is killed; run by write-version.test.ts.
 *
 * Every figure of one version has the same value, so that two versions mixed would show.
 */
import { content, writeContent } from './example-content.ts';
import { figure, row } from './example-figures.ts';

const [, , articleFolder = '', start = ''] = process.argv;

for (let value = Number(start); ; value += 1) {
  const figures = ['a', 'b', 'c', 'd'].map((id) => figure({ id, rows: [row({ value })] }));
  await writeContent(articleFolder, content(figures));
  if (value === Number(start)) process.stdout.write('writing\n');
}
