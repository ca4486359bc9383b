"""Every option of Streamlit 1.67 by its dotted name: the default, who may set it, and why some have no meaning here.

An option that stands in `WITHOUT_MEANING` is read and kept, so that a config written for a server works unchanged.
docs/compatibility.md is made from this module and from where the names of the others occur in the code.
"""

from __future__ import annotations

from typing import Any

_NO_SERVER = "there is no server"
_NO_TERMINAL = "there is no terminal"
_STREAMLITS_OWN = "for the development of Streamlit itself"
_NO_THREADS = "the browser's Python has no threads"
_NO_STATISTICS = "no usage statistics are collected"

_THEME = """
    backgroundColor base baseFontSize baseFontWeight baseRadius blueBackgroundColor blueColor blueTextColor borderColor
    buttonRadius chartCategoricalColors chartDivergingColors chartSequentialColors codeBackgroundColor codeFont
    codeFontSize codeFontWeight codeTextColor dataframeBorderColor dataframeHeaderBackgroundColor
    dataframeHeaderTextColor font fontFaces grayBackgroundColor grayColor grayTextColor greenBackgroundColor greenColor
    greenTextColor headingFont headingFontSizes headingFontWeights linkColor linkUnderline metricValueFontSize
    metricValueFontWeight orangeBackgroundColor orangeColor orangeTextColor paddingBottom paddingTop primaryColor
    redBackgroundColor redColor redTextColor secondaryBackgroundColor showSidebarBorder showWidgetBorder textColor
    violetBackgroundColor violetColor violetTextColor yellowBackgroundColor yellowColor yellowTextColor
""".split()
_WHOLE_THEME_ONLY = frozenset(
    "base baseFontSize baseFontWeight fontFaces metricValueFontSize metricValueFontWeight showSidebarBorder".split()
)
_PARTS_OF_THE_THEME = ("sidebar", "light", "dark", "light.sidebar", "dark.sidebar")

DEFAULTS: dict[str, Any] = {
    "browser.gatherUsageStats": True,
    "browser.serverAddress": "localhost",
    "browser.serverPort": 8501,
    "client.allowedOrigins": [],
    "client.disableDataExport": False,
    "client.showErrorDetails": "full",
    "client.showErrorLinks": "auto",
    "client.showSidebarNavigation": True,
    "client.toolbarMode": "auto",
    "global.appTest": False,
    "global.developmentMode": False,
    "global.disableWidgetStateDuplicationWarning": False,
    "global.e2eTest": False,
    "global.maxCachedMessageAge": 2,
    "global.minCachedMessageSize": 10000.0,
    "global.showWarningOnDirectExecution": True,
    "global.suppressDeprecationWarnings": False,
    "global.unitTest": False,
    "logger.enableRich": False,
    "logger.hideWelcomeMessage": False,
    "logger.level": "info",
    "logger.messageFormat": "%(asctime)s %(message)s",
    "magic.displayLastExprIfNoSemicolon": False,
    "magic.displayRootDocString": False,
    "runner.cacheBackgroundRefreshMaxWorkers": 4,
    "runner.cacheBackgroundRefreshTTLMultiplier": 2.0,
    "runner.cacheHashSeed": 0,
    "runner.connectionDefaultTTL": None,
    "runner.enforceSerializableSessionState": False,
    "runner.enumCoercion": "nameOnly",
    "runner.fastReruns": True,
    "runner.magicEnabled": True,
    "runner.parallelMaxWorkers": None,
    "runner.postScriptGC": True,
    "secrets.files": None,
    "server.address": None,
    "server.agentMaxSessions": 100,
    "server.agentPreviewRows": 100,
    "server.agentSessionTTL": 900,
    "server.agentWaitTimeout": 30,
    "server.allowRunOnSave": True,
    "server.allowedHosts": [],
    "server.baseUrlPath": "",
    "server.cookieSecret": None,
    "server.corsAllowedOrigins": [],
    "server.customComponentBaseUrlPath": "",
    "server.disconnectedSessionTTL": 120,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableExpensiveMemoryStats": False,
    "server.enableStaticServing": False,
    "server.enableWebsocketCompression": False,
    "server.enableXsrfProtection": True,
    "server.fileWatcherType": "auto",
    "server.folderWatchBlacklist": [],
    "server.folderWatchList": [],
    "server.headless": True,
    "server.maxCacheDataSize": None,
    "server.maxMessageSize": 200,
    "server.maxUploadSize": 200,
    "server.maxWidgetStateSize": 25,
    "server.port": 8501,
    "server.runOnSave": False,
    "server.scriptHealthCheckEnabled": False,
    "server.showEmailPrompt": True,
    "server.sslCertFile": None,
    "server.sslKeyFile": None,
    "server.trustedUserHeaders": {},
    "server.unsafeMetricsUserAttributes": [],
    "server.websocketPingInterval": None,
    "server.xsrfCookieSameSite": "lax",
    "ui.hideTopBar": False,
    **{f"theme.{name}": None for name in _THEME},
    **{
        f"theme.{part}.{name}": None for part in _PARTS_OF_THE_THEME for name in _THEME if name not in _WHOLE_THEME_ONLY
    },
}

# What a script may set with `st.set_option`; the rest belongs into the config file.
SCRIPTABLE = frozenset(
    {
        "client.disableDataExport",
        "client.showErrorDetails",
        "client.showSidebarNavigation",
        "client.toolbarMode",
        "logger.enableRich",
    }
)

# By name, or by the name of the section.
WITHOUT_MEANING = {
    "browser": _NO_SERVER,
    "browser.gatherUsageStats": _NO_STATISTICS,
    "client.allowedOrigins": _NO_SERVER,
    "global": _STREAMLITS_OWN,
    "global.disableWidgetStateDuplicationWarning": "there is no log for this warning",
    "global.showWarningOnDirectExecution": "a script is not executed directly",
    "logger.enableRich": _NO_TERMINAL,
    "logger.hideWelcomeMessage": _NO_TERMINAL,
    "runner.cacheBackgroundRefreshMaxWorkers": _NO_THREADS,
    "runner.cacheHashSeed": "each user has their own caches",
    "runner.parallelMaxWorkers": _NO_THREADS,
    "runner.postScriptGC": "Python's garbage collector does this by itself",
    "secrets.files": "everything in a site is public, so files with secrets are left out",
    "server": _NO_SERVER,
}
# Of a section without meaning, those that could have one.
_WITH_MEANING = frozenset({"server.enableStaticServing", "server.maxUploadSize", "server.maxCacheDataSize"})


def why_without_meaning(name: str) -> str:
    """Why the option has no meaning on a static site; empty if it has one."""
    if name in _WITH_MEANING:
        return ""
    return WITHOUT_MEANING.get(name) or WITHOUT_MEANING.get(name.partition(".")[0], "")
