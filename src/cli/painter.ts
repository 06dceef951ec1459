import { styleText } from 'node:util';
import { type Paint, plain } from '../report/paint.ts';

/** Colours where the stream is a terminal and NO_COLOR is not set. */
export function painter({ isTTY }: { readonly isTTY?: boolean }): Paint {
  const wanted = isTTY === true && (process.env.NO_COLOR ?? '') === '';
  return wanted ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
}
