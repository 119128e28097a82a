/** An error as the host reports it: a code that office.js knows, what a person reads, and the member at fault. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

/** What Excel and Word say of an argument that they cannot use. */
export const badArgument = (location = "", why = ""): ApiError =>
  new ApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format.${why && ` ${why}`}`,
    location,
  );

/** What Excel and Word say of a thing that is not there. */
export const notFound = (location = ""): ApiError =>
  new ApiError("ItemNotFound", "The requested resource doesn't exist.", location);
