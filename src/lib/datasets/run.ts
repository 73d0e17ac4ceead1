import * as v from 'valibot';

/** What one build read and wrote. Nothing in it changes from run to run on the same inputs. */
export const runSchema = v.object({
  version: v.string(),
  inputs: v.array(v.object({ file: v.string(), sha256: v.string() })),
  counts: v.record(v.string(), v.number()),
  /** Share of each article's words that stand in the published files, by article id. */
  published_share: v.record(v.string(), v.number()),
  warnings: v.array(
    v.object({ code: v.string(), file: v.nullable(v.string()), message: v.string(), way_out: v.string() }),
  ),
});

export type Run = v.InferOutput<typeof runSchema>;

/** Where one actor stands in the network: computed once, at build time; both in 0..1, y downwards. */
export const networkLayoutSchema = v.array(v.object({ id: v.string(), x: v.number(), y: v.number() }));
export type NetworkLayout = v.InferOutput<typeof networkLayoutSchema>;
