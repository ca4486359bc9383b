"""What is left for a person to do on each web host, as `sitelet init` prints it."""

from __future__ import annotations

from wasm_runtime.site.hosting.pages_workflow import PYTHON

_STEPS = """\
GitHub Pages
  1. {commit}, and push.
  2. In the repository's Settings > Pages, choose "GitHub Actions" as the source.

Netlify, Cloudflare Pages
  Build command:      pip install {sitelet} && {build} -o site
  Publish directory:  site
  Variable:           PYTHON_VERSION={python}
  Both read site/_headers, so browsers keep files with a hash in their name.

Amazon S3
  {build} -o site
  aws s3 sync site s3://BUCKET --delete --cache-control no-cache
  aws s3 website s3://BUCKET --index-document index.html --error-document 404.html

nginx
  {build} --compress -o site
  server {{
    root /srv/www/site;  # a copy of the folder site
    error_page 404 /404.html;
    gzip_static on;
    include mime.types;
    types {{ text/javascript mjs; application/manifest+json webmanifest; }}
  }}

More of each, such as how long browsers may keep files: docs/hosting.md
"""


def host_steps(build: str, sitelet: str, *, needs_lock: bool, lock: str) -> str:
    """`build` is the command that builds the site and `sitelet` what pip installs, both as a shell takes them.

    With `needs_lock` the lock file has to be made first, by the command `lock`.
    """
    commit = f"Run `{lock}`, commit sitelet.lock and the workflow" if needs_lock else "Commit the workflow"
    return _STEPS.format(build=build, sitelet=sitelet, python=PYTHON, commit=commit)
