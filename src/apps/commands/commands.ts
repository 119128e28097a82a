/// <reference types="office-js" />
import { COMMAND_NAMES, type CommandName } from "./command-names";

const COMMANDS: Readonly<Record<CommandName, (event: Office.AddinCommands.Event) => void>> = {
  clearFlags: (event) => {
    event.completed();
  },
};

for (const name of COMMAND_NAMES) Office.actions.associate(name, COMMANDS[name]);
