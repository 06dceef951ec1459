/** Where the bytes of a file are: at a path, or at hand because they came out of an archive. */
export type FileContent = { readonly path: string } | { readonly bytes: Uint8Array };

/** A file to open; `file` is its name in messages. */
export type FileInput = FileContent & { readonly file: string };

/**
 * The base name of a file that messages name with its folders or its archive.
 *
 * @example
 * baseName('oesm24nat.zip > oesm24nat/national_M2024_dl.xlsx') // => 'national_M2024_dl.xlsx'
 */
export function baseName(file: string): string {
  return file.split(/\/| > /).at(-1) ?? file;
}

/** The part of a `FileInput` that says where its bytes are. */
export function contentOf(input: FileInput): FileContent {
  return 'path' in input ? { path: input.path } : { bytes: input.bytes };
}
