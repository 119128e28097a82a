/// <reference types="office-js" />
import { clearFlags } from "./clear-flags";
import { COMMAND_NAMES, type CommandName } from "./command-names";
import { sendReport, type CommandReport } from "./command-report";
import { showReport } from "./show-report";

const COMMANDS: Readonly<Record<CommandName, () => Promise<CommandReport>>> = { clearFlags };

/** Runs a command, tells an open pane of it, and shows what could not be done; Office learns in any case that the button has finished. */
async function run(name: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  const report = await COMMANDS[name]();
  sendReport(report);
  if (report.is !== "cleared") showReport(report);
  event.completed();
}

for (const name of COMMAND_NAMES)
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(name, event));
