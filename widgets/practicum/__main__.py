"""``python -m practicum``, the same as ``practicum``."""

from practicum.cli import main

if __name__ == "__main__":
    main()
