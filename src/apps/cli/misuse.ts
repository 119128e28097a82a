/** A command that cannot be carried out as given: the message says what to change. Ends with exit code 2. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}
