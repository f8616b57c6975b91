"""The served course: the only place that knows of Voilà and of JupyterLab's server."""
