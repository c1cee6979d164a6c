/** `npm start`: the playground in the browser. PORT chooses the port, 8765 otherwise. */
import { servePlayground } from "./serve.ts";

const DEFAULT_PORT = 8765;

function chosenPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${text} is no port number (0 to 65535).`);
  return port;
}

try {
  const server = await servePlayground(chosenPort(process.env["PORT"]));
  console.log(`Dealsheet's playground: ${server.url} (stop it with Ctrl+C)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
