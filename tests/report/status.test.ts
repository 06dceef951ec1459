import { describe, expect, it } from 'vitest';
import { type Paint, plain } from '../../src/report/paint.ts';
import { type StatusDocument, type StatusSource, statusText } from '../../src/report/status.ts';

const LICENCE = 'US government work, public domain';

function source(change: Partial<StatusSource>): StatusSource {
  return {
    file: `raw/oews/${change.release ?? '2025-05'}/national.csv`,
    release: '2025-05',
    kind: 'extract',
    state: 'superseded',
    supersededBy: null,
    publisher: 'BLS',
    licence: LICENCE,
    retrieved: '2026-05-16',
    revision: 0,
    bytes: 8052,
    sha256: '25'.repeat(32),
    ...change,
  };
}

const DOCUMENT: StatusDocument = {
  schemaVersion: 1,
  series: [
    {
      dataset: 'oews',
      family: 'national',
      sources: [
        source({ release: '2020-05', revision: 1 }),
        source({ release: '2023-05', state: 'damaged' }),
        source({ release: '2024-05', state: 'newest', kind: 'official', licence: 'CC BY 4.0' }),
      ],
      missing: ['2021-05', '2022-05'],
      expected: [
        { release: '2025-05', spring: 2026, due: true },
        { release: '2026-05', spring: 2027, due: false },
      ],
    },
  ],
  articles: [
    {
      article: 'wages',
      state: 'written',
      version: '1.1.0',
      restsOn: ['2020-05', '2023-05'].map((release) => ({ dataset: 'oews', release, name: 'national.xlsx' })),
      news: [{ kind: 'later', dataset: 'oews', release: '2024-05', name: 'national.xlsx' }],
    },
    { article: 'postings', state: 'unwritten', version: null, restsOn: [], news: [] },
    { article: 'outlook', state: 'damaged', version: null, restsOn: [], news: [] },
  ],
  problems: [
    {
      code: 'SIDECAR_MISSING',
      severity: 'note',
      place: 'raw/notes.txt',
      message: 'ignored: it has no sidecar',
    },
  ],
};

describe('statusText', () => {
  it('lists the sources, the articles and what is wrong', () => {
    expect(statusText(DOCUMENT, plain)).toMatchInlineSnapshot(`
      "oews, national: 3 releases, May 2020 to May 2024
        release   kind      state                   retrieved   file
        May 2020  extract   superseded, revision 1  2026-05-16  raw/oews/2020-05/national.csv
        May 2023  extract   damaged                 2026-05-16  raw/oews/2023-05/national.csv
        May 2024  official  newest                  2026-05-16  raw/oews/2024-05/national.csv
        licence of May 2020, May 2023: BLS, US government work, public domain
        licence of May 2024: BLS, CC BY 4.0
        missing: May 2021, May 2022
        due: May 2025; laborfigures add FILE
        next: May 2026, usually published in spring 2027

      articles
        wages 1.1.0
          rests on oews May 2020, May 2023
          at hand: oews May 2024 (later); laborfigures refresh wages
        postings
          nothing written yet; laborfigures refresh postings
        outlook
          its latest version is not as it was written

      problems
      raw/notes.txt  note SIDECAR_MISSING ignored: it has no sidecar
      "
    `);
  });

  it('colours the whole line of a source by its state', () => {
    const paint: Paint = (style, text) => `<${style}>${text}</${style}>`;
    const text = statusText(DOCUMENT, paint);
    expect(text).toMatch(/^<red> {2}May 2023 .*damaged.*national\.csv<\/red>$/m);
    expect(text).toMatch(/^<green> {2}May 2024 .*newest.*national\.csv<\/green>$/m);
  });

  it('says in an empty folder what to do first', () => {
    const empty: StatusDocument = { schemaVersion: 1, series: [], articles: [], problems: [] };
    expect(statusText(empty, plain)).toBe(
      'raw/ holds no source yet; take a published file in first: laborfigures add FILE\n',
    );
  });
});
