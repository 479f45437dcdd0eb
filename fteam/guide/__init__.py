"""The guided meeting without a screen."""
