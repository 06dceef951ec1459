import { describe, expect, it } from 'vitest';
import { digestOfContent, digestOfFile, digestOfText } from '../../src/source/digest.ts';
import { scratchFolder, writeInto } from './scratch.ts';

// FIPS 180-4 examples: the empty message and "abc"
const CASES = [
  ['', 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 3, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const;

describe('digestOfFile', () => {
  it.each(CASES)('gives size and sha256 of a file that holds “%s”', async (text, bytes, sha256) => {
    const path = await writeInto(scratchFolder(), 'file', text);
    expect(await digestOfFile(path)).toEqual({ bytes, sha256 });
  });

  it('names the file that is not there', async () => {
    await expect(digestOfFile(`${scratchFolder()}/gone`)).rejects.toThrow(/gone/);
  });
});

describe('digestOfContent', () => {
  it.each(CASES)('gives size and sha256 of “%s”, in a file or at hand', async (text, bytes, sha256) => {
    const path = await writeInto(scratchFolder(), 'file', text);
    expect(await digestOfContent({ path })).toEqual({ bytes, sha256 });
    expect(await digestOfContent({ bytes: Buffer.from(text) })).toEqual({ bytes, sha256 });
  });
});

describe('digestOfText', () => {
  it.each(CASES)('gives size and sha256 of “%s”', (text, bytes, sha256) => {
    expect(digestOfText(text)).toEqual({ bytes, sha256 });
  });

  it('counts bytes, not characters', () => {
    expect(digestOfText('é').bytes).toBe(2);
  });
});
