import { z } from 'zod';

/** Where an annotation holds: at a number quoted as a reader sees it, told apart by the words around it. */
const anchor = {
  quote: z.string().min(1).max(200),
  prefix: z.string().max(200).optional(),
  suffix: z.string().max(200).optional(),
};
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * `claims.json`: what an article's author says of its numbers. `bind` ties a number to a figure's row, `ignore` says it is
 * no claim, `exempt` lets a claim stand that no source here bears out.
 */
export const annotationsSchema = z.strictObject({
  $schema: z.string().optional(),
  bind: z.array(z.strictObject({ ...anchor, figure: z.string().min(1).max(200) })).default([]),
  ignore: z.array(z.strictObject({ ...anchor, reason: z.string().min(1).max(500) })).default([]),
  exempt: z
    .array(
      z.strictObject({
        ...anchor,
        source: z.string().min(1).max(500),
        reason: z.string().min(1).max(500),
        expires: day.optional(),
      }),
    )
    .default([]),
});

export type Annotations = z.infer<typeof annotationsSchema>;

export const NO_ANNOTATIONS: Annotations = { bind: [], ignore: [], exempt: [] };

/** What anchors an annotation in the text. */
export interface Anchor {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}
