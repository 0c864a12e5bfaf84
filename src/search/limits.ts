/** Tokens a query may ask for in all. */
export const longestQuery = 256;

/** Characters of a query that an address takes: of Chinese ones each is nine in it, and servers refuse more than some 8,000. */
export const longestInAddress = 800;
