"""Threads and other programs: a browser gives a script one thread, and starts no program."""

from __future__ import annotations

from wasm_runtime.site.check.rule import CallRule, Refused, calls

_NO_THREAD = "needs a thread, and a script has only one in a browser: RuntimeError when it starts."
_ALONE = (
    "Call the function directly, use `asyncio` for several tasks at a time, or `@st.fragment(run_every=...)` for "
    "something that repeats."
)
_STARTS = Refused(_NO_THREAD, _ALONE, ("RuntimeError",))
_POOL = Refused(
    "hands work to threads, and there are none in a browser: RuntimeError for the first task.",
    "Call the function in a loop, or use `asyncio.gather` for requests that wait.",
    ("RuntimeError",),
)

THREAD = CallRule(
    "thread",
    {
        **calls("threading.Thread threading.Timer _thread.start_new_thread", _STARTS),
        **calls(
            "concurrent.futures.ThreadPoolExecutor concurrent.futures.thread.ThreadPoolExecutor "
            "multiprocessing.pool.ThreadPool multiprocessing.dummy.Pool multiprocessing.dummy.Process",
            _POOL,
        ),
        **calls(
            "apscheduler.schedulers.background.BackgroundScheduler watchdog.observers.Observer",
            Refused(
                "works in a thread, and there are none in a browser: RuntimeError when it starts.",
                "Use `@st.fragment(run_every=...)` for something that repeats.",
                ("RuntimeError",),
            ),
        ),
    },
)

_NO_PROGRAM = Refused(
    "starts another program, which a browser cannot: OSError.",
    "Do the work in Python, in the script itself.",
    ("OSError",),
)
_NO_PROCESS = Refused(
    "starts another process, which a browser cannot: OSError.",
    "Call the function directly.",
    ("OSError",),
)

PROCESS = CallRule(
    "process",
    {
        **calls(
            "subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen "
            "subprocess.getoutput subprocess.getstatusoutput os.system os.popen os.posix_spawn os.posix_spawnp "
            "asyncio.create_subprocess_exec asyncio.create_subprocess_shell pty.spawn",
            _NO_PROGRAM,
        ),
        **calls(
            "os.fork os.forkpty multiprocessing.Process multiprocessing.Pool multiprocessing.Manager "
            "multiprocessing.Queue multiprocessing.SimpleQueue multiprocessing.JoinableQueue multiprocessing.Pipe "
            "multiprocessing.pool.Pool multiprocessing.get_context().Pool multiprocessing.get_context().Process "
            "multiprocessing.get_context().Queue concurrent.futures.ProcessPoolExecutor "
            "concurrent.futures.process.ProcessPoolExecutor",
            _NO_PROCESS,
        ),
    },
)
