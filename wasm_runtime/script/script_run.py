"""One run: callbacks first, then the script from top to bottom in a fresh `__main__`, or fragments of it alone."""

from __future__ import annotations

import traceback
from urllib.parse import urlencode

from wasm_runtime.errors import FragmentHandledException
from wasm_runtime.persistence.session_saver import SessionSaver
from wasm_runtime.protocol.messages import WireValue
from wasm_runtime.protocol.tree import FLOATING, MAIN
from wasm_runtime.script.console import log
from wasm_runtime.script.context import Phase, RunContext, entered
from wasm_runtime.script.control import RerunException, StopException, SupersededException
from wasm_runtime.script.exception_payload import exception_payload
from wasm_runtime.script.run_requests import RunRequest
from wasm_runtime.script.services import SessionServices


class ScriptRun:
    """The run that `request` asks for. `resets` gets the ids of widgets whose value the script has changed.

    `saver` persists the session, if anything does: a run that missed what could not be restored is run again.
    """

    def __init__(
        self, request: RunRequest, services: SessionServices, saver: SessionSaver | None, resets: list[str]
    ) -> None:
        self._request = request
        self._services = services
        self._saver = saver
        self._resets = resets
        found = map(services.fragments.get, request.fragments)
        self._alone = [fragment for fragment in found if fragment is not None]
        self._only = {fragment.id for fragment in self._alone} or None

    def run(self) -> RunRequest | None:
        """Returns the run that this one asks for. Raises `SupersededException`."""
        services, request = self._services, self._request
        services.tree.begin(*(fragment.block for fragment in self._alone))
        services.page_config.apply_options(services.config)
        self._follow_in_address(request.values)
        services.fragments.begin_run()
        if not self._alone:
            services.logo.begin_run()
        services.uncaught.clear()
        due = services.state.begin_run(request.values, request.trigger, reported=request.reported)
        following: RunRequest | None = None
        with entered(RunContext(services, services.entry.name)) as context:
            try:
                for widget in due:
                    widget.notify()
                context.phase = Phase.FRAGMENTS if self._alone else Phase.SCRIPT
                context.poll_if_due()
                if self._alone:
                    self._run_fragments(context)
                else:
                    self._run_script(context)
                if context.config["runner.enforceSerializableSessionState"]:
                    services.state.check_serializable()
            except SupersededException:
                services.tree.end(trim=False)
                services.state.supersede_run()
                self._resets += context.resets
                raise
            except RerunException as rerun:
                following = self._cut(_request_of(rerun))
            except (StopException, SystemExit, FragmentHandledException) as end:
                if isinstance(end, SystemExit) and isinstance(end.code, str):
                    log(end.code)
                self._stop()
            except BaseException as error:  # whatever a script raises is shown: there is nobody else to take it
                following = self._fail(error, context)
            else:
                self._complete()
        following = following or self._run_after()
        if following is None:
            services.state.retain_shown(lambda widget_id: services.tree.widget(widget_id) is not None)
        self._resets += context.resets
        return following

    # --- what runs -----------------------------------------------------------------------------------------------

    def _follow_in_address(self, changes: dict[str, WireValue]) -> None:
        for widget_id, wire in changes.items():
            widget = self._services.state.widget(widget_id)
            if widget is not None and widget.address_texts is not None and widget.key is not None:
                self._services.query.follow(widget.key, widget.address_texts(wire))

    def _run_script(self, context: RunContext) -> None:
        """Run the app's script, or the one of its folder `pages` that a person is on."""
        services = self._services
        script = services.entry
        page = services.pages.show_folder(services.query.query())
        if page is not None and page.script is not None and page.script != script:
            script = page.script
            context.page = f"page {page.url_path}"
        context.run_script(script)

    def _run_fragments(self, context: RunContext) -> None:
        """One after the other. One that fails has shown why; one that asks for itself lets the rest come after."""
        for number, fragment in enumerate(self._alone):
            self._services.tree.roots[FLOATING].cursor = fragment.dialogs
            try:
                context.run_fragment(fragment)
            except FragmentHandledException:
                continue
            except RerunException as rerun:
                if rerun.fragments:
                    rerun.fragments = [*rerun.fragments, *(later.id for later in self._alone[number + 1 :])]
                raise

    # --- how it ends ---------------------------------------------------------------------------------------------

    def _cut(self, following: RunRequest) -> RunRequest:
        """The run ends early for another that follows at once."""
        self._services.tree.end(trim=False)
        self._services.state.cut_run()
        return following

    def _stop(self) -> None:
        """The run ends here: what it has not written again goes."""
        tree = self._services.tree
        tree.end(trim=True)
        for fragment in self._alone:
            fragment.end_run(tree.run)
        if not self._alone:
            self._services.logo.end_run()
        self._services.state.stop_run(self._only)

    def _fail(self, error: BaseException, context: RunContext) -> RunRequest | None:
        saver = self._saver
        if saver is not None and (saver.report_lost() or saver.drop_companions()):
            # Not the script's fault: it asked for what was stored and cannot be read, or for what could not be stored.
            # Now that is gone, and what makes the script think that it is there.
            return self._cut(RunRequest(reported=False))
        services = self._services
        services.uncaught.append(error)
        services.tree.roots[MAIN].put(exception_payload(error, context.config, uncaught=True))
        log("".join(traceback.format_exception(error)))
        self._stop()
        if saver is not None:
            saver.run_failed()
        return None

    def _complete(self) -> None:
        services = self._services
        services.tree.end(trim=True)
        services.forget_widgets(services.state.end_run(self._only))
        if not self._alone:
            services.fragments.end_run()
            services.logo.end_run()
        services.media.end_run(services.shown())

    def _run_after(self) -> RunRequest | None:
        """Another run, where this one has shown that it was of the wrong page, or missed what was not restored."""
        services = self._services
        if not self._alone and services.pages.settle(services.query.query()):
            services.forget_widgets(services.state.leave_page(None))
            return RunRequest(reported=False)
        if self._saver is not None and self._saver.drop_companions():
            return RunRequest(reported=False)
        return None


def _request_of(rerun: RerunException) -> RunRequest:
    """The run that `st.rerun` or `st.switch_page` asks for."""
    query = None if rerun.page is None else urlencode(rerun.query, doseq=True)
    return RunRequest(fragments=list(rerun.fragments), page=rerun.page, query=query, reported=False)
