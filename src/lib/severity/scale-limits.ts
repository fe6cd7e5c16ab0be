/** Largest file of scales that is read, in bytes. */
export const largestScaleFile = 1_000_000;
