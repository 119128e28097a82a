/// <reference types="office-js" />

/**
 * Sends one batch of writing with events off, so that no add-in answers to what we write. Where the batch fails, events are on again
 * before anybody hears of it.
 */
export async function quietly(context: Excel.RequestContext, write: () => void): Promise<void> {
  context.runtime.enableEvents = false;
  write();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    context.runtime.enableEvents = true;
    await context.sync();
    throw error;
  }
}
