"""What can go wrong with stored records; each sentence says what is safe and what to do.

Never "wrong passphrase" for a disk that is not there, never "damaged" for a mistyped passphrase.
"""

from fteam.errors import DamagedError, FixableError
from fteam.words import phrase


class WrongPassphraseError(FixableError):
    """The passphrase opens no slot."""

    says = phrase("That passphrase does not open these records. Nothing is lost; try again.")


class WeakPassphraseError(FixableError):
    """A new passphrase is too short."""

    says = phrase("Choose at least four words or twelve characters, so that nobody can guess it.")


class RingEntryGoneError(FixableError):
    """The key store answers, but it does not hold our secret."""

    says = phrase(
        "This computer's key store no longer holds the key. Your records are safe: use your passphrase."
    )


class NoSuchWayError(FixableError):
    """The records were never set up to open this way."""

    says = phrase("These records were not set up to open this way. They are safe; use the other way.")


class NoWayToOpenError(FixableError):
    """A vault needs a key store or a passphrase."""

    says = phrase("Choose a passphrase: without one and without a key store nobody could open the records.")


class VaultExistsError(FixableError):
    """There are records in this folder already."""

    says = phrase("There are records in this folder already. Open them instead; nothing was changed.")


class NoVaultError(FixableError):
    """There are no records in this folder."""

    says = phrase("There are no records in this folder yet.")


class VaultLockedError(FixableError):
    """The records were locked meanwhile."""

    says = phrase("Your records are locked and safe. Open them again to go on.")


class UnknownMeetingError(FixableError):
    """There is no meeting with that id."""

    says = phrase("This meeting is not kept on this laptop. Choose another one from the list.")


class OutOfStepError(DamagedError):
    """The stored plan is not the one that the change starts from."""

    says = phrase(
        "The stored meeting is not the one on the screen, so nothing was saved. Open the meeting again."
    )


class ErasedPaperError(FixableError):
    """The bytes of a filed paper were destroyed, because words in it were erased for good."""

    says = phrase("The pages of this copy were erased for good. Seal the plan again to have a new copy.")


class AlreadyOpenError(FixableError):
    """Another fteam holds the vault."""

    says = phrase("These records are already open in another window of fteam. Go on in that one.")


class NewerVersionError(FixableError):
    """A newer fteam wrote the records."""

    says = phrase("A newer version of fteam wrote these records. They are safe: open them with that version.")


class StoreFullError(FixableError):
    """No room is left on the disk."""

    says = phrase("The disk is full, so the last words are not saved yet. Free some room, then try again.")


class StoreReadOnlyError(FixableError):
    """The disk or the folder may not be written."""

    says = phrase(
        "The records may not be written here. What was saved is safe; allow writing, then try again."
    )


class StoreGoneError(FixableError):
    """The disk or the file is not there."""

    says = phrase(
        "The disk with the records can't be reached. What was saved is safe on it; connect it again."
    )


class StoreBusyError(FixableError):
    """Something else holds the file."""

    says = phrase("Another program holds the records. What was saved is safe; wait a moment and try again.")


class WrongKeyError(DamagedError):
    """The key does not fit the file, or the file's first page is destroyed."""

    says = phrase(
        "The key does not fit the records file. Do not delete anything; restore the last backup beside it."
    )


class DamagedStoreError(DamagedError):
    """The file's own checks fail."""

    says = phrase("The records file is damaged. Do not delete anything; restore the last backup beside it.")


class NotEncryptedError(DamagedError):
    """There is a plain database where an encrypted one belongs."""

    says = phrase("The records file is not encrypted, so fteam does not use it. Nothing was written to it.")


class HeaderChangedError(DamagedError):
    """The key file was changed outside fteam."""

    says = phrase(
        "The key file beside the records is damaged or was changed. Put its copy from a backup back."
    )


class RefusedByStoreError(DamagedError):
    """The database's own rules refuse a change."""

    says = phrase(
        "The records refused this change, so nothing of it was saved. What was saved before is safe."
    )
