import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { verify } from '../src/commands/verify.ts';
import { readSidecar } from '../src/source/sidecar.ts';
import { listSources } from '../src/source/raw.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const context = { root, today: '2026-11-23', progress: () => undefined };

it('gives the same bytes again: output/ is what raw/ and the pipelines compute', async () => {
  const { exit, document } = await verify(context, undefined, { rerun: true });
  expect(document.problems).toEqual([]);
  expect(document.articles.map(({ sameBytes }) => sameBytes)).toEqual([true]);
  expect(exit).toBe(0);
});

it('rests on extracts only: no official file lies in raw/', async () => {
  const sources = await listSources(root);
  if (!sources.ok) throw new Error(JSON.stringify(sources.problems));
  expect(sources.value.map(({ file }) => file)).toEqual([
    'raw/cpi/2025-07/cpi-u.csv',
    ...['2019', '2020', '2021', '2022', '2023', '2024', '2025'].map(
      (year) => `raw/oews/${year}-05/national.csv`,
    ),
    'raw/projections/2019-29/occupations.csv',
    'raw/projections/2021-31/search-export.csv',
    'raw/projections/2022-32/search-export.csv',
    'raw/projections/2024-34/occupations.csv',
  ]);
  for (const { file, path } of sources.value) {
    const sidecar = await readSidecar(file, `${path}.source.json`);
    expect(sidecar).toMatchObject({
      ok: true,
      value: { extractOf: { sha256: expect.any(String) as string } },
    });
  }
});
