"""What of an app will not work in a browser, found in its sources: `sitelet check`, and the warnings of a build.

Nothing of the app is run. A finding must be worth reading: what is not certain from the text is passed over, and so is
code that the app itself keeps from the browser (live_code.py).
"""
