import * as v from 'valibot';

/** What one build read and wrote. Nothing in it changes from run to run on the same inputs. */
export const runSchema = v.object({
  version: v.string(),
  inputs: v.array(v.object({ file: v.string(), sha256: v.string() })),
  counts: v.record(v.string(), v.number()),
  /** Share of each article's words that stand in the published files, by article id. */
  published_share: v.record(v.string(), v.number()),
  /** Records that await an editor's check and are not published, by dataset; nothing else is said of them. */
  held_back: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
  warnings: v.array(
    v.object({ code: v.string(), file: v.nullable(v.string()), message: v.string(), way_out: v.string() }),
  ),
});

export type Run = v.InferOutput<typeof runSchema>;

/** How many records await an editor's check in all. */
export const heldBackIn = ({ held_back }: Run): number =>
  Object.values(held_back).reduce((sum, count) => sum + count, 0);

/** Where one actor stands in the network: computed once, at build time; both in 0..1, y downwards. */
export const networkLayoutSchema = v.array(v.object({ id: v.string(), x: v.number(), y: v.number() }));
export type NetworkLayout = v.InferOutput<typeof networkLayoutSchema>;
