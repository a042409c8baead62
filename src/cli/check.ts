import { EXIT, type Command } from "./command.ts";
export const checkCommand: Command = { usage: "x", run: async () => EXIT.done };
