/** One side of the additionality guide's formula; every share is 0 to 1. */
export interface GrossImpact {
  /** Gross impact, in any unit. */
  readonly gross: number;
  /** Share that goes to people or places outside the target area. */
  readonly leakage: number;
  /** Share that is only moved from elsewhere in the area. */
  readonly displacement: number;
  /** Share by which one activity merely replaces another. */
  readonly substitution: number;
  /** Further effects along the supply chain and by spending; 1 is none. */
  readonly multiplier: number;
}

const net = ({ gross, leakage, displacement, substitution, multiplier }: GrossImpact): number =>
  gross * (1 - leakage) * (1 - displacement) * (1 - substitution) * multiplier;

/**
 * Additional impact: what happens with the intervention less what would have happened without it (deadweight), each net of leakage,
 * displacement and substitution and times its multiplier. Source: English Partnerships, Additionality Guide, 3rd edition (2008).
 */
export const additionalImpact = (intervention: GrossImpact, reference?: GrossImpact): number =>
  net(intervention) - (reference ? net(reference) : 0);

/**
 * Present value of yearly amounts in pounds, the first in year 0 and not discounted, at one yearly rate (0.035 is 3.5%). Source: HM
 * Treasury Green Book. An option of appraisal: tender scores are never discounted.
 */
export const presentValue = (amounts: readonly number[], rate: number): number =>
  amounts.reduce((sum, amount, year) => sum + amount / (1 + rate) ** year, 0);
