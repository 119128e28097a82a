/** The edition that the samples name; after a new release, change it here and write the samples again. */
export const EDITION = "lcr 1.2.1";
