/** How every mark of ours opens, so that it is told from what people write. */
export const MARK_OPENING = "Commonweal ·";
