"""fteam: family team meetings, offline and private."""

__version__ = "0.1.0"
