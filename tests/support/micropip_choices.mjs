/**
 * What micropip chooses in bare Pyodide, under Node: arguments are the folder with micropip's wheel unpacked, the address
 * of a package index, and requirements, several of one question with spaces between. Prints, for each question, the files
 * that it comes to; null where there are none.
 */
import { loadPyodide } from "pyodide";

const [micropip, index, ...requirements] = process.argv.slice(2);
const pyodide = await loadPyodide();
pyodide.mountNodeFS("/micropip", micropip);
pyodide.globals.set("index", index);
pyodide.globals.set("requirements", pyodide.toPy(requirements));
const chosen = await pyodide.runPythonAsync(`
import json, sys
sys.path.insert(0, "/micropip")
import micropip
from micropip import package_index
from micropip._compat import LOCKFILE_PACKAGES, compatibility_layer
from micropip._vendored.packaging.src.packaging.markers import default_environment
from micropip._vendored.packaging.src.packaging.utils import canonicalize_name
from micropip.transaction import Transaction

package_index.DEFAULT_INDEX_URLS[:] = [index]  # with any other index micropip looks into the lock last

async def files(question):
    transaction = Transaction(
        _compat_layer=compatibility_layer, ctx=default_environment(), ctx_extras=[], keep_going=False, deps=True,
        pre=False, fetch_kwargs={}, index_urls=[index], constraints=[],
    )
    try:
        await transaction.gather_requirements(question.split(" "))
    except ValueError:
        return None
    found = {canonicalize_name(wheel.name): wheel.filename for wheel in transaction.wheels}
    waiting = [package.name for package in transaction.pyodide_packages]
    while waiting:  # as loadPackage, which takes what is there
        name = canonicalize_name(waiting.pop())
        if name not in found:
            found[name] = LOCKFILE_PACKAGES[name]["file_name"]
            waiting += LOCKFILE_PACKAGES[name]["depends"]
    return sorted(found.values())

json.dumps({each: await files(each) for each in requirements})
`);
process.stdout.write(chosen);
process.exit(0);
