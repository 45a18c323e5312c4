"""``python -m pipedesk``"""

import sys

from pipedesk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
