/** Tokens a query may ask for in all. */
export const longestQuery = 256;
