/** What a person does at the pane where no edition governs. */
export const NAME_THE_EDITION =
  "Under Facts, name the edition or give the commencement date of the procurement.";
