"""The improvement tools: one file a tool, with its document, its checks and its sums."""
