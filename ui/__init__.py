"""The screens: Qt, no rules."""
