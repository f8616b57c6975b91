"""Parts of the tools *Five whys* and *Fishbone*, which show one tree of causes."""
