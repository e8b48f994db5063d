"""Attribution: who said what, with cue, source, content and speaker."""
