export const WEAK_WORDS = JSON.parse("{}");
