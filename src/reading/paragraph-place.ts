export { openingWords, paragraphLabel, paragraphPlace } from "../core/paragraph-place";
