"""What every test starts with."""

import os
import sys

# Without their bytecode every test file, and the program at each start, is compiled anew:
# of the time that tests take that was a third.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
