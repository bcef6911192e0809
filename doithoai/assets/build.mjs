// Builds what browsers load: CSS from Sass, our scripts joined into one file, vendored fonts and htmx with their licences.
// `npm run build` writes into doithoai/static; `node doithoai/assets/build.mjs --out DIR` writes elsewhere (the test compares).
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "..", "..", "node_modules");
const flag = process.argv.indexOf("--out");
const out = flag > 0 ? process.argv[flag + 1] : join(here, "..", "static");

styles("app");
styles("board");
// Boxes of matters exist before kept text is put back into them.
scripts("app", ["small-things", "counter", "matters", "keep-text", "one-click", "keys", "entry", "scope-hint", "code-from-hash"]);
scripts("console", ["clock"]);
scripts("scan", ["picture"]);
scripts("slip", ["shrink", "alike"]);
scripts("work", ["start"]);
fonts("be-vietnam-pro", "OFL-1.1", ["400-normal", "600-normal", "700-normal"]);
fonts("tinos", "OFL-1.1", ["400-normal", "400-italic", "700-normal", "700-italic"]);
for (const [name, from] of [["altcha.min.js", "external"], ["altcha.css", "external"], ["pbkdf2.js", "workers"]])
  put(`altcha/${name}`, join(modules, `altcha/dist/${from}/${name}`));
put("altcha/LICENSE.txt", join(modules, "altcha/LICENSE.txt"));
put("htmx/htmx.min.js", join(modules, "htmx.org/dist/htmx.min.js"));
put("htmx/LICENSE.txt", join(modules, "htmx.org/LICENSE"));

function styles(name) {
  const { css } = sass.compile(join(here, "scss", `${name}.scss`), {
    style: "compressed",
    loadPaths: [modules],
    quietDeps: true,
  });
  write(`${name}.css`, withoutComments(css) + "\n");
}

function scripts(name, parts) {
  write(`${name}.js`, parts.map((part) => withoutRemarks(readFileSync(join(here, "js", name, `${part}.js`), "utf8"))).join(""));
}

function fonts(family, licence, cuts) {
  for (const cut of cuts)
    for (const subset of ["latin", "latin-ext", "vietnamese"])
      put(`fonts/${family}-${subset}-${cut}.woff2`, join(modules, `@fontsource/${family}/files/${family}-${subset}-${cut}.woff2`));
  put(`fonts/${family}.LICENSE.txt`, join(modules, `@fontsource/${family}/LICENSE`));
}

// Lines that are a remark alone are for readers of the sources; a village phone need not load them.
function withoutRemarks(script) {
  return script.replace(/^\s*\/\/.*\n/gm, "");
}

// GOV.UK Frontend keeps its licence comment inside :root; it is vendored as a file of its own instead.
function withoutComments(css) {
  return css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
}

function put(name, from) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  cpSync(from, join(out, name));
}

function write(name, text) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), text);
}
