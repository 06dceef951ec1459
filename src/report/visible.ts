// eslint-disable-next-line no-control-regex -- these are the characters to make visible
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text from a file with its control and direction-changing characters shown as escapes, so that it cannot steer
 * the terminal or the reader's eye.
 *
 * @example
 * visible('a\u001bb') // => 'a\\u001bb'
 */
export function visible(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
