/** The add-in's own icon, and those of its buttons: symbols of `assets/icons.svg`. */
export const ICON_NAMES = ["commonweal", "check", "gaps", "clear", "clauses", "insert", "schedule"] as const;

/** One of them. */
export type IconName = (typeof ICON_NAMES)[number];

/** The sizes in pixels that Office asks for: 16, 32 and 80 always, the others on screens that suit them; 128 is the store's and the admin centre's. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** Where an icon lies, from the folder of the add-in. */
export const iconPath = (name: IconName, size: number): string => `icons/${name}-${String(size)}.png`;
