/** Serves the playground's page, its bundle and the three files of dist/ on this machine. Nothing else is reachable. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage, type PageFiles } from "./bundle-page.ts";

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly type: string;
  readonly body: Buffer;
}

/** The project's folder: this file, and the bundle that carries it (.build/), both stand one level below. */
export const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The page may speak to this server only. The script runs through Function and the sidebar's document carries its
 * script inside, as on Google: hence the two exceptions.
 */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; worker-src blob:";

const DIST = ["Code.js", "sidebar.html", "appsscript.json"] as const;

/** Starts on the given port (0: any free one). Rejects with one sentence when that cannot be. */
export async function servePlayground(port: number, dist: string = join(PROJECT, "dist")): Promise<RunningServer> {
  for (const name of DIST) {
    if (!existsSync(join(dist, name))) throw new Error(`dist/${name} is missing: run "npm run build" first.`);
  }
  const page = await bundlePage(PROJECT);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    reply(dist, path, page)
      .then((found) => {
        if (!found) {
          response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`There is no ${path} here.`);
          return;
        }
        response
          .writeHead(200, {
            "content-type": found.type,
            "content-length": found.body.length,
            "cache-control": "no-cache",
            "content-security-policy": POLICY,
            "x-content-type-options": "nosniff",
          })
          .end(request.method === "HEAD" ? undefined : found.body);
      })
      .catch((error: unknown) => {
        response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
      });
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}`,
    close: () =>
      new Promise((done, failed) => {
        server.close((error) => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function reply(dist: string, path: string, page: PageFiles): Promise<Reply | null> {
  if (path === "/") {
    return {
      type: "text/html; charset=utf-8",
      body: await readFile(join(PROJECT, "playground", "page", "index.html")),
    };
  }
  if (path === "/page.js") return { type: "text/javascript; charset=utf-8", body: page.script };
  if (path === "/page.css") return { type: "text/css; charset=utf-8", body: page.style };
  const file = DIST.find((name) => path === `/dist/${name}`);
  // Read at each request: after a build, reloading the page is enough.
  return file ? { type: "text/plain; charset=utf-8", body: await readFile(join(dist, file)) } : null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      failed(
        taken
          ? new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`, { cause: error })
          : error,
      );
    });
    // The loopback address only: the playground is nobody else's business.
    server.listen(port, "localhost", () => done());
  });
}
