/**
 * Where the pages load Microsoft's library from: the address that Microsoft requires of published add-ins and that networks' allow
 * lists know. Since September 2026 Microsoft's pages name `https://officeapis.public.onecdn.static.microsoft/1/office.js` instead; the
 * policy below admits both, so a move is this line alone. No hash can pin it: Microsoft changes the file in place.
 */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The hosts that office.js, old and new, loads its own scripts from. */
export const OFFICE_JS_HOSTS = [
  "https://appsforoffice.microsoft.com",
  "https://officeapis.public.onecdn.static.microsoft",
] as const;
