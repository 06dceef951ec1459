import { describe, expect, it } from 'vitest';
import { readSidecar, type Sidecar, sidecarPath, sourceFacts } from '../../src/source/sidecar.ts';
import { SHA256, sidecar } from '../ingest/oews/example-table.ts';
import { scratchFolder, writeInto } from './scratch.ts';

async function read(content: string) {
  return readSidecar('raw/a.csv.source.json', await writeInto(scratchFolder(), 'a', content));
}

function without(field: keyof Sidecar): string {
  return JSON.stringify({ ...sidecar(), [field]: undefined });
}

describe('readSidecar', () => {
  it('reads back what is written', async () => {
    expect(await read(JSON.stringify(sidecar()))).toEqual({ ok: true, value: sidecar(), warnings: [] });
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"publisher":', /JSON/],
    ['no object', '[]', /object/],
    ['no sha256', without('sha256'), /^sha256: /],
    ['no top code, not even null', without('topCode'), /^topCode: /],
    ['a sha256 in capitals', JSON.stringify(sidecar({ sha256: 'A'.repeat(64) })), /^sha256: /],
    ['half a sha256', JSON.stringify(sidecar({ sha256: 'ab' })), /^sha256: /],
    ['a release in words', JSON.stringify(sidecar({ release: 'May 2024' })), /^release: /],
    ['a dataset that leads out of its folder', JSON.stringify(sidecar({ dataset: '../..' })), /^dataset: /],
    [
      'a top code of 0',
      JSON.stringify(sidecar({ topCode: { annual: 0, hourly: 115 } })),
      /^topCode\.annual: /,
    ],
    ['a field that no sidecar has', JSON.stringify({ ...sidecar(), topcode: null }), /topcode/],
    ['a day that is none', JSON.stringify(sidecar({ retrieved: 'yesterday' })), /^retrieved: /],
    ['an extract without its origin', JSON.stringify({ ...sidecar(), extractOf: {} }), /^extractOf\.name: /],
  ])('refuses %s', async (_, content, detail) => {
    const outcome = await read(content);
    const [problem] = outcome.ok ? [] : outcome.problems;
    expect(problem).toMatchObject({
      code: 'SIDECAR_INVALID',
      place: { kind: 'file', file: 'raw/a.csv.source.json' },
      args: { detail: expect.stringMatching(detail) as string },
    });
  });

  it('names every field that is wrong', async () => {
    const outcome = await read('{}');
    // the 16 fields that a sidecar must have
    expect(outcome.ok ? [] : outcome.problems).toHaveLength(16);
  });
});

describe('sidecarPath', () => {
  it('lies beside the file', () => {
    expect(sidecarPath('raw/oews/2024-05/national.csv')).toBe('raw/oews/2024-05/national.csv.source.json');
  });
});

describe('sourceFacts', () => {
  it('speak for the official file that an extract was made from', () => {
    const facts = sourceFacts(sidecar(), 'national.csv');
    expect(facts).toMatchObject({ name: 'national_M2024_dl.xlsx', sha256: SHA256, release: '2024-05' });
  });

  it('speak for the official file that a file is a copy of', () => {
    const copyOf = { name: 'national_M2024_dl.xlsx', sheet: 'national_M2024_dl', sha256: SHA256 };
    const facts = sourceFacts(sidecar({ extractOf: undefined, copyOf }), 'saved again.xlsx');
    expect(facts).toMatchObject({ name: 'national_M2024_dl.xlsx', sha256: SHA256 });
  });

  it('speak for an official file under its own name', () => {
    const facts = sourceFacts(sidecar({ extractOf: undefined }), 'national_M2024_dl.xlsx');
    expect(facts).toMatchObject({ name: 'national_M2024_dl.xlsx', sha256: 'e'.repeat(64) });
  });
});
