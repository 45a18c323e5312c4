"""The promised figures, each as a ratio to a limit program that is measured in the same run."""
