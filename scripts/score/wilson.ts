/** 0.975 quantile of the standard normal distribution: 95 % on both sides. */
const Z = 1.959964;

/**
 * The 95 % interval of a share, after Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * Journal of the American Statistical Association 22 (1927); without continuity correction. Nothing known: 0 to 1.
 */
export function wilsonInterval(right: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = right / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const [middle, scale] = [share + Z ** 2 / (2 * of), 1 + Z ** 2 / of];
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
